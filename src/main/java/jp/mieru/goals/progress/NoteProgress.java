package jp.mieru.goals.progress;

import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.SheetState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes how far a goal is and what it came to, once it is agreed. The caller has asked whether the viewer writes it. */
@Service
public class NoteProgress {
    /** What came of it. */
    public enum Noting {
        NOTED,
        /** The goal is not agreed yet, or its year is closed. */
        NOT_NOW,
        /** Somebody else has written the result since. */
        OVERTAKEN
    }

    private final GoalSheets sheets;
    private final GoalProgress progress;
    private final AuditTrail audit;

    NoteProgress(GoalSheets sheets, GoalProgress progress, AuditTrail audit) {
        this.sheets = sheets;
        this.progress = progress;
        this.audit = audit;
    }

    /** Adds a note. */
    @Transactional
    public Noting note(GoalId goal, ProgressNote note, Viewer actor) {
        if (standing(goal).isEmpty()) {
            return Noting.NOT_NOW;
        }
        progress.add(goal, note, actor);
        return Noting.NOTED;
    }

    /** Writes the result, or writes it anew upon the version that was read (-1: there was none). */
    @Transactional
    public Noting result(GoalId goal, GoalResult result, int version, Viewer actor) {
        var sheet = standing(goal);
        if (sheet.isEmpty()) {
            return Noting.NOT_NOW;
        }
        if (!progress.write(goal, result, version, actor)) {
            return Noting.OVERTAKEN;
        }
        var whose = sheet.get().person();
        audit.changed(actor, "goals.result-given", whose, goal.toString());
        return Noting.NOTED;
    }

    /** The sheet, kept from being closed meanwhile. */
    private Optional<GoalSheet> standing(GoalId goal) {
        return sheets.locked(goal).filter(sheet -> sheet.is(SheetState.AGREED));
    }
}
