package jp.mieru.platform.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A percentage as people type it: 80, 80%, ８０％, 12.5 %. A sign of per mille is none of percent. */
public final class Percent {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,3}(?:\\.(\\d+))?)\\s*%?");

    private Percent() {}

    /**
     * The number before the sign.
     *
     * @param least and {@code most}: between which it lies, both included
     * @param digits after the point, at most
     * @return empty for anything else
     */
    public static Optional<BigDecimal> parse(String text, BigDecimal least, BigDecimal most, int digits) {
        var typed = TYPED.matcher(Normal.number(text));
        return Optional.of(typed)
                .filter(found -> found.matches())
                .filter(found -> found.group(2) == null || found.group(2).length() <= digits)
                .map(found -> new BigDecimal(found.group(1)))
                .filter(percent -> percent.compareTo(least) >= 0 && percent.compareTo(most) <= 0);
    }

    /** The same of whole percent. */
    public static Optional<Integer> whole(String text, int least, int most) {
        return parse(text, BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0)
                .map(BigDecimal::intValueExact);
    }
}
