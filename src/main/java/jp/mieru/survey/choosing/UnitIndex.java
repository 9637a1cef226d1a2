package jp.mieru.survey.choosing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/** The units of a round with what is around each, to find some of them. Units are known by their ordinals. Pure. */
public final class UnitIndex {
    /** A unit; {@code parent} is the ordinal of the unit around it or {@link Forest#WHOLE}. */
    public record Unit(String code, String name, int parent) {}

    private final List<Unit> units;
    private final Forest forest;

    /** Of units in the order of their ordinals. */
    public UnitIndex(List<Unit> units) {
        this.units = List.copyOf(units);
        this.forest = Forest.of(units.stream().mapToInt(Unit::parent).toArray());
    }

    /** Name of the unit around this one, null at the top. */
    public @Nullable String above(int unit) {
        int above = unit == Forest.WHOLE ? Forest.WHOLE : forest.parent(unit);
        return above == Forest.WHOLE ? null : units.get(above).name();
    }

    /** Whether the unit is this area or lies within it. */
    public boolean isWithin(int unit, int area) {
        int at = unit;
        while (at != Forest.WHOLE && at != area) {
            at = forest.parent(at);
        }
        return at == area;
    }

    /** Whether each word is in the name or code of the unit or of one around it; width and case of letters do not matter. */
    public boolean matches(int unit, String words) {
        String wanted = folded(words);
        return wanted.isEmpty() || Arrays.stream(wanted.split("\\s+")).allMatch(word -> isNamed(unit, word));
    }

    /** The units that hold at least two of these, themselves among them, but not all; in the order of the tree. */
    public List<Area> areas(Collection<Integer> among) {
        int[] held = new int[units.size() + 1];
        among.forEach(unit -> held[forest.slot(unit)]++);
        forest.sumUp(held);
        return IntStream.range(0, units.size())
                .filter(unit -> held[unit] > 1 && held[unit] < among.size())
                .mapToObj(unit -> new Area(unit, units.get(unit).name(), forest.depth(unit)))
                .toList();
    }

    private boolean isNamed(int unit, String word) {
        for (int at = unit; at != Forest.WHOLE; at = forest.parent(at)) {
            Unit here = units.get(at);
            if (folded(here.name()).contains(word) || folded(here.code()).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        return Normal.code(text).toLowerCase(Locale.ROOT);
    }
}
