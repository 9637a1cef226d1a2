package jp.mieru.appraisal.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mieru.appraisal.deadline.OpenDays;
import jp.mieru.appraisal.deadline.Term.Count;
import jp.mieru.appraisal.ruleset.Objections;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullUnmarked
class EverybodyIsDoneTest {
    private static final LocalDate LAST = LocalDate.parse("2026-09-30");
    private static final LocalDate TOLD = LocalDate.parse("2026-11-16");
    private static final EverybodyIsDone A_WEEK =
            new EverybodyIsDone(new Objections(7, Count.DAYS, true), OpenDays.usual());

    @Test
    void nothingIsInTheWayTheDayAfterTheLastOnWhichSomebodyCanComplain() {
        var sheets = List.of(told(TOLD, null));
        assertThat(A_WEEK.of(LAST, sheets, TOLD.plusDays(8)).isNothing()).isTrue();
        var before = A_WEEK.of(LAST, sheets, TOLD.plusDays(7));
        assertThat(before.mayComplain()).isEqualTo(3);
        assertThat(before.lastDay()).isEqualTo(TOLD.plusDays(7));
        assertThat(before.isNothing()).isFalse();
    }

    @Test
    void openDaysAreCountedAsTheRulesSay() {
        var rule = new EverybodyIsDone(new Objections(7, Count.OPEN_DAYS, true), OpenDays.usual());
        assertThat(rule.of(LAST, List.of(told(TOLD, null)), TOLD.plusDays(8)).lastDay())
                .as("a weekend and a holiday are not counted")
                .isEqualTo(LocalDate.parse("2026-11-26"));
    }

    @Test
    void whoIsExcusedCanComplainUntilThatDay() {
        var sheets = List.of(told(TOLD, TOLD.plusDays(20)), told(TOLD, null));
        assertThat(A_WEEK.of(LAST, sheets, TOLD.plusDays(20)).mayComplain()).isEqualTo(3);
        assertThat(A_WEEK.of(LAST, sheets, TOLD.plusDays(21)).isNothing()).isTrue();
        assertThat(A_WEEK.of(LAST, List.of(told(TOLD, TOLD.plusDays(1))), TOLD.plusDays(7))
                        .lastDay())
                .as("an excuse does not shorten the time")
                .isEqualTo(TOLD.plusDays(7));
    }

    @Test
    void sheetsOnTheirWayAreCountedByStage() {
        var sheets = List.of(
                new Standing(Stage.FIRST, null, null, false, false, 2),
                new Standing(Stage.FIRST, null, null, true, false, 1),
                new Standing(Stage.FIXED, null, null, false, false, 4));
        var inTheWay = A_WEEK.of(LAST, sheets, TOLD);
        assertThat(inTheWay.untold()).isEqualTo(Map.of(Stage.FIRST, 3L, Stage.FIXED, 4L));
        assertThat(inTheWay.complained()).isEqualTo(1);
    }

    @Test
    void complaintsUnderWayAndSheetsToBeAmendedAreInTheWay() {
        var sheets = List.of(
                new Standing(Stage.DISCLOSED, TOLD, null, true, false, 1),
                new Standing(Stage.DISCLOSED, TOLD, null, false, true, 2));
        var inTheWay = A_WEEK.of(LAST, sheets, TOLD.plusDays(30));
        assertThat(inTheWay.complained()).isEqualTo(1);
        assertThat(inTheWay.upheld()).isEqualTo(2);
        assertThat(inTheWay.isNothing()).isFalse();
    }

    @Test
    void aCycleIsNotClosedWhileItsTimeRuns() {
        assertThat(A_WEEK.of(LAST, List.of(), LAST).runsUntil()).isEqualTo(LAST);
        assertThat(A_WEEK.of(LAST, List.of(), LAST.plusDays(1)).isNothing()).isTrue();
    }

    private static Standing told(LocalDate day, @Nullable LocalDate excused) {
        return new Standing(Stage.DISCLOSED, day, excused, false, false, 3);
    }
}
