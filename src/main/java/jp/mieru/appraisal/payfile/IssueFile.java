package jp.mieru.appraisal.payfile;

import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.paylayout.Layouts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a file leave as it was looked at, one after the other by each layout: what two do at once, both know of. */
@Service
class IssueFile {
    private final Layouts layouts;
    private final PrepareFile prepare;
    private final PayFiles files;
    private final AuditTrail audit;

    IssueFile(Layouts layouts, PrepareFile prepare, PayFiles files, AuditTrail audit) {
        this.layouts = layouts;
        this.prepare = prepare;
        this.files = files;
        this.audit = audit;
    }

    /** @param seen what the page remembers of the file that it showed */
    @Transactional
    Issued issue(CycleId cycle, UUID layout, String seen, Viewer viewer) {
        var found = layouts.locked(layout).flatMap(stored -> prepare.of(cycle, stored));
        if (found.isEmpty()) {
            return new Issued.Unknown();
        }
        var prepared = found.get();
        if (prepared.tellsUntold(viewer)) {
            return new Issued.OwnUntold();
        }
        if (!prepared.seen().equals(seen)) {
            return new Issued.Overtaken();
        }
        if (!prepared.mayLeave()) {
            return new Issued.Refused();
        }
        var last = prepared.last();
        int number = last == null ? 1 : last.number() + 1;
        var id = files.add(
                cycle,
                prepared.layout(),
                number,
                prepared.whole().measure().word(),
                prepared.laid(),
                prepared.content(),
                viewer);
        audit.changed(
                viewer,
                "appraisal.pay-file-issued",
                null,
                prepared.layout().name() + " " + number + " " + id + " ("
                        + prepared.laid().lines().size() + ")");
        return new Issued.Done(id);
    }
}
