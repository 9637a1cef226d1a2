package jp.mieru.survey.rates;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.Forest;
import jp.mieru.survey.ballot.BallotUnits;
import jp.mieru.survey.choosing.UnitIndex;
import org.jspecify.annotations.Nullable;

/**
 * The units of a round, by ordinal, and the groups in which their people are counted. The groups follow from who was asked
 * and never change. Pure.
 */
public final class RoundUnits {
    /** A unit with the people asked directly in it; {@code parent} is its place in the list or {@link Forest#WHOLE}. */
    record Unit(@Nullable UnitId id, String code, String name, int parent, Count own) {}

    private final List<Unit> units;
    private final Forest forest;
    private final int[] groups;

    /** Puts so many people at least into one group, where as many are asked at all. */
    RoundUnits(List<Unit> units, int fewest) {
        this.units = units;
        this.forest = Forest.of(units.stream().mapToInt(Unit::parent).toArray());
        int[] asked = units.stream().mapToInt(unit -> unit.own().asked()).toArray();
        this.groups = BallotUnits.of(forest, asked, fewest);
    }

    /** All of them. */
    public Set<Integer> all() {
        return those(unit -> true);
    }

    /** Those whose people are counted in these groups. */
    public Set<Integer> inGroups(Set<Integer> wanted) {
        return those(i -> wanted.contains(groups[i]));
    }

    /** Those whose people are counted in each group, by the group's ordinal. */
    public Map<Integer, Set<Integer>> byGroup() {
        return IntStream.range(0, units.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> groups[i], Collectors.toSet()));
    }

    /** Those whose people are counted in the rate of this one. */
    public Set<Integer> countedIn(int unit) {
        return those(i -> isWithin(groups[i], unit));
    }

    /** Those that are among these or lie within one. */
    public Set<Integer> within(Set<UnitId> seen) {
        boolean[] isSeen = new boolean[units.size()];
        forest.topDown().forEach(i -> {
            UnitId id = units.get(i).id();
            int above = forest.parent(i);
            isSeen[i] = (id != null && seen.contains(id)) || (above != Forest.WHOLE && isSeen[above]);
        });
        return those(i -> isSeen[i]);
    }

    /** All of them, to find some. */
    public UnitIndex index() {
        return new UnitIndex(units.stream()
                .map(unit -> new UnitIndex.Unit(unit.code(), unit.name(), unit.parent()))
                .toList());
    }

    /** What it is called. */
    public String name(int unit) {
        return units.get(unit).name();
    }

    /** People asked in these, without those within them; exactly. */
    public int askedIn(Set<Integer> wanted) {
        return wanted.stream().mapToInt(unit -> units.get(unit).own().asked()).sum();
    }

    int size() {
        return units.size();
    }

    Unit get(int unit) {
        return units.get(unit);
    }

    Forest forest() {
        return forest;
    }

    /** The ordinal of the unit whose group its people are counted in, or {@link Forest#WHOLE}. */
    int group(int unit) {
        return groups[unit];
    }

    /** What the unit above is called; null if there is none. */
    @Nullable
    String above(int unit) {
        int above = forest.parent(unit);
        return above == Forest.WHOLE ? null : name(above);
    }

    private Set<Integer> those(IntPredicate wanted) {
        return IntStream.range(0, units.size()).filter(wanted).boxed().collect(Collectors.toSet());
    }

    private boolean isWithin(int group, int unit) {
        int at = group;
        while (at != Forest.WHOLE && at != unit) {
            at = forest.parent(at);
        }
        return at == unit;
    }
}
