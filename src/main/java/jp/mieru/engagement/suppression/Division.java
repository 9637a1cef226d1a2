package jp.mieru.engagement.suppression;

import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;

/** One way of dividing the same people: groups that may lie within each other, and where each person stands. */
public final class Division {
    /** The person is not among those who answered. */
    public static final int NOWHERE = -1;

    private final Forest groups;
    private final int[] slots;

    /**
     * @param slots the {@linkplain Forest#slot slot} that each person is directly in, or {@link #NOWHERE}; the same
     *     people in the same order in all divisions that are looked at together
     */
    public Division(Forest groups, int[] slots) {
        this.groups = groups;
        this.slots = slots.clone();
    }

    Forest groups() {
        return groups;
    }

    int persons() {
        return slots.length;
    }

    int slot(int person) {
        return slots[person];
    }

    /** People in each group with all groups within it, and last in the whole. */
    int[] people() {
        int[] people = new int[groups.size() + 1];
        IntStream.of(slots).filter(slot -> slot != NOWHERE).forEach(slot -> people[slot]++);
        groups.sumUp(people);
        return people;
    }

    /**
     * The smallest group around each that is shown, itself included: all that the shown figures tell are sums over people
     * who share it. The whole must be shown.
     */
    int[] shownAround(List<Verdict> verdicts) {
        int whole = groups.size();
        int[] around = new int[whole + 1];
        around[whole] = whole;
        groups.topDown()
                .forEach(group -> around[group] =
                        verdicts.get(group).shown() ? group : around[groups.slot(groups.parent(group))]);
        return around;
    }
}
