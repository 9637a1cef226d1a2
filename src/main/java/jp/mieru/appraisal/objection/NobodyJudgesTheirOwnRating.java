package jp.mieru.appraisal.objection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.mieru.access.StaffId;

/** Neither whoever complains nor whoever rated the sheet, even before, sits in the committee for it. */
final class NobodyJudgesTheirOwnRating {
    private NobodyJudgesTheirOwnRating() {}

    /** Those of the committee who may sit. */
    static List<CommitteeMember> among(
            Collection<CommitteeMember> committee, StaffId complainant, Set<StaffId> raters) {
        return committee.stream()
                .filter(member -> !member.staff().equals(complainant) && !raters.contains(member.staff()))
                .toList();
    }
}
