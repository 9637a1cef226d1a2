package jp.mieru.engagement.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.statistics.Difference;
import jp.mieru.engagement.statistics.FalseDiscoveries;
import jp.mieru.survey.Forest;
import jp.mieru.survey.questionnaire.Construct;
import org.jspecify.annotations.Nullable;

/**
 * How a construct moved in the whole house.
 *
 * @param name of the construct
 * @param before score in the earlier survey, 0 to 100
 * @param after score in the later one
 */
public record CityMove(String name, double before, double after, Way way) {
    /** Up or down only where chance does not explain it, among all constructs that are looked at together. */
    public enum Way {
        UP,
        SAME,
        DOWN;

        /** The word that message keys end with. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Open(
            String name,
            double before,
            double after,
            @Nullable Difference test) {}

    /** All constructs that both surveys measure in the same way and show; none where they asked different units. */
    static List<CityMove> of(RoundFigures before, RoundFigures now, Locale locale) {
        if (!before.scope().equals(now.scope())) {
            return List.of();
        }
        var open = new ArrayList<Open>();
        for (Construct construct : now.questionnaire().constructs()) {
            String code = construct.code();
            if (now.measures().contains(code) && before.measures().contains(code) && now.sameMeasure(before, code)) {
                Figure then = before.figure(Forest.WHOLE, code);
                Figure after = now.figure(Forest.WHOLE, code);
                if (then.score() != null && after.score() != null) {
                    open.add(new Open(now.name(code, locale), then.score(), after.score(), test(then, after)));
                }
            }
        }
        boolean[] real = FalseDiscoveries.real(open.stream()
                .mapToDouble(one -> one.test == null ? Double.NaN : one.test.probability())
                .toArray());
        var moves = new ArrayList<CityMove>();
        for (int i = 0; i < real.length; i++) {
            var one = open.get(i);
            moves.add(new CityMove(one.name, one.before, one.after, way(one.after - one.before, real[i])));
        }
        return moves;
    }

    /** The later score less the earlier one. */
    public double change() {
        return after - before;
    }

    private static @Nullable Difference test(Figure then, Figure after) {
        return after.sample()
                .flatMap(now -> then.sample().flatMap(was -> Difference.between(now, was)))
                .orElse(null);
    }

    private static Way way(double change, boolean real) {
        if (!real) {
            return Way.SAME;
        }
        return change > 0 ? Way.UP : Way.DOWN;
    }
}
