package jp.mieru.survey.kiosk;

import java.util.Arrays;
import java.util.Locale;

/** Why the page of the code is shown again. */
public enum Ending {
    /** The answers are stored. */
    DONE,
    /** Nobody did anything for a while; nothing was stored. */
    IDLE,
    /** The code does not open this survey any more; nothing was stored. */
    OVER,
    /** The page had been open for too long; the code has to be typed again. */
    AGAIN,
    /** Somebody left; nothing was stored. */
    LEFT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ending of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(LEFT);
    }
}
