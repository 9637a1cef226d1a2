package jp.mieru.engagement.checkin;

import java.util.Locale;

/**
 * The check-ins of a plan in one week that is over.
 *
 * @param done who did it
 * @param notDone who did not
 */
public record WeekCount(Week week, int done, int notDone) {
    /** The fewest people behind a count that is shown. */
    public static final int FEWEST = 5;

    private static final int FEWEST_OF_AN_ANSWER = 2;

    /** What a page may say of it. */
    public enum Shown {
        /** Too few tapped. */
        NOTHING,
        /** All of them did it, or all but one: exact figures would tell what each of them tapped. */
        NEARLY_ALL,
        /** None of them did it, or one. */
        NEARLY_NONE,
        /** Both figures. */
        FIGURES;

        /** The word that message keys end with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** People who tapped. */
    public int people() {
        return done + notDone;
    }

    /** What a page may say, so that nobody's tap can be read off it. */
    public Shown shown() {
        if (people() < FEWEST) {
            return Shown.NOTHING;
        }
        if (notDone < FEWEST_OF_AN_ANSWER) {
            return Shown.NEARLY_ALL;
        }
        return done < FEWEST_OF_AN_ANSWER ? Shown.NEARLY_NONE : Shown.FIGURES;
    }
}
