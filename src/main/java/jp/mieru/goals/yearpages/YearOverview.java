package jp.mieru.goals.yearpages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mieru.organization.UnitTree.Unit;

/**
 * Everybody's progress, added up.
 *
 * @param units how many units are how far
 */
public record YearOverview(List<YearRow> rows, Map<Progress, Long> units) {
    public long unitsOf(Progress progress) {
        return units.getOrDefault(progress, 0L);
    }

    /** Counts of one department. */
    public record Department(Unit unit, Map<Progress, Long> counts) {
        public long of(Progress progress) {
            return counts.getOrDefault(progress, 0L);
        }

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public long of(Progress progress) {
        return rows.stream().filter(row -> row.progress() == progress).count();
    }

    /** By the code of the department. */
    public List<Department> departments() {
        Map<Unit, List<YearRow>> by = rows.stream()
                .sorted(Comparator.comparing(row -> row.department().code()))
                .collect(Collectors.groupingBy(YearRow::department, LinkedHashMap::new, Collectors.toList()));
        return by.entrySet().stream()
                .map(entry -> new Department(
                        entry.getKey(),
                        entry.getValue().stream()
                                .collect(Collectors.groupingBy(YearRow::progress, Collectors.counting()))))
                .toList();
    }
}
