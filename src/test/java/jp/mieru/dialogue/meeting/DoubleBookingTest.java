package jp.mieru.dialogue.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.access.StaffId;
import jp.mieru.dialogue.DialogueCase;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody sits at two interviews at once. */
@NullUnmarked
class DoubleBookingTest extends DialogueCase {
    private MvcTestResult proposal(StaffId staff, String from, String until) {
        return post(
                head,
                "/interviews",
                "staff",
                staff.toString(),
                "kind",
                "growth",
                "year",
                String.valueOf(FiscalYear.of(today).year()),
                "place",
                "別室",
                "day1",
                today.plusDays(10).toString(),
                "from1",
                from,
                "until1",
                until);
    }

    @Test
    void whoHasAgreedOnATimeProposesNoOtherInterviewThen() {
        fixed();
        assertThat(proposal(colleagueStaff, "10:15", "10:45"))
                .hasStatus(422)
                .bodyText()
                .contains("この時間には、別の面談が決まっています", "別室")
                .doesNotContain("終わりの時刻は");
        assertThat(proposal(colleagueStaff, "10:30", "11:00"))
                .as("right after it")
                .hasStatus3xxRedirection();
    }

    @Test
    void aTimeThatWasOfferedToTwoIsTakenByOne() {
        var first = proposed();
        var second = proposed(head, "staff", colleagueStaff.toString(), "kind", "growth");
        post(person, "/interviews/" + first + "/acceptance", "number", "0", "version", version(first));
        assertThat(post(colleague, "/interviews/" + second + "/acceptance", "number", "0", "version", version(second))
                        .getMvcResult()
                        .getFlashMap()
                        .get("flash"))
                .extracting("key")
                .isEqualTo("dialogue.flash.twice");
        assertThat(column("state", second)).isEqualTo("proposed");
        post(colleague, "/interviews/" + second + "/acceptance", "number", "1", "version", version(second));
        assertThat(column("state", second)).isEqualTo("fixed");
    }

    @Test
    void anInterviewIsMovedWithinItsOwnTime() {
        var id = fixed();
        var path = "/interviews/" + id;
        post(
                head,
                path + "/times",
                "version",
                version(id),
                "place",
                "別室",
                "day1",
                today.plusDays(10).toString(),
                "from1",
                "10:15",
                "until1",
                "10:45");
        post(person, path + "/acceptance", "number", "0", "version", version(id));
        assertThat(column("starts_at::time", id)).isEqualTo("10:15:00");
    }

    @Test
    void whereAllTimesHavePassedThePersonIsToldToAskForOthers() {
        var id = proposed();
        jdbc.sql("update dialogue.offered_time set starts_at = starts_at - interval '1 year', "
                        + "ends_at = ends_at - interval '1 year'")
                .update();
        assertThat(get(person, "/interviews/" + id)).bodyText().contains("候補の日時はすべて過ぎました");
        assertThat(get(person, "/")).bodyText().contains("別の日時を提案する");
    }
}
