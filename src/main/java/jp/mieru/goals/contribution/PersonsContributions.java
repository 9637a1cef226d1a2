package jp.mieru.goals.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.GoalContribution;
import jp.mieru.goals.GoalContributions;
import jp.mieru.goals.contribution.ServedGoals.Own;
import jp.mieru.goals.lineage.Lineages;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** Contributions of one person's goals, by three statements however many serve the same goals; more for somebody who leads. */
@Component
class PersonsContributions implements GoalContributions {
    private final ServedGoals goals;
    private final Lineages lineages;
    private final Rungs rungs;
    private final LineOfCommand lines;
    private final Clock clock;

    PersonsContributions(ServedGoals goals, Lineages lineages, Rungs rungs, LineOfCommand lines, Clock clock) {
        this.goals = goals;
        this.lineages = lineages;
        this.rungs = rungs;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public List<GoalContribution> of(StaffId person, FiscalYear year, Viewer viewer) {
        if (!viewer.is(person) && !leads(viewer, person)) {
            return List.of();
        }
        var own = goals.own(person, year);
        if (own.isEmpty()) {
            return List.of();
        }
        var found = rungs.of(
                lineages.of(own.getFirst().sheet()), own.stream().map(Own::goal).toList(), person, viewer);
        return own.stream()
                .map(goal -> new GoalContribution(
                        goal.goal(),
                        goal.title(),
                        goal.achievement(),
                        found.getOrDefault(goal.goal(), List.of()).stream()
                                .map(PersonsContributions::above)
                                .toList()))
                .toList();
    }

    private boolean leads(Viewer viewer, StaffId person) {
        var staff = viewer.staff();
        return staff != null && viewer.supervisor() && lines.leads(staff, person, LocalDate.now(clock));
    }

    private static GoalContribution.Above above(Rung rung) {
        var upper = rung.goal();
        return new GoalContribution.Above(
                upper.id(),
                upper.unit(),
                upper.distance(),
                Objects.requireNonNullElse(upper.title(), ""),
                rung.tenths(),
                Objects.requireNonNullElse(rung.portion(), Portion.NONE).word());
    }
}
