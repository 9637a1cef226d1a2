package jp.mieru.survey.answerimport;

import java.util.Locale;
import java.util.UUID;

/** A file of an import as it is kept. */
public record UploadedFile(Kind kind, String name, UUID upload) {
    /** What it holds. */
    public enum Kind {
        ANSWERS,
        STRUCTURE,
        UNITS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
