package jp.mieru.appraisal.objection;

import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.springframework.stereotype.Component;

/**
 * Who acts on somebody else's complaint: the office, and who sits in the committee; nobody on their own, nor of the office on a
 * rating that they had a part in, for {@link Complaints#visibleTo} does not show it to them.
 */
@Component
public class Judging {
    private final Complaints complaints;
    private final Committees committees;

    Judging(Complaints complaints, Committees committees) {
        this.complaints = complaints;
        this.committees = committees;
    }

    /** As the office, which takes complaints up and amends sheets after them. */
    public Optional<Complaint> asOffice(Viewer viewer, UUID id) {
        return complaints.visibleTo(viewer, id).filter(complaint -> office(viewer, complaint.staff()));
    }

    /** Whether the viewer has to do with what this person files or asks as the office. */
    static boolean office(Viewer viewer, StaffId person) {
        return Who.OFFICE_APPRAISAL.includes(viewer) && !viewer.is(person);
    }

    /** As a member of the committee or as the office, which keeps its minutes; nothing before the committee hears it. */
    Optional<Complaint> asJudge(Viewer viewer, UUID id) {
        return complaints
                .visibleTo(viewer, id)
                .filter(complaint -> !complaint.is(ComplaintState.FILED) && !viewer.is(complaint.staff()))
                .filter(complaint -> Who.OFFICE_APPRAISAL.includes(viewer)
                        || committees.sittingFor(id).stream().anyMatch(member -> viewer.is(member.staff())));
    }
}
