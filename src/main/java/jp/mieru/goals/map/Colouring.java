package jp.mieru.goals.map;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the colours of the map tell. A figure or a word always tells the same. */
public enum Colouring {
    /** How far goals are. */
    PROGRESS,
    /** Which goals nobody carries, and which serve nothing. */
    COVERAGE;

    private static final int[] STEPS = {100, 75, 50, 25, 0};

    static Colouring of(@Nullable String word) {
        return COVERAGE.word().equals(word) ? COVERAGE : PROGRESS;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of the scale that a goal stands on: hidden, unwritten, none, 0, 25, 50, 75, 100; carried, nobody, loose. */
    public String step(MapNode node, OptionalInt percent, boolean loose) {
        if (this == COVERAGE) {
            return node.isCarriedByNobody() ? "nobody" : loose ? "loose" : "carried";
        }
        if (percent.isEmpty()) {
            return node.unknown();
        }
        int value = percent.getAsInt();
        for (int step : STEPS) {
            if (value >= step) {
                return String.valueOf(step);
            }
        }
        return "0";
    }
}
