package jp.mieru.appraisal.demo;

import java.util.Locale;

/** How a rater of the demo city rates. */
enum DemoHand {
    /** As people are. */
    FAIR,
    /** Everybody higher. */
    LENIENT,
    /** Everybody lower. */
    STRICT,
    /** Nearly everybody in the middle. */
    CENTRAL,
    /** Every item of a person as the whole person seems. */
    HALO,
    /** Whoever comes after somebody good lower, and the other way round. */
    CONTRAST;

    static DemoHand of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
