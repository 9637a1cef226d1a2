package jp.mieru.appraisal.tendencypages;

import java.util.List;
import java.util.Set;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.tendency.Tendency;
import jp.mieru.appraisal.tendency.TendencyKind;
import jp.mieru.appraisal.tendency.Verdict;

/**
 * How one rater rated in a cycle.
 *
 * @param sheets how many were handed on
 * @param groups codes of the groups of people rated
 * @param tendencies of every kind, in their order
 */
public record OneRater(StaffId staff, int sheets, Set<String> groups, List<Tendency> tendencies) {
    public OneRater {
        groups = Set.copyOf(groups);
        tendencies = List.copyOf(tendencies);
    }

    public Tendency of(TendencyKind kind) {
        return tendencies.get(kind.ordinal());
    }

    public List<Tendency> found() {
        return tendencies.stream()
                .filter(tendency -> tendency.verdict() == Verdict.FOUND)
                .toList();
    }

    /** Whether nothing at all can be told. */
    public boolean isTooFew() {
        return tendencies.stream().allMatch(tendency -> tendency.verdict() == Verdict.TOO_FEW);
    }

    boolean ratesTheSame(OneRater other) {
        return !other.staff.equals(staff) && other.groups.stream().anyMatch(groups::contains);
    }
}
