package jp.mieru.goals.map;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the map.
 *
 * @param above what it serves; of several that with the largest share. Null at the top
 * @param title its words; empty for what the reader may not read
 * @param whose name of the plan or unit it belongs to; empty for people and groups
 * @param staff whose goal it is, where the reader may know; null otherwise
 * @param percent how far it is, 0 to 150; null where nobody has noted it or it would tell a single person's
 * @param goals how many goals it stands for: of {@link Kind#PEOPLE} several, else 1
 * @param noted from how many of them the percent comes
 * @param served whether any goal serves it, at whatever share
 */
public record MapNode(
        UUID id,
        @Nullable UUID above,
        Kind kind,
        String title,
        String whose,
        @Nullable UUID staff,
        @Nullable Integer percent,
        int goals,
        int noted,
        boolean served) {
    /** What it is. */
    public enum Kind {
        PHILOSOPHY,
        AIM,
        UNIT,
        PERSON,
        /** Goals of several people, of which the reader learns how many there are and how far they are together. */
        PEOPLE,
        /** The goals of units that serve nothing. */
        LOOSE_UNITS,
        /** The goals of people that serve nothing and say why. */
        LOOSE_PEOPLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isOfPeople() {
            return this == PERSON || this == PEOPLE;
        }

        public boolean isGroup() {
            return this == LOOSE_UNITS || this == LOOSE_PEOPLE;
        }
    }

    /** Whether it should be served and is not. */
    public boolean isCarriedByNobody() {
        return !served && (kind == Kind.UNIT || kind == Kind.AIM);
    }
}
