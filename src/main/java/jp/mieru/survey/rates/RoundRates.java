package jp.mieru.survey.rates;

import java.util.Arrays;
import java.util.Comparator;
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
 * The rates of a round at one moment. People are counted in groups of at least five, so that no rate, nor one taken from
 * another, tells of so few that one could tell who it is. Pure. The groups follow from who was asked and never change.
 */
public final class RoundRates {
    /** The fewest people asked who are counted together, where as many are asked at all. */
    public static final int FEWEST = 5;

    /** A unit of the round with the people asked directly in it; {@code parent} is its place in the list or {@link Forest#WHOLE}. */
    record Unit(@Nullable UnitId id, String code, String name, int parent, Count own) {}

    private final List<Unit> units;
    private final Forest forest;
    private final int[] groups;
    private final Count[] grouped;
    private final Count[] within;

    RoundRates(List<Unit> units) {
        this.units = units;
        this.forest = Forest.of(units.stream().mapToInt(Unit::parent).toArray());
        int[] asked = units.stream().mapToInt(unit -> unit.own().asked()).toArray();
        this.groups = BallotUnits.of(forest, asked, FEWEST);
        this.grouped = new Count[units.size() + 1];
        Arrays.fill(grouped, Count.NONE);
        for (int i = 0; i < units.size(); i++) {
            grouped[forest.slot(groups[i])] =
                    grouped[forest.slot(groups[i])].plus(units.get(i).own());
        }
        this.within = grouped.clone();
        forest.bottomUp().forEach(i -> {
            int above = forest.slot(forest.parent(i));
            within[above] = within[above].plus(within[i]);
        });
    }

    /** Everybody asked. */
    public Count total() {
        return within[units.size()];
    }

    /** All units in which enough people are asked, in the order of the tree. */
    public List<Rate> rates() {
        return rates(unit -> true);
    }

    /** Those of them that are among these units or lie within one. */
    public List<Rate> within(Set<UnitId> seen) {
        boolean[] isSeen = isWithin(seen);
        return rates(i -> isSeen[i]);
    }

    /** The sum of rates none of which is counted twice: those that lie within another of them are left out. */
    public Count sum(List<Rate> rates) {
        boolean[] listed = new boolean[units.size()];
        rates.forEach(rate -> listed[rate.ordinal()] = true);
        return rates.stream()
                .filter(rate -> !isWithinListed(rate.ordinal(), listed))
                .map(Rate::count)
                .reduce(Count.NONE, Count::plus);
    }

    /** Everybody asked, in groups that overlap nowhere, in the order of the tree. */
    public List<Group> groups() {
        return IntStream.rangeClosed(0, units.size())
                .filter(slot -> grouped[slot].asked() > 0)
                .mapToObj(this::group)
                .toList();
    }

    /** The units whose people are counted in these groups. */
    public Set<Integer> unitsOf(Set<Integer> wanted) {
        return IntStream.range(0, units.size())
                .filter(i -> wanted.contains(groups[i]))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The units whose people are counted in each group, by the group's ordinal. */
    public Map<Integer, Set<Integer>> unitsByGroup() {
        return IntStream.range(0, units.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> groups[i], Collectors.toSet()));
    }

    /** All units of the round. */
    public Set<Integer> allUnits() {
        return IntStream.range(0, units.size()).boxed().collect(Collectors.toSet());
    }

    /** The units whose people are counted in the rate of this one. */
    public Set<Integer> countedIn(int unit) {
        return IntStream.range(0, units.size())
                .filter(i -> isWithin(groups[i], unit))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The units of the round that are among these or lie within one. */
    public Set<Integer> unitsWithin(Set<UnitId> seen) {
        boolean[] isSeen = isWithin(seen);
        return IntStream.range(0, units.size()).filter(i -> isSeen[i]).boxed().collect(Collectors.toSet());
    }

    /** All units of the round, to find some of them. */
    public UnitIndex index() {
        return new UnitIndex(units.stream()
                .map(unit -> new UnitIndex.Unit(unit.code(), unit.name(), unit.parent()))
                .toList());
    }

    /** The unit's name. */
    public String nameOf(int unit) {
        return units.get(unit).name();
    }

    /** People asked in these units, without those within them; exactly. */
    public int askedIn(Set<Integer> wanted) {
        return wanted.stream().mapToInt(unit -> units.get(unit).own().asked()).sum();
    }

    /** The same with the lowest first. */
    public static List<Rate> lowestFirst(List<Rate> rates) {
        return rates.stream()
                .sorted(Comparator.comparingDouble(Rate::percent).thenComparing(Rate::code))
                .toList();
    }

    private boolean isWithin(int group, int unit) {
        int at = group;
        while (at != Forest.WHOLE && at != unit) {
            at = forest.parent(at);
        }
        return at == unit;
    }

    private boolean[] isWithin(Set<UnitId> seen) {
        boolean[] isSeen = new boolean[units.size()];
        forest.topDown().forEach(i -> {
            UnitId id = units.get(i).id();
            int above = forest.parent(i);
            isSeen[i] = (id != null && seen.contains(id)) || (above != Forest.WHOLE && isSeen[above]);
        });
        return isSeen;
    }

    private List<Rate> rates(IntPredicate wanted) {
        return IntStream.range(0, units.size())
                .filter(i -> within[i].asked() > 0)
                .filter(wanted)
                .mapToObj(i -> new Rate(
                        i,
                        units.get(i).id(),
                        units.get(i).code(),
                        units.get(i).name(),
                        above(i),
                        forest.depth(i),
                        within[i]))
                .toList();
    }

    private Group group(int slot) {
        if (slot == units.size()) {
            return new Group(Forest.WHOLE, null, null, false, grouped[slot]);
        }
        return new Group(
                slot,
                units.get(slot).name(),
                above(slot),
                grouped[slot].asked() == within[slot].asked(),
                grouped[slot]);
    }

    private boolean isWithinListed(int unit, boolean[] listed) {
        for (int at = forest.parent(unit); at != Forest.WHOLE; at = forest.parent(at)) {
            if (listed[at]) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String above(int unit) {
        int above = forest.parent(unit);
        return above == Forest.WHOLE ? null : units.get(above).name();
    }
}
