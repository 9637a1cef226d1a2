package jp.mieru.appraisal.video;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times within a film as people write them: 3:05 or 1:02:03. Pure. */
public final class Clockface {
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):([0-5]\\d)");
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int MILLIS = 1000;

    private Clockface() {}

    /** Milliseconds of what was typed, in any width; nothing for anything else. */
    public static Optional<Integer> parse(String typed) {
        var matcher = WRITTEN.matcher(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hours = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        int minutes = Integer.parseInt(matcher.group(2));
        return hours > 0 && minutes >= MINUTE
                ? Optional.empty()
                : Optional.of((hours * HOUR + minutes * MINUTE + Integer.parseInt(matcher.group(3))) * MILLIS);
    }

    /** To the second below. */
    public static String of(int millis) {
        int seconds = millis / MILLIS;
        return seconds < HOUR
                ? "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE)
                : "%d:%02d:%02d".formatted(seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }
}
