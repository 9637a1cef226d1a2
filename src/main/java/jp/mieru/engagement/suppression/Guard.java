package jp.mieru.engagement.suppression;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether what is hidden stays uncertain enough. Of people, there could be as many as the threshold, and the least and the
 * most possible number are the width apart. Of points, the least and the most are one person's whole scale apart.
 *
 * <p>That there could be as many people as the threshold is the same as that nothing with fewer people can be worked out:
 * the most that there could be is, by duality, the least number of people in anything known that has the cell in it.
 */
final class Guard {
    private static final double WHOLE_SCALE = 1;
    private static final double SMALL_PART = WHOLE_SCALE / 8;
    private static final double NEARLY = 1e-6;

    /**
     * How far a cell must be open.
     *
     * @param up how much more there must be room for
     * @param width how far the least and the most must be apart
     * @param least the least that is moved at once, if there is as much left to move
     */
    private record Need(Room room, double up, double width, double least) {
        double limit(int cell, boolean grows) {
            return grows ? room.up(cell) : room.down(cell);
        }
    }

    private final double[] people;
    private final List<Room> rooms;
    private final int width;
    private final Circulation circulation;
    private final BitSet used = new BitSet();
    private boolean wideWays;

    /** @param rooms of people, and of points if it matters */
    Guard(Grid grid, double[] people, List<Room> rooms, int width) {
        this.people = people;
        this.rooms = rooms;
        this.width = width;
        this.circulation = new Circulation(grid, rooms.getFirst());
    }

    /** The cells that the last answer rests on, in order. */
    IntStream used() {
        return used.stream();
    }

    /** Whether the cell is safe by way of cells that cost nothing. */
    boolean isSafe(int cell, int threshold, Circulation.Prices prices) {
        used.clear();
        return needs(cell, threshold).allMatch(need -> isMet(cell, need, prices, true));
    }

    /**
     * Makes the cell safe at a low price, if it can; what has to be paid for is among the used cells. Tries it on few wide
     * ways and on whatever ways are cheapest one by one, and takes the better.
     */
    boolean makeSafe(int cell, int threshold, Circulation.Prices prices) {
        boolean wide = makeSafe(cell, threshold, prices, true);
        long price = price(prices);
        if (wide && price == 0) {
            return true;
        }
        BitSet usedByWide = (BitSet) used.clone();
        boolean narrow = makeSafe(cell, threshold, prices, false);
        if (wide && (!narrow || price <= price(prices))) {
            used.clear();
            used.or(usedByWide);
        }
        return wide || narrow;
    }

    private boolean makeSafe(int cell, int threshold, Circulation.Prices prices, boolean wide) {
        used.clear();
        Circulation.Prices left = other -> used.get(other) ? 0 : prices.of(other);
        wideWays = wide;
        return needs(cell, threshold).allMatch(need -> isMet(cell, need, left, true) || isMet(cell, need, left, false));
    }

    private long price(Circulation.Prices prices) {
        return used.stream().mapToLong(prices::of).sum();
    }

    private Stream<Need> needs(int cell, int threshold) {
        double more = Math.max(0, threshold - people[cell]);
        var ofPeople = new Need(rooms.getFirst(), more, width, 1);
        return rooms.size() == 1
                ? Stream.of(ofPeople)
                : Stream.of(ofPeople, new Need(rooms.getLast(), 0, scale(rooms.getLast(), cell), SMALL_PART));
    }

    /** One person's whole scale, or that of all in the cell where these count for less. */
    private static double scale(Room points, int cell) {
        return Math.min(WHOLE_SCALE, points.up(cell) + points.down(cell));
    }

    private boolean isMet(int cell, Need need, Circulation.Prices prices, boolean free) {
        double up = reach(cell, true, Math.max(need.up, need.width), need, prices, free);
        if (up < need.up - NEARLY) {
            return false;
        }
        double down = up >= need.width - NEARLY ? 0 : reach(cell, false, need.width - up, need, prices, free);
        return up + down >= need.width - NEARLY;
    }

    /** How much of the amount the cell can be moved by. */
    private double reach(int cell, boolean grows, double amount, Need need, Circulation.Prices prices, boolean free) {
        circulation.begin(need.room);
        int step = Adjacent.step(cell, grows);
        double most = Math.min(amount, need.limit(cell, grows));
        double done = moveFreely(step, most, need, prices);
        if (!free) {
            done += moveAtAPrice(step, most - done, need, prices);
        }
        keep();
        return done;
    }

    private void keep() {
        for (int other : circulation.cells()) {
            used.set(other);
        }
    }

    private double moveFreely(int step, double amount, Need need, Circulation.Prices prices) {
        circulation.at(prices, true);
        double done = 0;
        double more = 1;
        while (more > 0 && done < amount - NEARLY) {
            more = circulation.move(step, Math.min(need.least, amount - done), amount - done);
            done += more;
        }
        return done;
    }

    /** If ways are to be wide, all at once, or by half, and so on in whole steps. */
    private double moveAtAPrice(int step, double amount, Need need, Circulation.Prices prices) {
        circulation.at(prices, false);
        double done = 0;
        double least = wideWays ? amount : Math.min(need.least, amount);
        while (least > NEARLY && done < amount - NEARLY) {
            double more = circulation.move(step, Math.min(least, amount - done), amount - done);
            done += more;
            keep();
            least = more > 0 ? least : Math.floor(least / 2 / need.least) * need.least;
        }
        return done;
    }
}
