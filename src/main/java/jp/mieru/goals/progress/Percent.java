package jp.mieru.goals.progress;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.mieru.goals.contribution.Served;
import jp.mieru.platform.text.Normal;

/** A percentage as people type it: 80, 80%, ８０％. */
final class Percent {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,3})\\s*%?");

    private Percent() {}

    /** Whole percent from 0 to 150; empty for anything else. */
    static Optional<Integer> parse(String text) {
        var typed = TYPED.matcher(Normal.code(text));
        return typed.matches()
                ? Optional.of(Integer.valueOf(typed.group(1))).filter(percent -> percent <= Served.MOST_ACHIEVED)
                : Optional.empty();
    }
}
