package jp.mieru.survey.rates;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.Forest;

/**
 * The rates of a round at one moment. People are counted in groups of at least five, so that no rate, nor one taken from
 * another, tells of so few that one could tell who it is. Pure.
 */
public final class RoundRates {
    /** The fewest people asked who are counted together, where as many are asked at all. */
    public static final int FEWEST = 5;

    private final RoundUnits units;
    private final Count[] grouped;
    private final Count[] within;

    RoundRates(List<RoundUnits.Unit> asked) {
        this.units = new RoundUnits(asked, FEWEST);
        this.grouped = new Count[units.size() + 1];
        Arrays.fill(grouped, Count.NONE);
        Forest forest = units.forest();
        for (int i = 0; i < units.size(); i++) {
            int slot = forest.slot(units.group(i));
            grouped[slot] = grouped[slot].plus(units.get(i).own());
        }
        this.within = grouped.clone();
        forest.bottomUp().forEach(i -> {
            int above = forest.slot(forest.parent(i));
            within[above] = within[above].plus(within[i]);
        });
    }

    /** The units of the round. */
    public RoundUnits units() {
        return units;
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
        Set<Integer> isSeen = units.within(seen);
        return rates(isSeen::contains);
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

    /** The same with the lowest first. */
    public static List<Rate> lowestFirst(List<Rate> rates) {
        return rates.stream()
                .sorted(Comparator.comparingDouble(Rate::percent).thenComparing(Rate::code))
                .toList();
    }

    private List<Rate> rates(IntPredicate wanted) {
        return IntStream.range(0, units.size())
                .filter(i -> within[i].asked() > 0)
                .filter(wanted)
                .mapToObj(this::rate)
                .toList();
    }

    private Rate rate(int i) {
        RoundUnits.Unit unit = units.get(i);
        return new Rate(
                i,
                unit.id(),
                unit.code(),
                unit.name(),
                units.above(i),
                units.forest().depth(i),
                within[i]);
    }

    private Group group(int slot) {
        if (slot == units.size()) {
            return new Group(Forest.WHOLE, null, null, false, grouped[slot]);
        }
        return new Group(
                slot,
                units.name(slot),
                units.above(slot),
                grouped[slot].asked() == within[slot].asked(),
                grouped[slot]);
    }

    private boolean isWithinListed(int unit, boolean[] listed) {
        Forest forest = units.forest();
        for (int at = forest.parent(unit); at != Forest.WHOLE; at = forest.parent(at)) {
            if (listed[at]) {
                return true;
            }
        }
        return false;
    }
}
