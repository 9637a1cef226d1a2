package jp.mieru.appraisal.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.hipparchus.fraction.BigFraction;

/** Decimals as fractions, so that nothing is rounded before the end. */
final class Exact {
    private Exact() {}

    static BigFraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new BigFraction(number.toBigIntegerExact())
                : new BigFraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }
}
