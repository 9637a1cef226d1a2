package jp.mieru.appraisal.ruleset;

import java.util.List;
import java.util.Objects;

/** The items of one part for one group of positions. */
public record ItemSet(String group, List<Item> items) {
    public ItemSet {
        group = Objects.requireNonNullElse(group, "");
        items = items == null ? List.of() : List.copyOf(items);
    }
}
