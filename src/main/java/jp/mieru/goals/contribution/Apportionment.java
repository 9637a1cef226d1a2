package jp.mieru.goals.contribution;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.goals.GoalId;

/**
 * Divides a number of parts by points so that nothing is lost: the method of the largest remainder (Hare–Niemeyer). Of equal
 * remainders the lower id comes first, so that the order of the goals does not matter.
 */
final class Apportionment {
    private Apportionment() {}

    private record Rest(GoalId goal, long remainder) {}

    /** Parts for each goal that has points; they add up to {@code parts}. Nothing where nobody has points. */
    static Map<GoalId, Integer> of(int parts, Map<GoalId, Long> points) {
        var all = points.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return Map.of();
        }
        var divided = new LinkedHashMap<GoalId, Integer>();
        points.forEach((goal, own) -> divided.put(goal, (int) Math.floorDiv(Math.multiplyExact(parts, own), all)));
        int left = parts - divided.values().stream().mapToInt(Integer::intValue).sum();
        remainders(parts, points, all).stream()
                .limit(left)
                .forEach(rest -> divided.merge(rest.goal(), 1, Integer::sum));
        return divided;
    }

    private static List<Rest> remainders(int parts, Map<GoalId, Long> points, long all) {
        return points.entrySet().stream()
                .map(entry -> new Rest(entry.getKey(), Math.floorMod(parts * entry.getValue(), all)))
                .sorted(Comparator.comparingLong(Rest::remainder)
                        .reversed()
                        .thenComparing(rest -> rest.goal().value()))
                .toList();
    }
}
