package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.hipparchus.fraction.BigFraction;

/**
 * How a figure is rounded once it is reckoned to the end.
 *
 * @param digits after the point, 0 to 4
 * @param mode 四捨五入 HALF_UP, 切捨て DOWN or 切上げ UP
 */
public record Rounding(Integer digits, RoundingMode mode) {
    public static final int MOST_DIGITS = 4;

    public Rounding {
        digits = Objects.requireNonNullElse(digits, 0);
        mode = Objects.requireNonNullElse(mode, RoundingMode.HALF_UP);
    }

    public BigDecimal round(BigFraction exact) {
        return new BigDecimal(exact.getNumerator()).divide(new BigDecimal(exact.getDenominator()), digits, mode);
    }
}
