package jp.mieru.goals.sheet;

import java.util.List;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.goals.SheetId;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a sheet from one state to the next. The caller has asked whether the viewer may. */
@Service
public class MoveSheet {
    /** What came of it. */
    public sealed interface Move {
        record Done() implements Move {}

        /** Somebody else has moved or changed it since. */
        record Overtaken() implements Move {}

        /** Something is missing. */
        record Incomplete(List<ReadyToSubmit.Missing> missing) implements Move {}
    }

    private final GoalSheets sheets;
    private final SheetGoals goals;
    private final SheetSteps steps;
    private final AuditTrail audit;

    MoveSheet(GoalSheets sheets, SheetGoals goals, SheetSteps steps, AuditTrail audit) {
        this.sheets = sheets;
        this.goals = goals;
        this.steps = steps;
        this.audit = audit;
    }

    /** The owner's sheet of that year, begun as a draft if there is none. */
    @Transactional
    public SheetId begin(Owner owner, FiscalYear year, @Nullable Viewer actor) {
        var begun = sheets.begin(owner, year);
        if (steps.isNew(begun)) {
            steps.note(begun, "begun", "", actor);
        }
        return begun;
    }

    /** Hands a draft in as it was in that version. */
    @Transactional
    public Move submit(SheetId id, int version, Viewer actor) {
        var sheet = sheets.locked(id);
        if (!sheet.is(SheetState.DRAFT) || sheet.version() != version) {
            return new Move.Overtaken();
        }
        var missing = ReadyToSubmit.missing(sheet);
        if (!missing.isEmpty()) {
            return new Move.Incomplete(missing);
        }
        return moved(sheet, SheetState.SUBMITTED, "submitted", "", actor);
    }

    /** Gives a sheet back to be written on, with a reason. */
    @Transactional
    public Move giveBack(SheetId id, int version, String reason, Viewer actor) {
        var sheet = sheets.locked(id);
        if (!sheet.is(SheetState.SUBMITTED) || sheet.version() != version) {
            return new Move.Overtaken();
        }
        return moved(sheet, SheetState.DRAFT, "returned", reason, actor);
    }

    /** Agrees to a sheet, and to the reasons of goals that serve nothing. */
    @Transactional
    public Move agree(SheetId id, int version, Viewer actor) {
        var sheet = sheets.locked(id);
        if (!sheet.is(SheetState.SUBMITTED) || sheet.version() != version) {
            return new Move.Overtaken();
        }
        goals.acceptExceptions(id, actor.account());
        return moved(sheet, SheetState.AGREED, "agreed", "", actor);
    }

    /** Closes an agreed sheet: its results stand. Every goal has one. */
    @Transactional
    public Move close(SheetId id, int version, Viewer actor) {
        var sheet = sheets.locked(id);
        if (!sheet.is(SheetState.AGREED) || sheet.version() != version) {
            return new Move.Overtaken();
        }
        var open = goals.withoutResult(id);
        return open.isEmpty()
                ? moved(sheet, SheetState.CLOSED, "closed", "", actor)
                : new Move.Incomplete(open.stream()
                        .map(goal -> new ReadyToSubmit.Missing(goal, ReadyToSubmit.Lack.NO_RESULT))
                        .toList());
    }

    /** Opens a closed sheet again, with a reason, so that results can be written anew. */
    @Transactional
    public Move reopen(SheetId id, int version, String reason, Viewer actor) {
        var sheet = sheets.locked(id);
        return sheet.is(SheetState.CLOSED) && sheet.version() == version
                ? moved(sheet, SheetState.AGREED, "reopened", reason, actor)
                : new Move.Overtaken();
    }

    private Move moved(GoalSheet sheet, SheetState state, String step, String note, Viewer actor) {
        sheets.enter(sheet.id(), state);
        steps.note(sheet.id(), step, note, actor);
        var whose = sheet.person();
        audit.changed(actor, "goals." + step, whose, sheet.year().year() + " " + sheet.id());
        return new Move.Done();
    }
}
