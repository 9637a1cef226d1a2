package jp.mieru.organization.reorganisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.mieru.organization.UnitTree;

/** Turns the lines of a reorganisation into a plan, or says what is wrong with them. Knows no database. */
final class Planner {
    private final Changes changes;
    private final Set<String> taken;
    private final List<Problem> problems = new ArrayList<>();

    /** Takes the tree of the day and the codes of all units that ever were. */
    Planner(UnitTree tree, Set<String> taken) {
        this.changes = new Changes(tree);
        this.taken = taken;
    }

    /** Reads the lines in two passes: what there will be, then whether it fits together. */
    Plan plan(List<Line> typed) {
        new ReadLines(changes, taken, problems).read(typed);
        if (changes.none() && problems.isEmpty()) {
            problems.add(Problem.of(0, "nothing"));
        }
        new FitTogether(changes, problems).check();
        return changes.plan();
    }

    List<Problem> problems() {
        return problems;
    }
}
