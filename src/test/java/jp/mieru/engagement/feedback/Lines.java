package jp.mieru.engagement.feedback;

import java.util.Arrays;
import java.util.List;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.comparing.Before;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.Gap;
import jp.mieru.engagement.results.HeatOrder;
import jp.mieru.engagement.results.HeatRow;
import jp.mieru.engagement.results.Highlights;
import jp.mieru.engagement.results.Overview;
import jp.mieru.engagement.results.UnitView;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Scores of a unit as its page has them, made by hand. */
@NullMarked
final class Lines {
    static final Figure HIDDEN = Figure.of(3, 50, 100, Verdict.TOO_FEW);

    private Lines() {}

    /** A score, with the differences that were found. */
    static Comparison line(String name, @Nullable Double score, @Nullable Gap toBefore, @Nullable Gap toWhole) {
        var unit = score == null ? HIDDEN : Figure.of(20, score, 400, Verdict.SHOWN);
        return new Comparison(
                "code-" + name,
                name,
                false,
                unit,
                null,
                null,
                toBefore == null || score == null ? Figure.NONE : shown(score - toBefore.points()),
                shown(55),
                null,
                shown(50),
                toBefore,
                null,
                toWhole);
    }

    /** The same of a unit with few answers. */
    static Comparison drawn(Comparison line, double to) {
        return with(line, line.index(), to);
    }

    /** The same as an index of other lines. */
    static Comparison index(Comparison line) {
        return with(line, true, line.shrunk());
    }

    private static Comparison with(Comparison line, boolean index, @Nullable Double shrunk) {
        return new Comparison(
                line.code(),
                line.name(),
                index,
                line.unit(),
                line.interval(),
                shrunk,
                line.before(),
                line.around(),
                line.benchmark(),
                line.whole(),
                line.toBefore(),
                line.toBenchmark(),
                line.toWhole());
    }

    /** A 課 below a 部, with a round before. */
    static UnitView unit(Comparison... lines) {
        return view(new Before("昨年の調査", "same", List.of()), true, Arrays.asList(lines));
    }

    static UnitView view(@Nullable Before before, boolean compared, List<Comparison> lines) {
        return new UnitView(
                "財政課",
                30,
                20,
                "総務部",
                "課",
                lines,
                new Highlights(compared, List.of(), List.of(), before != null, List.of(), List.of()),
                "",
                before,
                List.of(),
                List.of(),
                List.of(),
                overview());
    }

    static Gap real(double points) {
        return new Gap(points, true);
    }

    static Gap chance(double points) {
        return new Gap(points, false);
    }

    static Figure shown(double score) {
        return Figure.of(20, score, 400, Verdict.SHOWN);
    }

    private static Overview overview() {
        var whole = new HeatRow(null, "みらい市", 0, 1500, 1200, List.of());
        var order = new HeatOrder(null, false, false, "");
        return new Overview("みらい市", List.of(), List.of(), whole, List.of(), order, new Paging(1, 1, 0, ""), false, 10);
    }
}
