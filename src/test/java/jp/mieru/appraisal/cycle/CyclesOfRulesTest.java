package jp.mieru.appraisal.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.appraisal.deadline.OpenDays;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.platform.time.FiscalYear;
import org.junit.jupiter.api.Test;

class CyclesOfRulesTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);

    @Test
    void partsWhosePeriodsEndOnTheSameDayAreRatedTogether() {
        assertThat(CyclesOfRules.of(Preset.GRADES.rules(), YEAR))
                .containsExactly(
                        new RuledCycle(
                                false,
                                LocalDate.parse("2026-04-01"),
                                LocalDate.parse("2026-09-30"),
                                List.of(new RatedPart(PartKind.PERFORMANCE, 0))),
                        new RuledCycle(
                                false,
                                LocalDate.parse("2026-04-01"),
                                LocalDate.parse("2027-03-31"),
                                List.of(new RatedPart(PartKind.COMPETENCY, 0), new RatedPart(PartKind.PERFORMANCE, 1))),
                        new RuledCycle(
                                true,
                                LocalDate.parse("2026-04-01"),
                                LocalDate.parse("2027-03-31"),
                                List.of(new RatedPart(PartKind.COMPETENCY, 0))));
    }

    @Test
    void everyPresetHasCyclesAndTheirProposedDaysAreOpenOnesInOrder() {
        for (var preset : Preset.values()) {
            for (var ruled : CyclesOfRules.of(preset.rules(), YEAR)) {
                var due = ProposedCalendar.after(ruled.last(), OpenDays.usual());
                assertThat(List.copyOf(due.values()))
                        .as(preset + ruled.key())
                        .isSorted()
                        .allMatch(OpenDays.usual()::include);
            }
        }
    }
}
