package jp.mieru.appraisal.feedback;

import java.util.Comparator;
import java.util.List;
import jp.mieru.appraisal.ruleset.Item;
import jp.mieru.appraisal.ruleset.Scale;

/**
 * An item with the mark that counts.
 *
 * @param level from 0, the lowest step of the scale, to 100
 */
public record RatedItem(Item item, Scale scale, String letter, int level) {
    private static final int FEW = 3;
    private static final int FULL = 100;

    static RatedItem of(Item item, Scale scale, String letter) {
        int place = scale.place(letter);
        int last = scale.steps().size() - 1;
        return new RatedItem(item, scale, letter, place < 0 ? -1 : FULL * (last - place) / last);
    }

    /** The few best, where not all are alike. */
    static List<RatedItem> strengths(List<RatedItem> items) {
        int lowest = items.stream().mapToInt(RatedItem::level).min().orElse(0);
        return items.stream()
                .filter(item -> item.level() > lowest)
                .sorted(Comparator.comparingInt(RatedItem::level).reversed())
                .limit(FEW)
                .toList();
    }

    /** The few lowest that are not among the strengths and not at the top of the scale. */
    static List<RatedItem> toGrow(List<RatedItem> items) {
        var strengths = strengths(items);
        return items.stream()
                .filter(item -> !strengths.contains(item) && item.level() < FULL)
                .sorted(Comparator.comparingInt(RatedItem::level))
                .limit(FEW)
                .toList();
    }
}
