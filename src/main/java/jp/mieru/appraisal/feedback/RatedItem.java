package jp.mieru.appraisal.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.ruleset.Item;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was rated, with the mark that counts.
 *
 * @param title what the person called it; empty for an item of the rules
 * @param level from 0, the lowest step of the scale, to 100; −1 for not rated
 * @param words what raters wrote of it, in the order of the steps
 */
public record RatedItem(
        Part part, Subject subject, String title, Scale scale, String letter, int level, List<String> words) {
    private static final int FEW = 3;
    private static final int FULL = 100;

    static RatedItem of(Part part, Subject subject, String title, Scale scale, String letter, List<String> words) {
        int place = scale.place(letter);
        int last = scale.steps().size() - 1;
        return new RatedItem(part, subject, title, scale, letter, place < 0 ? -1 : FULL * (last - place) / last, words);
    }

    /** The item of the rules; null for a goal or other work. */
    public @Nullable Item item() {
        return subject instanceof Subject.OfItem of ? of.item() : null;
    }

    public String name(Locale locale) {
        var item = item();
        return item == null ? title : item.name().in(locale);
    }

    /** What can be seen of somebody who does it as expected; nothing for goals. */
    public List<String> behaviours(Locale locale) {
        var item = item();
        return item == null ? List.of() : item.seen(locale);
    }

    /** What the letter means. */
    public String meaning(Locale locale) {
        return scale.step(letter).map(step -> step.name().in(locale)).orElse("");
    }

    /** The few best, where not all are alike. */
    static List<RatedItem> strengths(List<RatedItem> items) {
        int lowest = rated(items).mapToInt(RatedItem::level).min().orElse(0);
        return rated(items)
                .filter(item -> item.level() > lowest)
                .sorted(Comparator.comparingInt(RatedItem::level).reversed())
                .limit(FEW)
                .toList();
    }

    /** The few items of the rules that came out lowest, neither among the strengths nor at the top of the scale. */
    static List<RatedItem> toGrow(List<RatedItem> items) {
        var strengths = strengths(items);
        return rated(items)
                .filter(item -> item.item() != null && !strengths.contains(item) && item.level() < FULL)
                .sorted(Comparator.comparingInt(RatedItem::level))
                .limit(FEW)
                .toList();
    }

    /** Their codes. */
    static List<String> codes(List<RatedItem> items) {
        return items.stream()
                .map(RatedItem::item)
                .filter(Objects::nonNull)
                .map(Item::code)
                .toList();
    }

    private static Stream<RatedItem> rated(List<RatedItem> items) {
        return items.stream().filter(item -> item.level() >= 0);
    }
}
