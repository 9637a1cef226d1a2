package jp.mieru.engagement.moved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import jp.mieru.engagement.statistics.Change;
import jp.mieru.engagement.statistics.DifferenceInDifferences;
import jp.mieru.engagement.statistics.Sample;
import jp.mieru.engagement.statistics.Starts;
import jp.mieru.survey.Forest;

/**
 * Units that a plan is set against: those of the same kind that had no plan with the same aim, neither themselves nor around
 * or within them, and whose figures are shown in both rounds.
 */
final class Others {
    /** A unit and what its plan aims at, the code of a construct. */
    record Aim(int unit, String construct) {}

    /**
     * What plans of an aim are set against.
     *
     * @param starts where all units of the kind stood, also those with such a plan
     */
    private record Measure(List<Change> others, Starts starts) {}

    private final Forest units;
    private final List<String> kinds;
    private final BiFunction<Integer, String, Optional<Change>> changes;
    private final Map<String, boolean[]> touched = new HashMap<>();
    private final Map<Aim, Measure> found = new HashMap<>();

    /**
     * @param kinds 課 and the like, of each unit
     * @param changes how a unit moved, by construct; none where that is hidden
     */
    Others(
            Forest units,
            List<String> kinds,
            BiFunction<Integer, String, Optional<Change>> changes,
            Collection<Aim> aims) {
        this.units = units;
        this.kinds = kinds;
        this.changes = changes;
        aims.forEach(aim ->
                touch(touched.computeIfAbsent(aim.construct(), code -> new boolean[units.size()]), aim.unit()));
        touched.values().forEach(this::touchWithin);
    }

    /** The unit of the aim beside the others; none where that cannot be told. */
    Optional<DifferenceInDifferences> beside(Aim aim) {
        String kind = kinds.get(aim.unit());
        var measure = found.computeIfAbsent(
                new Aim(kinds.indexOf(kind), aim.construct()), any -> measure(kind, aim.construct()));
        return changes.apply(aim.unit(), aim.construct())
                .flatMap(change -> DifferenceInDifferences.of(change, measure.others(), measure.starts()));
    }

    private Measure measure(String kind, String construct) {
        var others = new ArrayList<Change>();
        var starts = new ArrayList<Sample>();
        IntStream.range(0, units.size())
                .filter(unit -> kinds.get(unit).equals(kind) && !isWithin(unit, kind))
                .forEach(unit -> changes.apply(unit, construct).ifPresent(change -> {
                    starts.add(change.before());
                    if (!isTouched(unit, construct)) {
                        others.add(change);
                    }
                }));
        return new Measure(others, Starts.of(starts));
    }

    private boolean isTouched(int unit, String construct) {
        boolean[] by = touched.get(construct);
        return by != null && by[unit];
    }

    private boolean isWithin(int unit, String kind) {
        for (int at = units.parent(unit); at != Forest.WHOLE; at = units.parent(at)) {
            if (kinds.get(at).equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private void touch(boolean[] marks, int unit) {
        marks[unit] = true;
    }

    /** Marks all within a marked unit, then all around one. */
    private void touchWithin(boolean[] marks) {
        units.topDown()
                .filter(unit -> units.parent(unit) != Forest.WHOLE && marks[units.parent(unit)])
                .forEach(unit -> marks[unit] = true);
        units.bottomUp()
                .filter(unit -> units.parent(unit) != Forest.WHOLE && marks[unit])
                .forEach(unit -> marks[units.parent(unit)] = true);
    }
}
