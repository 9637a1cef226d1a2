package jp.mieru.appraisal.checkbank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a question is about. */
public enum Topic {
    ERRORS("errors"),
    GOALS("goals"),
    EVIDENCE("observing"),
    TELEWORK("telework"),
    LEAVE("leave"),
    SHORT_HOURS("leave"),
    HARASSMENT("harassment"),
    INTERVIEW("interview");

    private final String chapter;

    Topic(String chapter) {
        this.chapter = chapter;
    }

    /** The code of the chapter of the handbook that tells more. */
    public String chapter() {
        return chapter;
    }

    /** As it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Topic> ofWord(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
