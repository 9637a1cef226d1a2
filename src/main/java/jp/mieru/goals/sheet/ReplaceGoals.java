package jp.mieru.goals.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.WriteGoal.Writing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts others in the place of all goals of a sheet at once, or leaves everything as it is. The caller has asked whether the viewer may. */
@Service
public class ReplaceGoals {
    /** Why a goal cannot be so. */
    public record Refusal(GoalId goal, Writing why) {}

    /** What came of it. */
    public sealed interface Replacing {
        record Done() implements Replacing {}

        /** Somebody else has moved or changed the sheet since. */
        record Overtaken() implements Replacing {}

        /** Something is missing in agreed goals. */
        record Incomplete(List<ReadyToSubmit.Missing> missing) implements Replacing {}

        record Refused(List<Refusal> refusals) implements Replacing {}
    }

    private final GoalSheets sheets;
    private final SheetGoals goals;
    private final SheetSteps steps;
    private final Chain chain;
    private final AllGoals all;
    private final AuditTrail audit;

    ReplaceGoals(GoalSheets sheets, SheetGoals goals, SheetSteps steps, Chain chain, AllGoals all, AuditTrail audit) {
        this.sheets = sheets;
        this.goals = goals;
        this.steps = steps;
        this.chain = chain;
        this.all = all;
        this.audit = audit;
    }

    /** What would keep these goals from taking the place of the sheet's own, as things stand: nothing is kept from others. */
    public List<Refusal> refusals(GoalSheet sheet, List<Goal> wanted) {
        var refusals = new ArrayList<Refusal>();
        if (wanted.size() > WriteGoal.MOST) {
            refusals.add(new Refusal(wanted.getLast().id(), Writing.FULL));
        }
        var ties = wanted.stream().flatMap(goal -> goal.ties().stream()).toList();
        var ofTheYear = ParentIsOfTheSameYear.of(sheet, ties, chain);
        var above = sheet.isPersonal() ? Map.<GoalId, Set<GoalId>>of() : above(sheet, wanted);
        for (var goal : wanted) {
            if (!ofTheYear.isKept(sheet.goal(goal.id()).orElse(null), goal.ties())) {
                refusals.add(new Refusal(goal.id(), Writing.ANOTHER_YEAR));
            } else if (!NoCircleOfGoals.isKept(goal.id(), above.getOrDefault(goal.id(), Set.of()), above)) {
                refusals.add(new Refusal(goal.id(), Writing.CIRCLE));
            }
        }
        chain.served(dropped(sheet, wanted)).forEach(goal -> refusals.add(new Refusal(goal, Writing.SERVED)));
        return refusals;
    }

    /** Replaces the goals of a draft as it was in that version; what is missing may still be added. */
    @Transactional
    public Replacing inDraft(SheetId id, int version, List<Goal> wanted) {
        var sheet = sheets.locked(id);
        return !sheet.is(SheetState.DRAFT) || sheet.version() != version
                ? new Replacing.Overtaken()
                : replace(sheet, wanted);
    }

    /**
     * Replaces agreed goals as they were in that version.
     *
     * @param leader the account that accepts what serves nothing
     */
    @Transactional
    public Replacing ofAgreed(SheetId id, int version, List<Goal> wanted, UUID leader, String reason, Viewer actor) {
        var sheet = sheets.locked(id);
        if (!sheet.is(SheetState.AGREED) || sheet.version() != version) {
            return new Replacing.Overtaken();
        }
        var missing =
                ReadyToSubmit.missing(new GoalSheet(id, sheet.year(), sheet.owner(), sheet.state(), version, wanted));
        if (!missing.isEmpty()) {
            return new Replacing.Incomplete(missing);
        }
        var replaced = replace(sheet, wanted);
        if (replaced instanceof Replacing.Done) {
            goals.acceptExceptions(id, leader);
            steps.note(id, "changed", reason, actor);
            var whose = sheet.person();
            audit.changed(actor, "goals.changed", whose, sheet.year().year() + " " + id);
        }
        return replaced;
    }

    /** Of a sheet that is locked: first the sheet, then the year, as {@link WriteGoal} does. */
    private Replacing replace(GoalSheet sheet, List<Goal> wanted) {
        if (!sheet.isPersonal()) {
            chain.keepOthersFromTying(sheet.year());
        }
        var refusals = refusals(sheet, wanted);
        if (!refusals.isEmpty()) {
            return new Replacing.Refused(refusals);
        }
        all.replace(sheet.id(), wanted);
        sheets.touch(sheet.id());
        return new Replacing.Done();
    }

    /** Which goals each goal of a unit would serve. */
    private Map<GoalId, Set<GoalId>> above(GoalSheet sheet, List<Goal> wanted) {
        var above = new HashMap<>(chain.above(sheet.year()));
        above.keySet().removeAll(dropped(sheet, wanted));
        wanted.forEach(goal -> above.put(
                goal.id(),
                goal.ties().stream().flatMap(tie -> tie.parent().stream()).collect(Collectors.toSet())));
        return above;
    }

    private static Set<GoalId> dropped(GoalSheet sheet, List<Goal> wanted) {
        var dropped = sheet.goals().stream().map(Goal::id).collect(Collectors.toCollection(HashSet::new));
        wanted.forEach(goal -> dropped.remove(goal.id()));
        return dropped;
    }
}
