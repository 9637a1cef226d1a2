package jp.mieru.goals.map;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the map.
 *
 * @param above what it serves; of several that with the largest share. Null at the top
 * @param title its words; empty for a goal of a person that the reader may not read
 * @param whose name of the plan, unit or person it belongs to; empty where the reader may not know
 * @param percent how far it is, 0 to 150; null where nobody has noted it
 */
public record MapNode(
        UUID id,
        @Nullable UUID above,
        Kind kind,
        String title,
        String whose,
        @Nullable Integer percent) {
    /** What it is. */
    public enum Kind {
        PHILOSOPHY,
        AIM,
        UNIT,
        PERSON
    }
}
