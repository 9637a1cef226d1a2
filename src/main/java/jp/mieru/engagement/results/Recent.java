package jp.mieru.engagement.results;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Keeps what was used last, up to a size all together; the newest is kept however large it is. For many threads. */
final class Recent<K, V> {
    private static final int CAPACITY = 16;
    private static final float LOAD = 0.75f;

    private final Map<K, V> kept = new LinkedHashMap<>(CAPACITY, LOAD, true);
    private final int most;
    private final ToIntFunction<V> size;

    /** @param most the largest sum of sizes */
    Recent(int most, ToIntFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void keep(K key, V value) {
        kept.put(key, value);
        long sum = kept.values().stream().mapToLong(size::applyAsInt).sum();
        for (Iterator<V> oldest = kept.values().iterator(); sum > most && kept.size() > 1; ) {
            sum -= size.applyAsInt(oldest.next());
            oldest.remove();
        }
    }
}
