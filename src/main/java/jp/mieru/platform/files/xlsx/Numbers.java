package jp.mieru.platform.files.xlsx;

import java.math.BigDecimal;

/** Numbers as a person would have typed them. */
final class Numbers {

    private Numbers() {}

    /** The shortest text that is this number, without exponent and without a point where it is whole. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return shortest.toPlainString();
    }
}
