package jp.mieru.appraisal.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.RatedTown;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Two pages on the same sheet are told of each other, and neither loses text. */
@NullUnmarked
class TwoAtOnceTest extends RatedTown {
    private static final String FIELD = "overall.words";

    @Test
    void theSecondOfTwoIsToldWhoWroteWhatAndDecides() {
        var id = open(firstCycle(), 1);
        var me = staff(0, 1);
        assertThat(keep(id, "先の文", "0-0", "one", 1)).hasStatusOk();
        assertThat(keep(id, "後の文", "0-0", "two", 1))
                .hasStatus(409)
                .bodyText()
                .contains("同じところが先に書き換えられました", "Mieru", "先の文", "後の文");
        assertThat(text(id)).isEqualTo("先の文");
        assertThat(get(me, "/appraisal-sheets/" + id)).bodyText().contains("先の文", "後の文", "自分の文に置き換える", "保存されている文を残す");
        assertThat(post(
                        me,
                        "/appraisal-sheets/" + id + "/entries",
                        "mine",
                        FIELD,
                        "aside." + FIELD,
                        "後の文",
                        "asidetab." + FIELD,
                        "two",
                        "against." + FIELD,
                        seen(id, FIELD)))
                .hasStatus3xxRedirection();
        assertThat(text(id)).isEqualTo("後の文");
        assertThat(get(me, "/appraisal-sheets/" + id)).bodyText().doesNotContain("先の文", "自分の文に置き換える");
    }

    @Test
    void aSheetStaysAsLongAsATextWaitsForItsWriter() {
        var id = open(firstCycle(), 1);
        var me = staff(0, 1);
        keep(id, "先の文", "0-0", "one", 1);
        keep(id, "後の文", "0-0", "two", 1);
        assertThat(get(me, "/appraisal-sheets/" + id + "/handover")).bodyText().contains("残していない文があります");
        handOn(id, me);
        assertThat(sheet(id).stage()).isEqualTo(Stage.SELF);
        var path = "/appraisal-sheets/" + id + "/entries";
        post(me, path, "theirs", FIELD, "aside." + FIELD, "後の文", "asidetab." + FIELD, "two");
        handOn(id, me);
        assertThat(sheet(id).stage()).isEqualTo(Stage.FIRST);
    }

    @Test
    void theOtherTextCanBeLeftAsItIs() {
        var id = open(firstCycle(), 1);
        keep(id, "先の文", "0-0", "one", 1);
        keep(id, "後の文", "0-0", "two", 1);
        assertThat(post(
                        staff(0, 1),
                        "/appraisal-sheets/" + id + "/entries",
                        "theirs",
                        FIELD,
                        "aside." + FIELD,
                        "後の文",
                        "asidetab." + FIELD,
                        "two"))
                .hasStatus3xxRedirection();
        assertThat(text(id)).isEqualTo("先の文");
        assertThat(get(staff(0, 1), "/appraisal-sheets/" + id)).bodyText().doesNotContain("後の文");
    }

    @Test
    void aPagesOwnSavingsFollowEachOtherInWhateverOrderTheyArrive() {
        var id = open(firstCycle(), 1);
        assertThat(keep(id, "いち", "0-0", "one", 1)).hasStatusOk();
        assertThat(keep(id, "いちにさん", "0-0", "one", 3)).hasStatusOk();
        assertThat(keep(id, "いちに", "0-0", "one", 2)).hasStatusOk();
        assertThat(text(id)).isEqualTo("いちにさん");
    }

    @Test
    void aTextThatCameBackIsNotOvertakenByWhatWasTypedInBetween() {
        var id = open(firstCycle(), 1);
        assertThat(keep(id, "いち", "0-0", "one", 4)).hasStatusOk();
        assertThat(keep(id, "いち", "0-0", "one", 6)).hasStatusOk();
        assertThat(keep(id, "いちに", "0-0", "one", 5)).hasStatusOk();
        assertThat(text(id)).isEqualTo("いち");
    }

    @Test
    void aTextThatWasTakenBackAtOnceDoesNotComeLate() {
        var id = open(firstCycle(), 1);
        assertThat(keep(id, "", "0-0", "one", 2)).hasStatusOk();
        assertThat(keep(id, "いち", "0-0", "one", 1)).hasStatusOk();
        assertThat(text(id)).isEmpty();
        assertThat(keep(id, "ほかの画面の文", "0-0", "two", 1))
                .as("nobody's text is lost")
                .hasStatusOk();
        assertThat(text(id)).isEqualTo("ほかの画面の文");
    }

    @Test
    void withoutScriptsAFieldThatNobodyTouchedIsNoConflict() {
        var id = open(firstCycle(), 1);
        var me = staff(0, 1);
        keep(id, "はじめの文", "0-0", "one", 1);
        var seen = seen(id, FIELD);
        keep(id, "ほかの画面の文", seen, "two", 1);
        assertThat(post(
                        me,
                        "/appraisal-sheets/" + id + "/entries",
                        "e." + FIELD,
                        "はじめの文",
                        "v." + FIELD,
                        seen,
                        "e.part.performance.words",
                        "業績の\r\n文",
                        "v.part.performance.words",
                        "0-0"))
                .hasStatus3xxRedirection();
        assertThat(text(id)).isEqualTo("ほかの画面の文");
        assertThat(entries.of(id)
                        .get(Procedure.SELF)
                        .get("part.performance.words")
                        .value())
                .isEqualTo("業績の\n文");
        assertThat(post(me, "/appraisal-sheets/" + id + "/entries", "e." + FIELD, "直した文", "v." + FIELD, seen))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの画面の文", "直した文", "data-refused");
    }

    @Test
    void whatIsTooLongIsToldAtThePlaceAndTheRestIsKept() {
        var id = open(firstCycle(), 1);
        var me = staff(0, 1);
        var much = "長".repeat(50_000);
        assertThat(keep(id, much, "0-0", "one", 1)).hasStatus(422).bodyText().contains("2,000字以内で書いてください（いまは50,000字）。");
        assertThat(post(
                        me,
                        "/appraisal-sheets/" + id + "/entries",
                        "e." + FIELD,
                        much,
                        "v." + FIELD,
                        "0-0",
                        "e.part.performance.words",
                        "短い文",
                        "v.part.performance.words",
                        "0-0"))
                .hasStatus(422)
                .bodyText()
                .contains("（いまは50,000字）", much, "短い文");
        assertThat(keep(id, "d".repeat(3), "0-0", "one", 2)).hasStatusOk();
        assertThat(post(
                        me,
                        "/appraisal-sheets/" + id + "/entry",
                        "field",
                        "no.such.field",
                        "value",
                        "x",
                        "seen",
                        "0-0"))
                .hasStatus(422);
        assertThat(post(first(), "/appraisal-sheets/" + id + "/entry", "field", FIELD, "value", "x", "seen", "0-0"))
                .as("not the first rater's turn")
                .hasStatus(410);
    }

    @Test
    void whoeverIsOnTheSameStepIsToldOfTheOther() {
        var id = open(firstCycle(), 1);
        var me = staff(0, 1);
        var path = "/appraisal-sheets/" + id + "/presence";
        assertThat(get(me, path + "?tab=one")).hasStatusOk().bodyText().doesNotContain("notice");
        assertThat(get(me, path + "?tab=two")).bodyText().contains("あなたは別の画面でもこの評価書を開いています。");
        assertThat(get(me, path + "?tab=three"))
                .bodyText()
                .as("said once, however many pages")
                .containsOnlyOnce("あなたは別の画面でもこの評価書を開いています。");
        assertThat(get(first(), path + "?tab=x")).as("not before the time").hasStatus(404);
    }

    @Test
    void ofManyAtOnceOneIsKeptAndAllOthersAreAside() throws Exception {
        var id = open(firstCycle(), 1);
        int pages = 6;
        staff(0, 1); // has an account before they all ask
        var together = new CyclicBarrier(pages);
        try (var senders = Executors.newFixedThreadPool(pages)) {
            var sent = senders.invokeAll(IntStream.range(0, pages)
                    .<Callable<Integer>>mapToObj(page -> () -> {
                        together.await();
                        return keep(id, "文" + page, "0-0", "page" + page, 1)
                                .getResponse()
                                .getStatus();
                    })
                    .toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (var each : sent) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
        var all = town.city.one(
                "select string_agg(value, ' ' order by value) from (select value from appraisal.entry union select value from appraisal.entry_aside) t");
        assertThat(all).isEqualTo("文0 文1 文2 文3 文4 文5");
        assertThat(text(id)).startsWith("文");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult keep(
            SheetId id, String value, String seen, String tab, int turn) {
        return post(
                staff(0, 1),
                "/appraisal-sheets/" + id + "/entry",
                "field",
                FIELD,
                "value",
                value,
                "seen",
                seen,
                "tab",
                tab,
                "turn",
                String.valueOf(turn));
    }

    private String text(SheetId id) {
        return entries.of(id).get(Procedure.SELF).get(FIELD).value();
    }
}
