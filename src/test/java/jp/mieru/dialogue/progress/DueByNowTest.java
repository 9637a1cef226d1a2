package jp.mieru.dialogue.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;
import org.junit.jupiter.api.Test;

/** An interview is wanting only once its time has come. */
class DueByNowTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);

    private static List<Integer> due(String day) {
        return Arrays.stream(InterviewKind.values())
                .map(kind -> DueByNow.of(kind, YEAR, LocalDate.parse(day)))
                .toList();
    }

    @Test
    void theClosingInterviewIsNotWantingInNovember() {
        assertThat(due("2026-11-24")).containsExactly(1, 1, 0, 2, 0);
    }

    @Test
    void eachIsDueFromTheMonthInWhichItBegins() {
        assertThat(due("2026-04-01")).containsExactly(1, 0, 0, 1, 0);
        assertThat(due("2026-07-31")).containsExactly(1, 0, 0, 1, 0);
        assertThat(due("2026-08-01")).containsExactly(1, 0, 0, 2, 0);
        assertThat(due("2026-10-01")).containsExactly(1, 1, 0, 2, 0);
        assertThat(due("2026-12-01")).containsExactly(1, 1, 0, 3, 0);
        assertThat(due("2027-01-31")).containsExactly(1, 1, 0, 3, 0);
        assertThat(due("2027-02-01")).containsExactly(1, 1, 1, 3, 0);
        assertThat(due("2027-03-31")).containsExactly(1, 1, 1, 3, 0);
    }

    @Test
    void nothingIsDueBeforeTheYearAndAllAfterIt() {
        assertThat(due("2026-03-31")).containsOnly(0);
        assertThat(due("2027-04-01")).containsExactly(1, 1, 1, 3, 0);
    }

    @Test
    void whatIsUnderWayIsNotWanting() {
        var day = LocalDate.parse("2026-11-24");
        assertThat(Standing.none(InterviewKind.OPENING).isWanting(YEAR, day)).isTrue();
        assertThat(new Standing(InterviewKind.OPENING, 0, null, null, true, null).isWanting(YEAR, day))
                .isFalse();
        assertThat(new Standing(InterviewKind.GROWTH, 1, day, day.atStartOfDay(), false, null).isWanting(YEAR, day))
                .isFalse();
        assertThat(new Standing(InterviewKind.GROWTH, 1, day, null, false, null).isWanting(YEAR, day))
                .isTrue();
    }
}
