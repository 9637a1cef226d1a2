package jp.mieru.dialogue.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mieru.dialogue.DialogueCase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A section gets another head: what two people said to each other stays between them. */
@NullUnmarked
class NewHeadTest extends DialogueCase {
    private String held;
    private String toCome;
    private String newHead;

    @BeforeEach
    void theHeadIsAnotherFromToday() {
        held = held();
        post(head, "/interviews/" + held + "/note", "text", "二人だけの話", "version", "0");
        post(head, "/interviews/" + held + "/margin", "text", SECRET, "version", "0");
        post(person, "/interviews/" + held + "/parts", "title", "転職の迷い", "text", "x", "shared", "true");
        toCome = proposed(head, "staff", aoki.toString(), "kind", "closing");
        city.run(
                "update organization.unit_head set valid = daterange(lower(valid), ?::date) where staff_id = ?",
                today.toString(),
                headStaff.value());
        var staff = staff("400", "新任　課長", section, "課長");
        city.heads(staff, section, today.toString(), null);
        newHead = city.account(staff);
    }

    @Test
    void theNewHeadReadsNothingOfIt() {
        for (var id : List.of(held, toCome)) {
            for (var page : List.of("", "/note", "/margin", "/invitation", "/times", "/cancellation")) {
                assertThat(get(newHead, "/interviews/" + id + page)).hasStatus(404);
            }
        }
        for (var page : List.of("/interview-people", "/interview-progress", "/staff/" + aoki, "/interviews")) {
            assertThat(get(newHead, page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("二人だけの話", SECRET, "転職の迷い", held, toCome, "第1会議室");
        }
    }

    @Test
    void theNewHeadSeesThatItTookPlaceAndBeginsAnew() {
        assertThat(get(newHead, "/interview-people"))
                .bodyText()
                .contains("青木　愛", "3回のうち1回", "別の上司との面談です", "staff=" + aoki + "&amp;kind=closing");
        proposed(newHead, "staff", aoki.toString(), "kind", "closing");
        assertThat(count("dialogue.interview where kind = 'closing'")).isEqualTo(2);
    }

    @Test
    void theTwoWhoTalkedStillReadIt() {
        for (var account : List.of(head, person)) {
            assertThat(get(account, "/interviews/" + held)).bodyText().contains("二人だけの話");
        }
        assertThat(get(head, "/interviews/new?staff=" + aoki))
                .as("but leads no more")
                .hasStatus(404);
    }
}
