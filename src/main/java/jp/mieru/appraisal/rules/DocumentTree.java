package jp.mieru.appraisal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document as maps, lists and values, reached by dotted places such as {@code scales.0.steps.2.letter}. */
final class DocumentTree {
    private final Map<String, Object> root;

    DocumentTree(Map<String, Object> root) {
        this.root = root;
    }

    Map<String, Object> root() {
        return root;
    }

    /** What stands there; null for nothing. */
    @Nullable
    Object get(String place) {
        Object at = root;
        for (var step : place.split("\\.")) {
            at = step(at, step);
        }
        return at;
    }

    /** Puts a value there and makes what leads to it. */
    void put(String place, @Nullable Object value) {
        var steps = place.split("\\.");
        Object at = root;
        for (int i = 0; i < steps.length - 1; i++) {
            var next = step(at, steps[i]);
            if (next == null) {
                next = isPlace(steps[i + 1]) ? new ArrayList<Object>() : new LinkedHashMap<String, Object>();
                set(at, steps[i], next);
            }
            at = next;
        }
        set(at, steps[steps.length - 1], value);
    }

    private static @Nullable Object step(@Nullable Object at, String step) {
        if (at instanceof List<?> list) {
            boolean there = isPlace(step) && Integer.parseInt(step) < list.size();
            return there ? list.get(Integer.parseInt(step)) : null;
        }
        return at instanceof Map<?, ?> map ? map.get(step) : null;
    }

    @SuppressWarnings("unchecked")
    private static void set(@Nullable Object at, String step, @Nullable Object value) {
        if (at instanceof List<?> list) {
            var rows = (List<@Nullable Object>) list;
            if (Integer.parseInt(step) < rows.size()) {
                rows.set(Integer.parseInt(step), value);
            } else {
                rows.add(value);
            }
        } else if (at instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).put(step, value);
        }
    }

    private static boolean isPlace(String step) {
        return step.matches("[0-9]{1,4}");
    }
}
