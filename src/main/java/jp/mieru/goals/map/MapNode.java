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
 * @param drawn the goal that this only points to, drawn in full below another one; null of anything else
 * @param share of {@link Kind#ELSEWHERE}, in hundredths, how much of that goal serves what stands above; else 0
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
        boolean served,
        @Nullable UUID drawn,
        int share) {
    /** What is drawn where it stands. */
    public MapNode(
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
        this(id, above, kind, title, whose, staff, percent, goals, noted, served, null, 0);
    }

    /** What it is. */
    public enum Kind {
        PHILOSOPHY,
        AIM,
        UNIT,
        PERSON,
        /** Goals of several people, of which the reader learns how many there are and how far they are together. */
        PEOPLE,
        /** A goal that serves several and is drawn in full below the one that it serves most. */
        ELSEWHERE,
        /** Goals of several people that are drawn below what they serve more. */
        PEOPLE_ELSEWHERE,
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

        /** Whether it is drawn in full somewhere else. */
        public boolean isElsewhere() {
            return this == ELSEWHERE || this == PEOPLE_ELSEWHERE;
        }
    }

    /** The same goal below another one that it serves too. */
    MapNode below(UUID other, int hundredths) {
        var pointer = new UUID(
                id.getMostSignificantBits() ^ other.getMostSignificantBits(),
                id.getLeastSignificantBits() ^ ~other.getLeastSignificantBits());
        return new MapNode(pointer, other, Kind.ELSEWHERE, title, whose, staff, null, goals, 0, served, id, hundredths);
    }

    /**
     * Why nobody can say how far it is: hidden, for it is other people's; unwritten, for nobody has noted it yet; none, for it
     * has no note of its own and nothing below is known.
     */
    public String unknown() {
        return switch (kind) {
            case PEOPLE, PEOPLE_ELSEWHERE -> "hidden";
            case UNIT, PERSON, ELSEWHERE -> title.isEmpty() ? "hidden" : "unwritten";
            default -> "none";
        };
    }

    /** Whether it should be served and is not. */
    public boolean isCarriedByNobody() {
        return !served && (kind == Kind.UNIT || kind == Kind.AIM);
    }
}
