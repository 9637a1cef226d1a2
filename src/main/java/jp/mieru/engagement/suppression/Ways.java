package jp.mieru.engagement.suppression;

/** Finds cheapest ways, from both ends at once (Dijkstra 1959, Pohl 1971). */
final class Ways {
    private static final int[] NO_WAY = {};

    /** One end of the way, and the places found from there. */
    private static final class End {
        private final int[] seen;
        private final int[] costs;
        private final int[] steps;
        private final PlaceQueue queue = new PlaceQueue();

        End(int places) {
            seen = new int[places];
            costs = new int[places];
            steps = new int[places];
        }
    }

    private final Grid grid;
    private final End start;
    private final End goal;
    private int search;
    private int best;
    private int met;

    Ways(Grid grid) {
        this.grid = grid;
        this.start = new End(grid.places());
        this.goal = new End(grid.places());
    }

    /** The steps of a cheapest way along which at least so much can be moved, empty if there is none. */
    int[] find(int from, int to, double least, Adjacent adjacent, Terrain terrain) {
        search++;
        best = Integer.MAX_VALUE;
        met = Grid.NONE;
        begin(start, from);
        begin(goal, to);
        while (!start.queue.isEmpty()
                && !goal.queue.isEmpty()
                && start.queue.nextCost() + goal.queue.nextCost() < best) {
            boolean forth = start.queue.size() <= goal.queue.size();
            go(forth ? start : goal, forth ? goal : start, least, adjacent, terrain);
        }
        return met == Grid.NONE ? NO_WAY : way(from, to);
    }

    private void begin(End end, int place) {
        end.queue.clear();
        end.seen[place] = search;
        end.costs[place] = 0;
        end.queue.add(place, 0);
    }

    /** Goes on from the next place of an end; from the goal, steps are found from behind. */
    private void go(End end, End other, double least, Adjacent adjacent, Terrain terrain) {
        int place = end.queue.take();
        int cost = end.queue.cost();
        int size = end.costs[place] == cost ? adjacent.lookFrom(place) : 0;
        for (int i = 0; i < size && cost < best; i++) {
            int step = end == start ? adjacent.get(i) : Adjacent.reverse(adjacent.get(i));
            int price = terrain.price(Adjacent.cell(step));
            if (price != Terrain.NEVER && terrain.room(step) >= least) {
                see(end, other, end == start ? grid.after(step) : grid.before(step), cost + price, step);
            }
        }
    }

    private void see(End end, End other, int place, int cost, int step) {
        if (cost >= best || (end.seen[place] == search && end.costs[place] <= cost)) {
            return;
        }
        end.seen[place] = search;
        end.costs[place] = cost;
        end.steps[place] = step;
        end.queue.add(place, cost);
        if (other.seen[place] == search && cost + other.costs[place] < best) {
            best = cost + other.costs[place];
            met = place;
        }
    }

    private int[] way(int from, int to) {
        int forth = 0;
        for (int place = met; place != from; place = grid.before(start.steps[place])) {
            forth++;
        }
        int size = forth;
        for (int place = met; place != to; place = grid.after(goal.steps[place])) {
            size++;
        }
        int[] way = new int[size];
        int at = forth;
        for (int place = met; place != from; place = grid.before(start.steps[place])) {
            way[--at] = start.steps[place];
        }
        at = forth;
        for (int place = met; place != to; place = grid.after(goal.steps[place])) {
            way[at++] = goal.steps[place];
        }
        return way;
    }
}
