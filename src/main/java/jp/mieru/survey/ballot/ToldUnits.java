package jp.mieru.survey.ballot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;

/**
 * Which units anonymous answers of a round may name. The fewer units there are, the more people share one, and the more
 * attributes their answers can tell besides.
 */
public enum ToldUnits {
    /** Units as they are, as far as enough people share one. */
    UNITS,
    /** Nothing below departments: the units directly below the one at the top, or those at the top where several stand there. */
    DEPARTMENTS;

    /** The word in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The choice that has this word.
     *
     * @throws IllegalArgumentException if none has
     */
    public static ToldUnits ofWord(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** For each unit the one that its people's answers may name at most; the unit at the top stays what it is. */
    public int[] of(Forest units) {
        int[] told = IntStream.range(0, units.size()).toArray();
        if (this == DEPARTMENTS) {
            int[] roots = units.children()[units.size()];
            int departments = roots.length == 1 ? 1 : 0;
            units.topDown()
                    .filter(unit -> units.depth(unit) > departments)
                    .forEach(unit -> told[unit] = told[units.parent(unit)]);
        }
        return told;
    }
}
