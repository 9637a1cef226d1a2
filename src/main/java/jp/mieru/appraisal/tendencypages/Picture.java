package jp.mieru.appraisal.tendencypages;

import java.util.Objects;
import jp.mieru.appraisal.tendency.Tendency;
import jp.mieru.appraisal.tendency.TendencyKind;
import jp.mieru.platform.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure, its interval and those of others stand in a picture 400 wide. What lies beyond the ends of the axis stands at
 * them.
 *
 * @param base where a rater stands who rates as the others do
 * @param most where eight of ten others stand; null where too few
 */
public record Picture(
        double base,
        double figure,
        Interval interval,
        @Nullable Interval most) {
    private static final double WIDTH = 400;

    /** None where there is too little to tell. */
    static @Nullable Picture of(Tendency tendency, @Nullable Interval most) {
        if (tendency.figure() == null || tendency.interval() == null) {
            return null;
        }
        var axis = axis(tendency.kind());
        return new Picture(
                at(axis, base(tendency.kind())),
                at(axis, tendency.figure()),
                at(axis, Objects.requireNonNull(tendency.interval())),
                most == null ? null : at(axis, most));
    }

    private static double base(TendencyKind kind) {
        return switch (kind) {
            case LENIENCY, CENTRE, CONTRAST -> 0;
            case RANGE, HALO -> 1;
        };
    }

    private static Interval axis(TendencyKind kind) {
        return switch (kind) {
            case LENIENCY -> new Interval(-40, 40);
            case CENTRE -> new Interval(-25, 25);
            case RANGE, HALO -> new Interval(0, 2);
            case CONTRAST -> new Interval(-1, 1);
        };
    }

    private static Interval at(Interval axis, Interval values) {
        return new Interval(at(axis, values.low()), at(axis, values.high()));
    }

    private static double at(Interval axis, double value) {
        double share = (value - axis.low()) / (axis.high() - axis.low());
        return Math.round(Math.clamp(share, 0, 1) * WIDTH * 10) / 10.0;
    }
}
