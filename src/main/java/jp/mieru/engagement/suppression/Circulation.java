package jp.mieru.engagement.suppression;

import java.util.Arrays;

/**
 * How one cell's amount may be another than it is, with the amounts of other cells moved along so that all sums that are
 * known stay what they are. Moves are made in the plane of the cell; where they change what is in a row, every other plane
 * has to follow.
 */
final class Circulation implements Terrain {
    private static final double NOTHING = 1e-9;

    /** Which cells can be used, and what for. */
    interface Prices {
        int of(int cell);
    }

    private final Grid grid;
    private final Ways ways;
    private final Adjacent[] apart;
    private final Adjacent[] together;
    private final double[] moved;
    private int[] steps = new int[64];
    private double[] amounts = new double[64];
    private int size;
    private Room room;
    private Prices prices = cell -> NEVER;
    private boolean free;
    private int except;

    Circulation(Grid grid, Room room) {
        this.grid = grid;
        this.ways = new Ways(grid);
        this.apart = new Adjacent[grid.planes()];
        this.together = new Adjacent[grid.planes()];
        Arrays.setAll(apart, plane -> new Adjacent(grid, plane, false));
        Arrays.setAll(together, plane -> new Adjacent(grid, plane, true));
        this.moved = new double[grid.cells()];
        this.room = room;
    }

    /** Starts anew. */
    void begin(Room inRoom) {
        undoTo(0);
        except = Grid.NONE;
        room = inRoom;
    }

    /** From now on, uses cells at these prices; only those without a price if it is to be free. */
    Circulation at(Prices newPrices, boolean onlyFree) {
        prices = newPrices;
        free = onlyFree;
        return this;
    }

    @Override
    public double room(int step) {
        int cell = Adjacent.cell(step);
        if (cell == except) {
            return 0;
        }
        return (Adjacent.grows(step) ? room.up(cell) - moved[cell] : room.down(cell) + moved[cell]) + NOTHING;
    }

    @Override
    public int price(int cell) {
        int price = prices.of(cell);
        return free && price > 0 ? NEVER : price;
    }

    /** The cells that moved since the beginning. */
    int[] cells() {
        return Arrays.stream(steps, 0, size).map(Adjacent::cell).distinct().toArray();
    }

    /**
     * Moves a cell by as much as there is room for on the cheapest way, but no more than the amount; nothing if there is no
     * room for the least. A way that changes what is in a row is taken only if there is no other.
     */
    double move(int step, double least, double amount) {
        except = Grid.NONE;
        double most = Math.min(amount, room(step));
        if (most < least) {
            return 0;
        }
        except = Adjacent.cell(step);
        double alone = grid.isTotal(except) ? 0 : tryMove(step, least, most, false);
        return alone > 0 ? alone : tryMove(step, least, most, true);
    }

    private double tryMove(int step, double least, double most, boolean totals) {
        int[] way = find(grid.after(step), grid.before(step), least, (totals ? together : apart)[grid.plane(except)]);
        if (way.length == 0) {
            return 0;
        }
        int[] round = Arrays.copyOf(way, way.length + 1);
        round[way.length] = step;
        double amount = Math.min(most, narrowest(way));
        if (totals && Arrays.stream(round).anyMatch(at -> grid.isTotal(Adjacent.cell(at)))) {
            return moveTogether(round, least, amount);
        }
        go(round, amount);
        return amount;
    }

    private int[] find(int from, int to, double least, Adjacent adjacent) {
        return ways.find(from, to, least, adjacent, this);
    }

    private double narrowest(int[] way) {
        double narrowest = Double.POSITIVE_INFINITY;
        for (int step : way) {
            narrowest = Math.min(narrowest, room(step) - NOTHING);
        }
        return narrowest;
    }

    private void go(int[] way, double amount) {
        for (int step : way) {
            if (size == steps.length) {
                steps = Arrays.copyOf(steps, 2 * size);
                amounts = Arrays.copyOf(amounts, 2 * size);
            }
            steps[size] = step;
            amounts[size] = Adjacent.grows(step) ? amount : -amount;
            moved[Adjacent.cell(step)] += amounts[size++];
        }
    }

    /** Follows in all planes by the amount, or if that is too much by the least. */
    private double moveTogether(int[] round, double least, double amount) {
        int before = size;
        for (double some : new double[] {amount, least}) {
            go(round, some);
            if (follow(round, some)) {
                return some;
            }
            undoTo(before);
        }
        return 0;
    }

    /** In every other plane, goes from where the way comes out of the totals to where it went in. */
    private boolean follow(int[] round, double amount) {
        int start = 0;
        while (grid.isTotal(Adjacent.cell(round[start]))) {
            start++;
        }
        int in = Grid.NONE;
        for (int i = 0; i <= round.length; i++) {
            int step = round[(start + i) % round.length];
            boolean total = grid.isTotal(Adjacent.cell(step));
            if (total && in == Grid.NONE) {
                in = grid.before(step);
            } else if (!total && in != Grid.NONE) {
                if (!followAll(grid.before(step), in, amount)) {
                    return false;
                }
                in = Grid.NONE;
            }
        }
        return true;
    }

    private boolean followAll(int from, int to, double amount) {
        for (int plane = 0; plane < grid.planes(); plane++) {
            if (plane != grid.plane(except)) {
                int[] way = find(from, to, amount, apart[plane]);
                if (way.length == 0) {
                    return false;
                }
                go(way, amount);
            }
        }
        return true;
    }

    private void undoTo(int before) {
        while (size > before) {
            size--;
            moved[Adjacent.cell(steps[size])] -= amounts[size];
        }
    }
}
