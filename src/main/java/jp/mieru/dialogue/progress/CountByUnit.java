package jp.mieru.dialogue.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.progress.Standings.Held;
import jp.mieru.dialogue.progress.UnitCount.KindCount;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.jspecify.annotations.Nullable;

/** Adds up what took place, from the people to their units and all units around these. */
final class CountByUnit {
    private static final int KINDS = InterviewKind.values().length;

    private static final class Sum {
        private int people;
        private final int[] done = new int[KINDS];
        private final @Nullable LocalDate[] last = new @Nullable LocalDate[KINDS];
    }

    private CountByUnit() {}

    /** The units in the order of the tree; those without people are left out. */
    static List<UnitCount> of(UnitTree tree, Collection<Member> people, Collection<Held> held) {
        var byPerson = new HashMap<StaffId, List<Held>>();
        held.forEach(one -> byPerson.computeIfAbsent(one.staff(), person -> new ArrayList<>())
                .add(one));
        var sums = new HashMap<UnitId, Sum>();
        for (var member : people) {
            for (var unit : tree.path(member.unit())) {
                add(sums.computeIfAbsent(unit.id(), id -> new Sum()), byPerson.getOrDefault(member.staff(), List.of()));
            }
        }
        return tree.units().stream()
                .filter(unit -> sums.containsKey(unit.id()))
                .map(unit -> count(unit, sums))
                .toList();
    }

    private static void add(Sum sum, List<Held> held) {
        sum.people++;
        for (var one : held) {
            int kind = one.kind().ordinal();
            if (one.times() >= Math.max(1, one.kind().timesAYear())) {
                sum.done[kind]++;
            }
            var last = sum.last[kind];
            if (last == null || last.isBefore(one.last())) {
                sum.last[kind] = one.last();
            }
        }
    }

    private static UnitCount count(UnitTree.Unit unit, Map<UnitId, Sum> sums) {
        var sum = Objects.requireNonNull(sums.get(unit.id()));
        return new UnitCount(
                unit,
                sum.people,
                Arrays.stream(InterviewKind.values())
                        .map(kind -> new KindCount(kind, sum.done[kind.ordinal()], sum.last[kind.ordinal()]))
                        .toList());
    }
}
