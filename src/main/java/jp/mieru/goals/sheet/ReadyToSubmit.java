package jp.mieru.goals.sheet;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.Nullable;

/** What keeps a sheet from being submitted. */
public final class ReadyToSubmit {
    /** What is wrong. */
    public enum Lack {
        NO_GOAL("title"),
        WEIGHTS("weight"),
        NO_MEASURE("measure"),
        NO_TARGET("target"),
        NO_DUE_DAY("dueOn"),
        DUE_OUTSIDE_THE_YEAR("dueOn"),
        NO_PARENT("parent1"),
        SHARES("share1"),
        NO_RESULT("achievement");

        private final String field;

        Lack(String field) {
            this.field = field;
        }

        /** Where it is mended: the field of the form of a goal or of its result. */
        public String field() {
            return field;
        }
    }

    /** @param goal which goal, or null for the sheet as a whole */
    public record Missing(@Nullable GoalId goal, Lack lack) {}

    private ReadyToSubmit() {}

    /** Everything that is missing, the sheet as a whole first; a goal of a unit may stand for itself. */
    public static List<Missing> missing(GoalSheet sheet) {
        if (sheet.goals().isEmpty()) {
            return List.of(new Missing(null, Lack.NO_GOAL));
        }
        var missing = new ArrayList<Missing>();
        if (!WeightsAddUpToAHundred.isKept(sheet)) {
            missing.add(new Missing(null, Lack.WEIGHTS));
        }
        var withoutParent = sheet.isPersonal() ? EveryPersonalGoalHasAParent.brokenBy(sheet) : List.<Goal>of();
        for (var goal : sheet.goals()) {
            add(missing, goal, Lack.NO_MEASURE, goal.statement().measure().isEmpty());
            add(missing, goal, Lack.NO_TARGET, goal.statement().target().isEmpty());
            add(missing, goal, Lack.NO_DUE_DAY, goal.statement().dueOn() == null);
            add(missing, goal, Lack.DUE_OUTSIDE_THE_YEAR, isDueOutside(goal, sheet));
            add(missing, goal, Lack.NO_PARENT, withoutParent.contains(goal));
            add(missing, goal, Lack.SHARES, !SharesAddUpToAHundred.isKept(goal));
        }
        return missing;
    }

    private static boolean isDueOutside(Goal goal, GoalSheet sheet) {
        var due = goal.statement().dueOn();
        return due != null && !sheet.year().contains(due);
    }

    private static void add(List<Missing> missing, Goal goal, Lack lack, boolean is) {
        if (is) {
            missing.add(new Missing(goal.id(), lack));
        }
    }
}
