package jp.mieru.appraisal.objection;

import java.util.List;
import java.util.Set;
import jp.mieru.access.KeptFromTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.springframework.stereotype.Component;

/**
 * What the trail tells of appraisal: that something was done, by whom and when, but no grade and no reason, which stand where
 * those read them whom they concern. Complaints and consultations are told to those in charge alone, and not of people whom
 * they rate or rated.
 */
@Component
class AppraisalInTheTrail implements KeptFromTrail {
    private static final Set<String> WITH_CONTENT = Set.of(
            "appraisal.sheet-adjusted",
            "appraisal.complaint-excused",
            "appraisal.rater-changed",
            "appraisal.rater-named",
            "appraisal.participant-decided",
            "appraisal.absence-removed",
            "appraisal.cycle-reopened");
    private static final List<String> OBJECTIONS = List.of("appraisal.complaint-", "appraisal.consultation-");

    private final SheetRaters raters;

    AppraisalInTheTrail(SheetRaters raters) {
        this.raters = raters;
    }

    @Override
    public Set<String> withoutDetails() {
        return WITH_CONTENT;
    }

    @Override
    public Kept from(Viewer reader) {
        boolean inCharge = Who.OFFICE_APPRAISAL.includes(reader);
        return new Kept(OBJECTIONS, !inCharge, inCharge ? raters.objectedAndRatedBy(reader) : Set.of());
    }
}
