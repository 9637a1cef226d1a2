package jp.mieru.dialogue.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.DialogueCase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Cards between any two people. */
@NullUnmarked
class CardPagesTest extends DialogueCase {
    private static final String THANKS = "窓口を代わってくれてありがとう。";

    private String sent(String by, StaffId to) {
        post(by, "/thank-you-cards", "to", to.toString(), "text", THANKS);
        return city.one("select id from dialogue.card order by id desc limit 1").toString();
    }

    @Test
    void isWrittenReceivedAndRead() {
        assertThat(get(otherHead, "/staff/" + aoki)).bodyText().contains("/thank-you-cards/new?to=" + aoki);
        var path = "/thank-you-cards/" + sent(otherHead, aoki);
        assertThat(get(person, "/notices")).bodyText().contains("隣の　課長さんからサンキューカードが届きました");
        assertThat(get(otherHead, "/thank-you-cards?box=sent")).bodyText().contains("青木　愛さんへ", "未開封");
        assertThat(get(otherHead, path)).bodyText().contains(THANKS, "カードを取り消す");
        assertThat(count("dialogue.card where read_at is null"))
                .as("its writer looked")
                .isEqualTo(1);
        assertThat(get(person, "/thank-you-cards"))
                .bodyText()
                .contains("隣の　課長さんから", "未開封")
                .doesNotContain(THANKS);
        assertThat(get(person, path)).bodyText().contains(THANKS).doesNotContain("カードを取り消す");
        assertThat(get(otherHead, path)).bodyText().doesNotContain("カードを取り消す");
    }

    @Test
    void theSearchLeadsToTheWritingAtOnceAndListsNobodyWithoutAName() {
        assertThat(get(otherHead, "/thank-you-cards/new")).bodyText().doesNotContain("青木", "さんに書く");
        assertThat(get(otherHead, "/thank-you-cards/new?q=青木"))
                .bodyText()
                .contains("/thank-you-cards/new?to=" + aoki, "市民課")
                .doesNotContain("橋本");
        assertThat(get(otherHead, "/thank-you-cards/new?q=隣の"))
                .as("oneself")
                .bodyText()
                .contains("見つかりませんでした");
    }

    @Test
    void whoHasSentOneSeesTheWholeCard() {
        var answer = post(otherHead, "/thank-you-cards", "to", aoki.toString(), "text", THANKS);
        var id = city.one("select id from dialogue.card").toString();
        assertThat(answer).hasRedirectedUrl("/thank-you-cards/" + id);
        assertThat(get(otherHead, "/thank-you-cards/" + id)).bodyText().contains("thanks-card", THANKS);
    }

    @Test
    void nobodyElseReadsIt() {
        var path = "/thank-you-cards/" + sent(otherHead, aoki);
        for (var account : List.of(head, director, office, colleague)) {
            assertThat(get(account, path)).hasStatus(404);
            assertThat(post(account, path + "/taking-back")).hasStatus(404);
            assertThat(get(account, "/thank-you-cards")).bodyText().doesNotContain("隣の　課長さん");
        }
        assertThat(get(administrator, path)).hasStatus(403);
    }

    @Test
    void oneTakesBackOnesOwnUnreadCard() {
        var path = "/thank-you-cards/" + sent(otherHead, aoki);
        assertThat(post(person, path + "/taking-back")).as("its receiver").hasStatus(404);
        post(otherHead, path + "/taking-back");
        assertThat(count("dialogue.card")).isZero();
        assertThat(get(person, path)).hasStatus(404);
        var second = "/thank-you-cards/" + sent(otherHead, aoki);
        get(person, second);
        post(otherHead, second + "/taking-back");
        assertThat(count("dialogue.card")).as("it was read").isEqualTo(1);
    }

    @Test
    void badCardsAreRefused() {
        assertThat(post(person, "/thank-you-cards", "to", headStaff.toString(), "text", "あ".repeat(50_000)))
                .hasStatus(422)
                .bodyText()
                .contains("400文字以内");
        assertThat(post(person, "/thank-you-cards", "to", headStaff.toString(), "text", " 　"))
                .hasStatus(422);
        assertThat(post(person, "/thank-you-cards", "to", aoki.toString(), "text", "x"))
                .as("to oneself")
                .hasStatus(404);
        assertThat(post(person, "/thank-you-cards", "text", "x")).hasStatus(404);
        assertThat(post(person, "/thank-you-cards", "to", "x", "text", "x")).hasStatus(404);
        var left = city.staff("900", "退職　者", "タイショク");
        assertThat(post(person, "/thank-you-cards", "to", left.toString(), "text", "x"))
                .as("who left")
                .hasStatus(404);
        assertThat(count("dialogue.card")).isZero();
        post(person, "/thank-you-cards", "to", headStaff.toString(), "text", "𠮷".repeat(400));
        assertThat(count("dialogue.card")).isEqualTo(1);
    }

    @Test
    void theRecordTellsNeitherToWhomNorWhat() {
        sent(otherHead, aoki);
        assertThat(get(office, "/audit")).bodyText().contains("サンキューカードを送った").doesNotContain(THANKS);
    }
}
