package jp.mieru.appraisal.leavingout;

import java.util.HashSet;
import java.util.List;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.platform.notices.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office leaves somebody out who has a sheet, or takes the person in again where the sheet stood. The person and whoever has
 * the sheet now are told.
 */
@Service
class LeaveOut {
    private final Sheets sheets;
    private final Notices notices;
    private final Accounts accounts;
    private final AuditTrail audit;

    LeaveOut(Sheets sheets, Notices notices, Accounts accounts, AuditTrail audit) {
        this.sheets = sheets;
        this.notices = notices;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** How it went. */
    enum Left {
        DONE,
        /** Somebody moved it, left it out or took it in since the page was made. */
        OVERTAKEN,
        /** The result stands; it is disclosed, not left out. */
        STANDS,
        /** The cycle is closed. */
        CLOSED
    }

    /** @param version of the sheet that was looked at */
    @Transactional
    Left out(SheetId id, int version, String reason, Viewer actor) {
        var sheet = sheets.locked(id).orElseThrow();
        var refused = refusal(sheet, version, sheet.leftOut() == null);
        if (refused != Left.DONE) {
            return refused;
        }
        return changed(sheet, reason, "left-out", reason, actor);
    }

    /** @param version of the sheet that was looked at */
    @Transactional
    Left in(SheetId id, int version, String reason, Viewer actor) {
        var sheet = sheets.locked(id).orElseThrow();
        var refused = refusal(sheet, version, sheet.leftOut() != null);
        if (refused != Left.DONE) {
            return refused;
        }
        return changed(sheet, null, "taken-in", reason, actor);
    }

    private static Left refusal(Sheet sheet, int version, boolean fits) {
        if (sheet.closed()) {
            return Left.CLOSED;
        }
        if (sheet.stage().isFixed()) {
            return Left.STANDS;
        }
        return fits && sheet.version() == version ? Left.DONE : Left.OVERTAKEN;
    }

    private Left changed(Sheet sheet, @Nullable String leftOut, String step, String reason, Viewer actor) {
        sheets.leaveOut(sheet, leftOut, step, reason, actor.staff());
        audit.changed(actor, "appraisal.sheet-" + step, sheet.staff(), reason);
        var told = new HashSet<StaffId>(List.of(sheet.staff()));
        sheet.stage().step().map(sheet.raters()::get).ifPresent(rater -> told.add(rater.staff()));
        notices.tell(
                accounts.recipients(told),
                "appraisal.leaving.notice." + step,
                List.of(),
                "/appraisal-sheets/" + sheet.id());
        return Left.DONE;
    }
}
