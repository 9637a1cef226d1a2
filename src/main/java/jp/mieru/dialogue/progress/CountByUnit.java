package jp.mieru.dialogue.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.progress.Standings.Counted;
import jp.mieru.dialogue.progress.UnitCount.Sum;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.jspecify.annotations.Nullable;

/** Adds up what was counted in each unit, to all units around it. */
final class CountByUnit {
    private static final List<CountColumn> COLUMNS = CountColumn.all();

    private static final class Adding {
        private int people;
        private final int[] done = new int[COLUMNS.size()];
        private final @Nullable LocalDate[] last = new @Nullable LocalDate[InterviewKind.values().length];

        private void add(Counted counted) {
            for (int i = 0; i < done.length; i++) {
                var column = COLUMNS.get(i);
                if (column.kind() == counted.kind() && counted.times() >= column.times()) {
                    done[i] += counted.people();
                }
            }
            int kind = counted.kind().ordinal();
            var before = last[kind];
            if (before == null || before.isBefore(counted.last())) {
                last[kind] = counted.last();
            }
        }

        private Sum sum() {
            var days = new ArrayList<@Nullable LocalDate>();
            for (var day : last) {
                days.add(day);
            }
            return new Sum(people, Arrays.stream(done).boxed().toList(), days);
        }
    }

    private CountByUnit() {}

    /**
     * The units in the order of the tree; those without people are left out.
     *
     * @param places the unit of each person's main post
     * @param counts of the units themselves
     */
    static List<UnitCount> of(UnitTree tree, Collection<UnitId> places, Collection<Counted> counts) {
        var all = new HashMap<UnitId, Adding>();
        var own = new HashMap<UnitId, Adding>();
        var heads = new HashMap<UnitId, Integer>();
        places.forEach(unit -> heads.merge(unit, 1, Integer::sum));
        heads.forEach((unit, people) -> {
            of(own, unit).people += people;
            tree.path(unit).forEach(around -> of(all, around.id()).people += people);
        });
        for (var counted : counts) {
            of(own, counted.unit()).add(counted);
            tree.path(counted.unit()).forEach(around -> of(all, around.id()).add(counted));
        }
        return tree.units().stream()
                .filter(unit -> all.containsKey(unit.id()))
                .map(unit -> new UnitCount(
                        unit,
                        Objects.requireNonNull(all.get(unit.id())).sum(),
                        of(own, unit.id()).sum()))
                .toList();
    }

    private static Adding of(Map<UnitId, Adding> sums, UnitId unit) {
        return sums.computeIfAbsent(unit, id -> new Adding());
    }
}
