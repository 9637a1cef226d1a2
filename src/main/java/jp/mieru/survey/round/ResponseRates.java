package jp.mieru.survey.round;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many of those asked have answered, in each unit with all units within it, at this moment. */
@Repository
public class ResponseRates {
    /**
     * A unit's rate.
     *
     * @param unit its identity in the organization
     * @param depth 0 at the top
     * @param asked people asked, units within it included
     * @param answered those of them who have answered
     */
    public record Rate(@Nullable UnitId unit, String code, String name, int depth, int asked, int answered) {
        /** In percent, 0 to 100, not rounded. */
        public double percent() {
            return asked == 0 ? 0 : 100.0 * answered / asked;
        }
    }

    private record Counted(@Nullable UnitId unit, String code, String name, int parent, int asked, int answered) {}

    private final JdbcClient jdbc;

    ResponseRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rates of all units, in the order of the tree; the first is the whole where one unit stands at the top. */
    public List<Rate> of(RoundId round) {
        return summedUp(jdbc.sql("""
                        select u.unit_id, u.code, u.name, coalesce(u.parent, -1) as parent,
                               count(e.staff_id) as asked, count(a.staff_id) as answered
                        from survey.round_unit u
                        left join survey.electorate e on e.round_id = u.round_id and e.unit = u.ordinal
                        left join survey.answered a on a.round_id = e.round_id and a.staff_id = e.staff_id
                        where u.round_id = :round
                        group by u.ordinal, u.unit_id, u.code, u.name, u.parent
                        order by u.ordinal
                        """)
                .param("round", round.value())
                .query((row, number) -> new Counted(
                        row.getObject("unit_id") == null
                                ? null
                                : new UnitId(row.getObject("unit_id", java.util.UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("parent"),
                        row.getInt("asked"),
                        row.getInt("answered")))
                .list());
    }

    /** The same with the lowest first. */
    public static List<Rate> lowestFirst(List<Rate> rates) {
        return rates.stream()
                .sorted(Comparator.comparingDouble(Rate::percent).thenComparing(Rate::code))
                .toList();
    }

    /** People who answered in each unit with all within it, and last in the whole. */
    int[] answeredIn(RoundId round, AnsweringUnits units) {
        List<Rate> rates = of(round);
        int[] answered = new int[units.size() + 1];
        for (int i = 0; i < rates.size(); i++) {
            answered[i] = rates.get(i).answered();
            answered[units.size()] += rates.get(i).depth() == 0 ? answered[i] : 0;
        }
        return answered;
    }

    private static List<Rate> summedUp(List<Counted> units) {
        Forest forest = Forest.of(units.stream().mapToInt(Counted::parent).toArray());
        int[] asked = sums(forest, units.stream().mapToInt(Counted::asked).toArray());
        int[] answered = sums(forest, units.stream().mapToInt(Counted::answered).toArray());
        return IntStream.range(0, units.size())
                .mapToObj(i -> new Rate(
                        units.get(i).unit(),
                        units.get(i).code(),
                        units.get(i).name(),
                        depth(forest, i),
                        asked[i],
                        answered[i]))
                .toList();
    }

    private static int[] sums(Forest forest, int[] values) {
        int[] sums = java.util.Arrays.copyOf(values, values.length + 1);
        forest.sumUp(sums);
        return sums;
    }

    private static int depth(Forest forest, int unit) {
        int depth = 0;
        for (int at = forest.parent(unit); at != Forest.WHOLE; at = forest.parent(at)) {
            depth++;
        }
        return depth;
    }
}
