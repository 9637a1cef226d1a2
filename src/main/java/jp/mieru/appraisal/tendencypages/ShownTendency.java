package jp.mieru.appraisal.tendencypages;

import java.util.Objects;
import jp.mieru.appraisal.tendency.Tendencies;
import jp.mieru.appraisal.tendency.Tendency;
import jp.mieru.appraisal.tendency.TendencyKind;
import jp.mieru.appraisal.tendency.Verdict;
import jp.mieru.platform.statistics.Interval;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A tendency in words and as a picture.
 *
 * @param most between which figures eight of ten others lie; null where too few
 */
public record ShownTendency(
        Tendency tendency,
        @Nullable Interval most,
        @Nullable Picture picture) {
    private static final double STEP = 25;

    static ShownTendency of(OneRater rater, TendencyKind kind, AllRaters all) {
        var tendency = rater.of(kind);
        var most = all.most(rater, kind).orElse(null);
        return new ShownTendency(tendency, most, Picture.of(tendency, most));
    }

    public String kind() {
        return tendency.kind().word();
    }

    public boolean isFound() {
        return tendency.verdict() == Verdict.FOUND;
    }

    public boolean isTooFew() {
        return tendency.verdict() == Verdict.TOO_FEW;
    }

    /** The kind and, of leniency, on which side. */
    public String word() {
        return tendency.kind() == TendencyKind.LENIENCY && tendency.isBelow() ? "severity" : kind();
    }

    /** One sentence that says what was found. */
    public String sentence(Page page) {
        return switch (tendency.verdict()) {
            case TOO_FEW ->
                page.t("appraisal.tendency.too-few", fewest(), Tendencies.FEWEST_OF_PEERS, Tendencies.FEWEST_OTHERS);
            case NOT_SHOWN -> page.t("appraisal.tendency.not-shown");
            case FOUND ->
                page.t("appraisal.tendency.found." + word(), Math.abs(unit(Objects.requireNonNull(tendency.figure()))));
        };
    }

    private int fewest() {
        return switch (tendency.kind()) {
            case LENIENCY, CENTRE, HALO -> Tendencies.FEWEST;
            case RANGE -> Tendencies.FEWEST_FOR_RANGE;
            case CONTRAST -> Tendencies.FEWEST_FOR_CONTRAST;
        };
    }

    /** The figure in its unit. */
    public String figure(Page page) {
        return in(page, Objects.requireNonNull(tendency.figure()));
    }

    public String interval(Page page) {
        return interval(page, Objects.requireNonNull(tendency.interval()));
    }

    public String interval(Page page, Interval values) {
        return page.t("appraisal.tendency.interval", in(page, values.low()), in(page, values.high()));
    }

    private String in(Page page, double value) {
        return switch (tendency.kind()) {
            case LENIENCY, CENTRE -> page.t("appraisal.tendency.steps", unit(value));
            case RANGE, HALO -> page.t("appraisal.tendency.times", unit(value));
            case CONTRAST -> page.t("appraisal.tendency.correlation", unit(value));
        };
    }

    /** In the unit in which it is shown: levels in steps of a scale of five. */
    double unit(double value) {
        return switch (tendency.kind()) {
            case LENIENCY, CENTRE -> value / STEP;
            case RANGE, HALO, CONTRAST -> value;
        };
    }
}
