package jp.mieru.goals.example;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it could be written.
 *
 * @param code stays the same
 * @param jobFamily for whom (職種); null for everybody
 * @param position for which position (職位); null for all
 * @param en null where nobody has put it into English
 * @param origin whose it is
 * @param withdrawn whether it is shown no more
 * @param version 0 until the office touched it
 */
public record GoalExample(
        String code,
        @Nullable String jobFamily,
        @Nullable String position,
        Words ja,
        @Nullable Words en,
        Origin origin,
        boolean withdrawn,
        int version) {
    /** What it says, and why it says it well. */
    public record Words(String title, String measure, String target, String why) {}

    /** Whose example it is. */
    public enum Origin {
        OURS,
        CHANGED,
        OFFICE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In the reader's language, in Japanese where it is not there. */
    public Words in(Locale locale) {
        return en != null && Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : ja;
    }

    /** How well it fits somebody: 3 for the own job family and position, 0 for another family or position. */
    int fits(@Nullable String family, @Nullable String held) {
        if (jobFamily != null && !jobFamily.equals(family) || position != null && !position.equals(held)) {
            return 0;
        }
        return 1 + (jobFamily != null ? 1 : 0) + (position != null ? 1 : 0);
    }
}
