package jp.mieru.appraisal.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.entry.Entry;
import jp.mieru.appraisal.entry.SheetEntries;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.outcome.ReckonSheet;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.SheetSight;
import jp.mieru.appraisal.sheet.SheetSights;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.appraisal.sheet.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a sheet a step on or back. The caller has asked whether the viewer may; that the sheet may is asked here. */
@Service
public class SheetMoves {
    private final Sheets sheets;
    private final SheetSights sights;
    private final WhatIsRated rated;
    private final SheetEntries entries;
    private final Outcomes outcomes;
    private final ReckonSheet reckon;
    private final SheetVersions versions;
    private final FollowTheYear years;
    private final AuditTrail audit;

    SheetMoves(
            Sheets sheets,
            SheetSights sights,
            WhatIsRated rated,
            SheetEntries entries,
            Outcomes outcomes,
            ReckonSheet reckon,
            SheetVersions versions,
            FollowTheYear years,
            AuditTrail audit) {
        this.sheets = sheets;
        this.sights = sights;
        this.rated = rated;
        this.entries = entries;
        this.outcomes = outcomes;
        this.reckon = reckon;
        this.versions = versions;
        this.years = years;
        this.audit = audit;
    }

    /** How much was written in a step, to tell whether it is still what somebody looked at. */
    public static int written(Map<Procedure, Map<String, Entry>> entries, Procedure step) {
        return entries.getOrDefault(step, Map.of()).values().stream()
                .mapToInt(Entry::version)
                .sum();
    }

    /**
     * Hands the sheet on from the step in which the viewer writes, complete and as it was looked at.
     *
     * @param version of the sheet that was looked at
     * @param written how much was written then
     */
    @Transactional
    public Move handOn(SheetId id, int version, int written, Viewer actor) {
        var sheet = sheets.locked(id).orElseThrow();
        var rest = sheet.rest();
        if (rest != null) {
            return new Move.AtRest(rest);
        }
        var step = sights.of(sheet, actor).flatMap(SheetSight::writes);
        if (step.isEmpty() || sheet.version() != version) {
            return new Move.Overtaken();
        }
        var all = entries.of(id);
        if (written(all, step.get()) != written) {
            return new Move.Overtaken();
        }
        var what = rated.of(sheet);
        var marks = ReckonSheet.marks(sheet, all, step.get());
        var reckoned = reckon.of(sheet, what, marks);
        var missing = ReadyToHandOn.missing(
                sheet, step.get(), what, marks, reckoned, entries.asides(id, step.get(), actor.account()));
        if (!missing.isEmpty()) {
            return new Move.Incomplete(missing);
        }
        if (step.get() != Procedure.SELF) {
            outcomes.put(id, ReckonSheet.outcomes(step.get(), what, marks, reckoned));
        }
        return on(sheet, "", actor);
    }

    /** Takes the sheet one step on from a step of the office or of who confirms; fixed after the last. */
    @Transactional
    public Move pass(SheetId id, int version, String note, Viewer actor) {
        var sheet = sheets.locked(id).orElseThrow();
        var rest = sheet.rest();
        if (rest != null) {
            return new Move.AtRest(rest);
        }
        if (sheet.version() != version) {
            return new Move.Overtaken();
        }
        return sheet.is(Stage.ADJUST) || sheet.is(Stage.CONFIRM) ? on(sheet, note, actor) : new Move.Impossible();
    }

    /** Sends a sheet back to an earlier step of its own, with a reason. What came out in that step and after it is forgotten. */
    @Transactional
    public Move sendBack(SheetId id, int version, Procedure to, String reason, Viewer actor) {
        var sheet = sheets.locked(id).orElseThrow();
        var rest = sheet.rest();
        if (rest != null) {
            return new Move.AtRest(rest);
        }
        if (sheet.version() != version) {
            return new Move.Overtaken();
        }
        if (!sheet.earlier().contains(to)) {
            return new Move.Impossible();
        }
        outcomes.forgetFrom(id, to);
        if (to == sheet.steps().getFirst()) {
            rated.thaw(sheet);
        }
        return moved(sheet, Stage.of(to), "sent-back", reason, actor);
    }

    /**
     * The person learns the result of a fixed sheet.
     *
     * @param day on which, from the one on which it was fixed to today; the caller has looked
     */
    @Transactional
    public Move disclose(SheetId id, int version, LocalDate day, Viewer actor) {
        var sheet = sheets.locked(id).orElseThrow();
        var rest = sheet.rest();
        if (rest != null) {
            return new Move.AtRest(rest);
        }
        if (sheet.version() != version) {
            return new Move.Overtaken();
        }
        if (!sheet.is(Stage.FIXED)) {
            return new Move.Impossible();
        }
        sheets.enter(sheet, Stage.DISCLOSED, "disclosed", "", actor.staff(), day);
        return noted(sheet, Stage.DISCLOSED, "disclosed", actor);
    }

    /** Takes a fixed sheet up again with a reason, to be amended and fixed anew; the version that was fixed stays. */
    @Transactional
    public Move reopen(SheetId id, int version, String reason, Viewer actor) {
        var sheet = sheets.locked(id).orElseThrow();
        var rest = sheet.rest();
        if (rest != null) {
            return new Move.AtRest(rest);
        }
        if (sheet.version() != version) {
            return new Move.Overtaken();
        }
        var again = sheet.again();
        return again.isPresent() ? moved(sheet, again.get(), "reopened", reason, actor) : new Move.Impossible();
    }

    private Move on(Sheet sheet, String note, Viewer actor) {
        if (sheet.isInFirstStep()) {
            rated.freeze(sheet);
        }
        var to = sheet.next().orElseThrow();
        var moved = moved(sheet, to, to == Stage.FIXED ? "fixed" : "handed-on", note, actor);
        if (to == Stage.FIXED) {
            versions.keep(sheet, note, actor);
            years.after(List.of(sheet.id()), actor);
        }
        return moved;
    }

    private Move moved(Sheet sheet, Stage to, String step, String note, Viewer actor) {
        sheets.enter(sheet, to, step, note, actor.staff());
        return noted(sheet, to, step, actor);
    }

    private Move noted(Sheet sheet, Stage to, String step, Viewer actor) {
        audit.changed(
                actor,
                "appraisal.sheet-" + step,
                sheet.staff(),
                sheet.stage().word() + " " + to.word() + " " + sheet.id());
        return new Move.Done(to);
    }
}
