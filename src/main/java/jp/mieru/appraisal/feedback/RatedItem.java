package jp.mieru.appraisal.feedback;

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

    /** What came out best of this person's own, all of it, for nothing tells ties apart; nothing where all is alike. */
    static List<RatedItem> strengths(List<RatedItem> items) {
        int best = rated(items).mapToInt(RatedItem::level).max().orElse(0);
        return areAlike(items)
                ? List.of()
                : rated(items).filter(item -> item.level() == best).toList();
    }

    /** The items of the rules that came out lowest of this person's own, all of them; nothing that is a strength or at the top. */
    static List<RatedItem> toGrow(List<RatedItem> items) {
        var strengths = strengths(items);
        var open = rated(items)
                .filter(item -> item.item() != null && !strengths.contains(item) && item.level() < FULL)
                .toList();
        int lowest = open.stream().mapToInt(RatedItem::level).min().orElse(0);
        return open.stream().filter(item -> item.level() == lowest).toList();
    }

    /** Whether everything came out at one level. */
    static boolean areAlike(List<RatedItem> items) {
        return rated(items).mapToInt(RatedItem::level).distinct().count() <= 1;
    }

    /** Whether so many stand at one level that one has to be chosen. */
    static boolean isTie(List<RatedItem> items) {
        return items.size() > FEW;
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
