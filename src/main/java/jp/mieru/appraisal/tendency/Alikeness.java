package jp.mieru.appraisal.tendency;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.mieru.appraisal.tendency.Moments.Spread;

/**
 * How much the items of one sheet differ among themselves, beyond what makes an item easy or hard for everybody in the group:
 * what is left of each mark after the mean of the item and that of the sheet (Cooper, Ubiquitous Halo, Psychological Bulletin
 * 90, 1981, for the spread within a person as a measure of halo).
 */
final class Alikeness {
    static final int FEWEST_ITEMS = 3;

    private final Map<String, Moments> items = new HashMap<>();
    private final Map<UUID, Map<String, Spread>> byRater = new HashMap<>();
    private final Map<String, Spread> byGroup = new HashMap<>();

    Alikeness(Collection<RatedSheet> sheets) {
        for (var sheet : sheets) {
            for (var mark : sheet.marks()) {
                if (mark.item() != null) {
                    items.merge(sheet.group() + '/' + mark.item(), Moments.of(mark.level()), Moments::and);
                }
            }
        }
        for (var sheet : sheets) {
            var within = within(sheet);
            byRater.computeIfAbsent(sheet.rater(), rater -> new HashMap<>()).merge(sheet.group(), within, Spread::and);
            byGroup.merge(sheet.group(), within, Spread::and);
        }
    }

    /** That of one rater in these groups. */
    Spread own(UUID rater, Collection<String> groups) {
        return groups.stream().map(group -> own(rater, group)).reduce(Spread.NONE, Spread::and);
    }

    /** That of the others in the same groups. */
    Spread peers(UUID rater, Collection<String> groups) {
        return groups.stream()
                .map(group -> byGroup.getOrDefault(group, Spread.NONE).without(own(rater, group)))
                .reduce(Spread.NONE, Spread::and);
    }

    private Spread own(UUID rater, String group) {
        return byRater.getOrDefault(rater, Map.of()).getOrDefault(group, Spread.NONE);
    }

    private Spread within(RatedSheet sheet) {
        return sheet.marks().stream()
                .filter(mark -> mark.item() != null)
                .map(mark -> mark.level()
                        - items.getOrDefault(sheet.group() + '/' + mark.item(), Moments.NONE)
                                .mean())
                .map(Moments::of)
                .reduce(Moments.NONE, Moments::and)
                .spread();
    }
}
