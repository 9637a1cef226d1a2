package jp.mieru.appraisal.objection;

import java.util.Collection;
import java.util.Set;
import jp.mieru.access.StaffId;

/** A complaint is decided where more than half of those who sit in its committee take part, and nobody else does. */
final class MoreThanHalfDecide {
    private MoreThanHalfDecide() {}

    static boolean isKept(Collection<CommitteeMember> sitting, Set<StaffId> present) {
        var known = sitting.stream().map(CommitteeMember::staff).toList();
        return known.containsAll(present) && present.size() * 2 > known.size();
    }
}
