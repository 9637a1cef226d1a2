package jp.mieru.appraisal.objection;

import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.springframework.stereotype.Component;

/** Who acts on somebody else's complaint: the office, and who sits in the committee; nobody on their own. */
@Component
class Judging {
    private final Complaints complaints;
    private final Committees committees;

    Judging(Complaints complaints, Committees committees) {
        this.complaints = complaints;
        this.committees = committees;
    }

    /** As the office, which takes complaints up. */
    Optional<Complaint> asOffice(Viewer viewer, UUID id) {
        return complaints
                .visibleTo(viewer, id)
                .filter(complaint -> Who.OFFICE_APPRAISAL.includes(viewer) && !viewer.is(complaint.staff()));
    }

    /** As a member of the committee or as the office, which keeps its minutes; only while it hears. */
    Optional<Complaint> asJudge(Viewer viewer, UUID id) {
        return complaints
                .visibleTo(viewer, id)
                .filter(complaint -> complaint.is(ComplaintState.HEARING) && !viewer.is(complaint.staff()))
                .filter(complaint -> Who.OFFICE_APPRAISAL.includes(viewer)
                        || committees.sittingFor(id).stream().anyMatch(member -> viewer.is(member.staff())));
    }
}
