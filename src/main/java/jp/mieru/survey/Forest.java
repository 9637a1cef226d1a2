package jp.mieru.survey;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Trees of groups known by their index: group {@code i} lies within {@code parent(i)}, and groups without a parent
 * within the {@link #WHOLE}. Sums over subtrees take one pass.
 */
public final class Forest {
    /** Stands for everybody: the parent of the groups that have none. */
    public static final int WHOLE = -1;

    private final int[] parents;
    private final int[] topDown;

    private Forest(int[] parents) {
        this.parents = parents;
        this.topDown = parentsFirst(parents);
    }

    /**
     * Trees given by the parent of each group, {@link #WHOLE} for none.
     *
     * @throws IllegalArgumentException if a parent does not exist or a group lies within itself
     */
    public static Forest of(int... parents) {
        return new Forest(parents.clone());
    }

    /** Groups that stand side by side. */
    public static Forest flat(int groups) {
        int[] parents = new int[groups];
        Arrays.fill(parents, WHOLE);
        return new Forest(parents);
    }

    /** How many groups there are, the whole not counted. */
    public int size() {
        return parents.length;
    }

    /** The group this one lies directly within, or {@link #WHOLE}. */
    public int parent(int group) {
        return parents[group];
    }

    /** How many groups lie around this one. */
    public int depth(int group) {
        int depth = 0;
        for (int at = parents[group]; at != WHOLE; at = parents[at]) {
            depth++;
        }
        return depth;
    }

    /** All groups, each after the one it lies within. */
    public IntStream topDown() {
        return Arrays.stream(topDown);
    }

    /** All groups, each before the one it lies within. */
    public IntStream bottomUp() {
        return IntStream.range(0, topDown.length).map(i -> topDown[topDown.length - 1 - i]);
    }

    /** The groups directly within each group, in order; the last entry holds those directly within the whole. */
    public int[][] children() {
        int[] counts = new int[size() + 1];
        for (int parent : parents) {
            counts[slot(parent)]++;
        }
        int[][] children = new int[size() + 1][];
        Arrays.setAll(children, slot -> new int[counts[slot]]);
        for (int group = size() - 1; group >= 0; group--) {
            children[slot(parents[group])][--counts[slot(parents[group])]] = group;
        }
        return children;
    }

    /** Where the group stands in an array of sums: its index, and the last place for the whole. */
    public int slot(int group) {
        return group == WHOLE ? parents.length : group;
    }

    /** Adds the value of each group to all that it lies within; the last entry is that of the whole. */
    public void sumUp(int[] values) {
        bottomUp().forEach(group -> values[slot(parents[group])] += values[group]);
    }

    /** Adds the value of each group to all that it lies within; the last entry is that of the whole. */
    public void sumUp(double[] values) {
        bottomUp().forEach(group -> values[slot(parents[group])] += values[group]);
    }

    private static int[] parentsFirst(int[] parents) {
        int[] depths = new int[parents.length];
        for (int group = 0; group < parents.length; group++) {
            int depth = 0;
            for (int at = group; at != WHOLE; at = parents[at]) {
                if (at < 0 || at >= parents.length || ++depth > parents.length) {
                    throw new IllegalArgumentException("group " + group + " lies within itself or nowhere");
                }
            }
            depths[group] = depth;
        }
        return IntStream.range(0, parents.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(depths[a], depths[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
