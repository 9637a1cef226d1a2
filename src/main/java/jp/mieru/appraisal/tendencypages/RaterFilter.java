package jp.mieru.appraisal.tendencypages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.mieru.appraisal.tendency.Tendency;
import jp.mieru.appraisal.tendency.TendencyKind;
import org.jspecify.annotations.Nullable;

/** Which raters of a cycle the office looks at. */
public enum RaterFilter {
    FOUND,
    LENIENCY,
    SEVERITY,
    CENTRE,
    RANGE,
    HALO,
    CONTRAST,
    TOO_FEW;

    static Optional<RaterFilter> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean includes(OneRater rater) {
        return switch (this) {
            case FOUND -> !rater.found().isEmpty();
            case TOO_FEW -> rater.isTooFew();
            case LENIENCY, SEVERITY, CENTRE, RANGE, HALO, CONTRAST ->
                rater.found().stream().anyMatch(tendency -> of(tendency) == this);
        };
    }

    /** What a found tendency is called in the list. */
    public static RaterFilter of(Tendency found) {
        return found.kind() == TendencyKind.LENIENCY && found.isBelow()
                ? SEVERITY
                : valueOf(found.kind().name());
    }
}
