package jp.mieru.engagement.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.Gap;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at first: what lies below the whole by more than chance, then what fell since the round before by more
 * than chance, then the lowest. A score of few people counts as it is drawn towards that of the unit around. Indices are
 * made of constructs and are not looked at themselves; what is hidden is nowhere.
 */
final class Focus {
    /** Why a construct comes where it does. */
    enum Reason {
        BELOW,
        FELL,
        LOWEST
    }

    private static final Comparator<Comparison> ORDER = Comparator.comparing(Focus::reason)
            .thenComparingDouble(line -> switch (reason(line)) {
                case BELOW -> points(line.toWhole());
                case FELL -> points(line.toBefore());
                case LOWEST -> 0;
            })
            .thenComparingDouble(Focus::estimate);

    private Focus() {}

    /** The constructs that are shown, the first to be looked at first. */
    static List<Comparison> order(List<Comparison> lines) {
        return shown(lines).stream().sorted(ORDER).toList();
    }

    /** The constructs that are shown, as the questionnaire has them. */
    static List<Comparison> shown(List<Comparison> lines) {
        return lines.stream().filter(line -> !line.index() && line.shown()).toList();
    }

    static Reason reason(Comparison line) {
        return isReal(line, Comparison::toWhole, false)
                ? Reason.BELOW
                : isReal(line, Comparison::toBefore, false) ? Reason.FELL : Reason.LOWEST;
    }

    /** Whether a difference goes this way by more than chance, and is not told as nought. */
    static boolean isReal(Comparison line, Function<Comparison, @Nullable Gap> gap, boolean upwards) {
        Gap found = gap.apply(line);
        return found != null && found.real() && (upwards ? found.points() > 0 : found.points() < 0);
    }

    /** The score, drawn towards that of the unit around where few people answered. */
    static double estimate(Comparison line) {
        Double drawn = line.shrunk();
        return drawn != null ? drawn : Objects.requireNonNull(line.unit().score());
    }

    static double points(@Nullable Gap gap) {
        return gap == null ? 0 : gap.points();
    }
}
