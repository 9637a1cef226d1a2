package jp.mieru.engagement.suppression;

import java.util.Arrays;

/** Places waiting to be visited, the cheapest first; those that cost no more than the last one come without being sorted. */
final class PlaceQueue {
    private long[] heap = new long[64];
    private int size;
    private int[] same = new int[64];
    private int first;
    private int last;
    private int cost;

    void clear() {
        size = 0;
        first = 0;
        last = 0;
        cost = 0;
    }

    boolean isEmpty() {
        return size == 0 && first == last;
    }

    void add(int place, int placeCost) {
        if (placeCost == cost) {
            same = last == same.length ? Arrays.copyOf(same, 2 * last) : same;
            same[last++] = place;
            return;
        }
        heap = size == heap.length ? Arrays.copyOf(heap, 2 * size) : heap;
        long added = ((long) placeCost << Integer.SIZE) + place;
        int at = size++;
        for (; at > 0 && heap[(at - 1) / 2] > added; at = (at - 1) / 2) {
            heap[at] = heap[(at - 1) / 2];
        }
        heap[at] = added;
    }

    /** Takes the next place; what it costs is then {@link #cost}. */
    int take() {
        if (first < last) {
            return same[first++];
        }
        first = 0;
        last = 0;
        long least = heap[0];
        sink(heap[--size]);
        cost = (int) (least >> Integer.SIZE);
        return (int) least;
    }

    int cost() {
        return cost;
    }

    /** What the next place costs. */
    int nextCost() {
        return first < last ? cost : (int) (heap[0] >> Integer.SIZE);
    }

    int size() {
        return size + last - first;
    }

    private void sink(long moved) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            child += child + 1 < size && heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= moved) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
    }
}
