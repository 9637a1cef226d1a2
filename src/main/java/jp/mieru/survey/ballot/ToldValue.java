package jp.mieru.survey.ballot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that some of those who told the same so far tell besides.
 *
 * @param attribute which attribute
 * @param reach how many could tell any value of this attribute, one value after the other
 */
record ToldValue(int attribute, String value, int reach) {
    private static final Comparator<Map.Entry<String, Integer>> MOST_COMMON_FIRST =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    /** The attribute's most common value among these people; null if too few would tell it, or be left over. */
    static @Nullable ToldValue mostCommon(
            List<BallotCells.Group> groups, List<Part> people, int attribute, int fewest) {
        Map<String, Integer> counts = new HashMap<>();
        for (Part part : people) {
            String value = groups.get(part.group()).attributes().get(attribute);
            if (value != null) {
                counts.merge(value, part.people(), Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> values =
                counts.entrySet().stream().sorted(MOST_COMMON_FIRST).toList();
        int reach = reach(values, Part.sum(people), fewest);
        return reach == 0 ? null : new ToldValue(attribute, values.getFirst().getKey(), reach);
    }

    private static int reach(List<Map.Entry<String, Integer>> values, int people, int fewest) {
        int left = people;
        for (var value : values) {
            int tell = Math.min(value.getValue(), left == value.getValue() ? left : left - fewest);
            if (tell < fewest) {
                break;
            }
            left -= tell;
        }
        return people - left;
    }

    boolean isOf(BallotCells.Group group) {
        return value.equals(group.attributes().get(attribute));
    }
}
