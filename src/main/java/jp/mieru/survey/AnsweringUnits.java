package jp.mieru.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The units of a round as they stood on its opening day, in the order in which they are shown. */
public final class AnsweringUnits {
    /** Stands for a number that nobody knows. */
    public static final int UNKNOWN = -1;

    /**
     * A unit of a round.
     *
     * @param parent code of the unit it lies within, null at the top
     * @param asked people asked in the unit itself, without the units within it; null if not known
     */
    public record Unit(
            String code,
            String name,
            @Nullable String parent,
            @Nullable Integer asked) {}

    private final List<Unit> units;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Forest forest;

    /** @throws IllegalArgumentException if a code comes twice, a parent is missing or a unit lies within itself */
    public AnsweringUnits(List<Unit> units) {
        this.units = List.copyOf(units);
        for (Unit unit : units) {
            if (indexes.put(unit.code(), indexes.size()) != null) {
                throw new IllegalArgumentException("unit twice: " + unit.code());
            }
        }
        this.forest = Forest.of(units.stream().mapToInt(this::parentIndex).toArray());
    }

    public int size() {
        return units.size();
    }

    public Unit unit(int index) {
        return units.get(index);
    }

    /** Index of the unit with this code, {@link Forest#WHOLE} if there is none. */
    public int indexOf(String code) {
        return indexes.getOrDefault(code, Forest.WHOLE);
    }

    public Forest forest() {
        return forest;
    }

    /**
     * People asked in each unit with all units within it, and last of all units together; {@link #UNKNOWN} wherever a
     * number is missing.
     */
    public int[] asked() {
        int[] asked = new int[size() + 1];
        int[] missing = new int[size() + 1];
        for (int i = 0; i < size(); i++) {
            Integer own = units.get(i).asked();
            asked[i] = Objects.requireNonNullElse(own, 0);
            missing[i] = own == null ? 1 : 0;
        }
        forest.sumUp(asked);
        forest.sumUp(missing);
        Arrays.setAll(asked, i -> missing[i] > 0 ? UNKNOWN : asked[i]);
        return asked;
    }

    private int parentIndex(Unit unit) {
        if (unit.parent() == null) {
            return Forest.WHOLE;
        }
        int parent = indexOf(unit.parent());
        if (parent == Forest.WHOLE) {
            throw new IllegalArgumentException("unit " + unit.code() + " lies within an unknown one");
        }
        return parent;
    }
}
