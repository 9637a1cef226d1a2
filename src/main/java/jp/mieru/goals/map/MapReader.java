package jp.mieru.goals.map;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the map, and so whose goals can be read on it.
 *
 * @param own the reader, or null where the account belongs to nobody
 * @param all whether the goals of everybody can be read, as by the office
 * @param people whom the reader leads
 * @param units that the reader leads, with all below them: drafts too
 */
record MapReader(@Nullable UUID own, boolean all, Set<UUID> people, Set<UUID> units) {
    UUID[] peopleRead() {
        var read = new HashSet<>(people);
        if (own != null) {
            read.add(own);
        }
        return read.toArray(UUID[]::new);
    }
}
