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
import jp.mieru.goals.contribution.ServedGoals.Up;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** Contributions of one person's goals, by three statements however many serve the same goals. */
@Component
class PersonsContributions implements GoalContributions {
    private static final int PARTS_OF_A_TENTH = Contributions.WHOLE / 1000;
    private final ServedGoals goals;
    private final LineOfCommand lines;
    private final Clock clock;

    PersonsContributions(ServedGoals goals, LineOfCommand lines, Clock clock) {
        this.goals = goals;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public List<GoalContribution> of(StaffId person, FiscalYear year, Viewer viewer) {
        var staff = viewer.staff();
        boolean leads = staff != null && viewer.supervisor() && lines.leads(staff, person, LocalDate.now(clock));
        if (!leads && !viewer.is(person)) {
            return List.of();
        }
        var serving = goals.around(person, year);
        var above = goals.above(person, year);
        var contributions =
                Contributions.among(serving.stream().map(Serving::goal).toList());
        return goals.own(person, year).stream()
                .map(own -> contribution(own, above, contributions, exact(own, above, serving, person, leads)))
                .toList();
    }

    private static boolean exact(Own own, List<Up> above, List<Serving> serving, StaffId person, boolean leads) {
        var nearest = above.stream()
                .filter(up -> up.goal().equals(own.goal()) && up.distance() == 1)
                .map(Up::above)
                .toList();
        return leads || ToldAmongSeveral.isKept(nearest, serving, person);
    }

    private static GoalContribution contribution(Own own, List<Up> above, Contributions contributions, boolean exact) {
        return new GoalContribution(
                own.goal(),
                own.title(),
                own.achievement(),
                above.stream()
                        .filter(up -> up.goal().equals(own.goal()))
                        .map(up -> above(up, contributions, exact))
                        .toList());
    }

    private static GoalContribution.Above above(Up up, Contributions contributions, boolean exact) {
        int parts =
                Objects.requireNonNullElse(contributions.throughout(up.above()).get(up.goal()), 0);
        boolean any = !contributions.rightBelow(up.above()).isEmpty();
        return new GoalContribution.Above(
                up.above(),
                up.unit(),
                up.distance(),
                up.title(),
                any && exact ? Math.round((float) parts / PARTS_OF_A_TENTH) : null,
                Portion.of(parts).word());
    }
}
