package jp.mieru.appraisal.support;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster.Member;

/**
 * 係長 and above, as the roster tells them without knowing the words: positions most of whose holders lead a unit, and
 * every other position whose holders are all of at least the middle grade of the lowest of those.
 */
final class UsualPositions {
    private UsualPositions() {}

    static Set<String> of(Collection<Member> members, Set<StaffId> leaders) {
        var holders = members.stream().collect(Collectors.groupingBy(Member::position));
        var positions = new TreeSet<String>();
        holders.forEach((position, holding) -> {
            if (2
                            * holding.stream()
                                    .filter(each -> leaders.contains(each.staff()))
                                    .count()
                    >= holding.size()) {
                positions.add(position);
            }
        });
        positions.stream()
                .map(position -> middleGrade(Objects.requireNonNull(holders.get(position))))
                .filter(grade -> grade > 0)
                .min(Integer::compare)
                .ifPresent(lowest -> positions.addAll(allFrom(lowest, holders)));
        return positions;
    }

    private static List<String> allFrom(int lowest, Map<String, List<Member>> holders) {
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .map(Member::grade)
                        .allMatch(grade -> grade != null && grade >= lowest))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The grade in the middle of those known; 0 where none is. */
    private static int middleGrade(List<Member> holding) {
        var grades = holding.stream()
                .map(Member::grade)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return grades.isEmpty() ? 0 : grades.get(grades.size() / 2);
    }
}
