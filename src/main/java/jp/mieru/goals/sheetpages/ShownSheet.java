package jp.mieru.goals.sheetpages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.change.ChangeState;
import jp.mieru.goals.change.ShownChange;
import jp.mieru.goals.change.Side;
import jp.mieru.goals.lineage.Above;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.ReadyToSubmit.Missing;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheet.SheetSteps.Step;
import jp.mieru.goals.sheet.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as its page shows it.
 *
 * @param owner name of the person or the unit
 * @param own whether it is the viewer's own
 * @param place for a person the unit, for a unit the name of the unit above; empty where not known
 * @param writes whether the viewer writes it
 * @param agrees whether the viewer agrees to it
 * @param lines for each goal what it serves, all the way up
 * @param philosophy title of the year's philosophy, null where there is none
 * @param missing what keeps it from being handed in
 * @param steps what happened to it, the latest first
 * @param results what each goal came to in percent; who has none is not there
 * @param reopens whether the viewer may open it again once it is closed
 * @param changes proposals to change it that the viewer may see, the latest first
 * @param actors names of the accounts that did
 */
public record ShownSheet(
        GoalSheet sheet,
        String owner,
        boolean own,
        String place,
        boolean writes,
        boolean agrees,
        Map<GoalId, List<Above>> lines,
        @Nullable String philosophy,
        List<Missing> missing,
        Map<GoalId, Integer> results,
        boolean reopens,
        List<ShownChange> changes,
        List<Step> steps,
        Map<UUID, String> actors) {
    public List<Above> lineOf(GoalId goal) {
        return lines.getOrDefault(goal, List.of());
    }

    /** Whether the viewer may propose a change of agreed goals, or close them. */
    public boolean isToChange() {
        return (writes || agrees) && sheet.is(SheetState.AGREED);
    }

    /** Whether every goal has its result. */
    public boolean isComplete() {
        return !sheet.goals().isEmpty() && sheet.goals().stream().allMatch(goal -> results.containsKey(goal.id()));
    }

    /** The proposal that waits for the viewer's answer, null if none does. */
    public @Nullable ShownChange toAnswer() {
        return changes.stream()
                .filter(shown -> shown.change().is(ChangeState.PROPOSED)
                        && !shown.change().isStale(sheet))
                .filter(shown -> shown.change().side() == Side.WRITER ? agrees : writes)
                .findFirst()
                .orElse(null);
    }

    /** The viewer's own draft of a proposal, null if there is none. */
    public @Nullable ShownChange draft() {
        return changes.stream()
                .filter(shown -> shown.change().is(ChangeState.DRAFT))
                .findFirst()
                .orElse(null);
    }

    /** The proposals that were laid before the other side. */
    public List<ShownChange> proposed() {
        return changes.stream()
                .filter(shown -> !shown.change().is(ChangeState.DRAFT))
                .filter(shown -> !shown.change().is(ChangeState.WITHDRAWN))
                .toList();
    }

    /** Whether goals can be added and changed by the viewer now. */
    public boolean isWritable() {
        return writes && sheet.is(SheetState.DRAFT);
    }

    /** Whether it waits for the viewer's agreement. */
    public boolean isToAgree() {
        return agrees && sheet.is(SheetState.SUBMITTED);
    }

    /** What it waits for, as the viewer is told: a word of messages. */
    public String now() {
        if (isToAgree()) {
            return "agree";
        }
        if (!sheet.is(SheetState.DRAFT)) {
            return sheet.state().word();
        }
        return (sheet.isPersonal() ? "draft" : "draft.unit") + (writes ? "" : ".theirs");
    }

    /** Why it was given back, null unless it was and has not been handed in since. */
    public @Nullable String returned() {
        return sheet.is(SheetState.DRAFT)
                        && !steps.isEmpty()
                        && steps.getFirst().word().equals("returned")
                ? steps.getFirst().note()
                : null;
    }

    /** How many goals serve nothing and say why. */
    public long exceptions() {
        return sheet.goals().stream().filter(goal -> goal.exception() != null).count();
    }

    /** What is left of the whole to be given to goals; negative where too much was given. */
    public int left() {
        return Statement.WHOLE - sheet.weight();
    }

    public String actor(Step step) {
        return step.actor() == null ? "" : actors.getOrDefault(step.actor(), "");
    }
}
