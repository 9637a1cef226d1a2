package jp.mieru.engagement.example;

import java.util.Locale;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * An action that others can take over.
 *
 * @param code stays the same
 * @param construct code of what it aims at
 * @param text one sentence
 * @param unitName where it worked; null where nobody told or the head wants no name
 * @param origin whose it is
 * @param withdrawn whether it is offered no more
 * @param version 0 until the office touched it
 */
public record Example(
        String code,
        String construct,
        Text text,
        @Nullable String unitName,
        Origin origin,
        boolean withdrawn,
        int version) {
    /** Whose example it is. */
    public enum Origin {
        OURS,
        CHANGED,
        OFFICE;

        /** The word that message keys end with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
