package jp.mieru.engagement.feedback;

import java.util.List;

/**
 * A whole sentence about a unit's result. It is made of nothing but names, figures that are shown, and what was found about
 * chance.
 *
 * @param key of the message
 * @param arguments for its places: names, or {@link Named} scores and changes
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence("engagement.feedback.say." + key, List.of(arguments));
    }

    /**
     * Constructs in the middle of a sentence, each with its points.
     *
     * @param change whether the points are a difference, told with its sign; otherwise they are a score
     * @param items those that are named
     * @param total how many there are; those left out are told by their number
     */
    public record Named(boolean change, List<Item> items, int total) {
        public Named {
            items = List.copyOf(items);
        }
    }

    /**
     * A construct by its name.
     *
     * @param points a score, 0 to 100, or a difference in tenths
     */
    public record Item(String construct, double points) {}
}
