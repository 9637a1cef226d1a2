package jp.mieru.survey.ballot;

import java.util.Arrays;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;

/**
 * Which unit an anonymous answer may name: the respondent's own, raised to the unit around it until enough of the people
 * asked share it. What is left at the top with too few people is joined by the smallest of the other ballot units.
 */
public final class BallotUnits {
    /** The fewest people asked who share what an anonymous answer tells about its giver. */
    public static final int FEWEST = 10;

    private final Forest units;
    private final int fewest;
    private final int[] people;
    private final int[] raisedTo;
    private final int top;

    private BallotUnits(Forest units, int[] asked, int fewest) {
        this.units = units;
        this.fewest = fewest;
        this.people = Arrays.copyOf(asked, units.size() + 1);
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
        ballot.joinSmallestToTheTop();
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

    private void joinSmallestToTheTop() {
        if (people[top] == 0 || people[top] >= fewest) {
            return;
        }
        IntStream.range(0, units.size())
                .filter(unit -> unit != top && people[unit] > 0)
                .boxed()
                .min((a, b) -> Integer.compare(people[a], people[b]))
                .ifPresent(smallest -> moveTo(top, smallest));
    }

    private int ballotUnit(int unit) {
        int at = unit;
        while (raisedTo[at] != at) {
            at = raisedTo[at];
        }
        return at == units.size() ? Forest.WHOLE : at;
    }
}
