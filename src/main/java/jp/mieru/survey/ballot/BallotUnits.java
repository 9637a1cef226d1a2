package jp.mieru.survey.ballot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;

/**
 * Which unit an anonymous answer may name: the respondent's own, raised to the unit around it until enough of the people
 * asked share it. Where too few are left at the top, they go back down to the lowest unit around all of them within which
 * others answer, and are joined there by the ballot unit that loses least: the fewest people, raised by the fewest levels.
 */
public final class BallotUnits {
    /** The fewest people asked who share what an anonymous answer tells about its giver. */
    public static final int FEWEST = 10;

    private final Forest units;
    private final int fewest;
    private final int[] people;
    private final int[] raisedTo;
    private final int top;
    private final int[] asked;

    private BallotUnits(Forest units, int[] asked, int fewest) {
        this.units = units;
        this.fewest = fewest;
        this.asked = Arrays.copyOf(asked, units.size() + 1);
        this.people = this.asked.clone();
        this.raisedTo = IntStream.rangeClosed(0, units.size()).toArray();
        int[] roots = units.children()[units.size()];
        this.top = roots.length == 1 ? roots[0] : units.slot(Forest.WHOLE);
    }

    /**
     * The ballot unit of each unit: itself or one around it, {@link Forest#WHOLE} only where several units stand at the
     * top. The same units and numbers always give the same answer.
     *
     * @param asked people asked directly in each unit, without the units within it; with one entry more, those of whom
     *     only the whole is known
     * @param fewest people who must share a ballot unit; where fewer were asked at all, everybody shares one
     */
    public static int[] of(Forest units, int[] asked, int fewest) {
        var ballot = new BallotUnits(units, asked, fewest);
        units.bottomUp().filter(ballot::tooFew).forEach(ballot::raise);
        ballot.joinThoseLeftAtTheTop();
        return IntStream.range(0, units.size()).map(ballot::ballotUnit).toArray();
    }

    private boolean tooFew(int unit) {
        return unit != top && people[unit] < fewest;
    }

    private void raise(int unit) {
        moveTo(units.slot(units.parent(unit)), unit);
    }

    private void moveTo(int target, int unit) {
        people[target] += people[unit];
        people[unit] = 0;
        raisedTo[unit] = target;
    }

    private void joinThoseLeftAtTheTop() {
        if (people[top] == 0 || people[top] >= fewest) {
            return;
        }
        int around = aroundAllAtTheTop();
        while (around != top && joining(around).isEmpty()) {
            around = units.slot(units.parent(around));
        }
        OptionalInt joining = joining(around);
        if (joining.isPresent()) {
            if (around != top) {
                raisedTo[around] = around;
                people[around] = people[top];
                people[top] = 0;
            }
            moveTo(around, joining.getAsInt());
        }
    }

    /** The ballot unit that loses least by being raised to this unit; none if nobody else answers within it. */
    private OptionalInt joining(int around) {
        return IntStream.range(0, units.size())
                .filter(unit -> unit != top && people[unit] > 0 && levels(unit, around) > 0)
                .boxed()
                .min(Comparator.comparingLong(unit -> (long) people[unit] * levels(unit, around)))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private int aroundAllAtTheTop() {
        return IntStream.rangeClosed(0, units.size())
                .filter(slot -> asked[slot] > 0 && raised(slot) == top)
                .reduce(this::around)
                .orElse(top);
    }

    /** The lowest unit around both. */
    private int around(int one, int other) {
        int at = one;
        while (at != top && levels(other, at) < 0) {
            at = units.slot(units.parent(at));
        }
        return at;
    }

    /** How many levels the unit lies below the other, -1 if not within it. */
    private int levels(int unit, int around) {
        int levels = 0;
        for (int at = unit; at != around; at = units.slot(units.parent(at))) {
            if (at == units.size()) {
                return -1;
            }
            levels++;
        }
        return levels;
    }

    private int raised(int slot) {
        int at = slot;
        while (raisedTo[at] != at) {
            at = raisedTo[at];
        }
        return at;
    }

    private int ballotUnit(int unit) {
        int at = raised(unit);
        return at == units.size() ? Forest.WHOLE : at;
    }
}
