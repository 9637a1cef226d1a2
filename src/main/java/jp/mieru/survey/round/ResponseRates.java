package jp.mieru.survey.round;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.ballot.BallotUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many of those asked have answered, in each unit with all units within it, at this moment. People are counted in
 * groups of at least five, so that no rate, nor one taken from another, tells of so few that one could tell who it is.
 */
@Repository
public class ResponseRates {
    /** The fewest people asked who are counted together, where as many are asked at all. */
    public static final int FEWEST = 5;

    /**
     * A unit's rate. People of smaller units count in the unit around them, and not in those between.
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

    /**
     * Rates of all units in which enough people are asked, in the order of the tree; the first is the whole where one unit
     * stands at the top.
     */
    public List<Rate> of(RoundId round) {
        List<Counted> units = counted(round);
        Forest forest = forest(units);
        int[] group = BallotUnits.of(forest, asked(units), FEWEST);
        int[] asked = sums(forest, grouped(group, asked(units)));
        int[] answered = sums(forest, grouped(group, answered(units)));
        return IntStream.range(0, units.size())
                .filter(i -> asked[i] > 0)
                .mapToObj(i -> new Rate(
                        units.get(i).unit(),
                        units.get(i).code(),
                        units.get(i).name(),
                        depth(forest, i),
                        asked[i],
                        answered[i]))
                .toList();
    }

    private List<Counted> counted(RoundId round) {
        return jdbc.sql("""
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
                .list();
    }

    /** The same with the lowest first. */
    public static List<Rate> lowestFirst(List<Rate> rates) {
        return rates.stream()
                .sorted(Comparator.comparingDouble(Rate::percent).thenComparing(Rate::code))
                .toList();
    }

    /** People who answered in each unit with all within it, and last in the whole; exactly, however few they are. */
    int[] answeredIn(RoundId round) {
        List<Counted> units = counted(round);
        return sums(forest(units), answered(units));
    }

    private static Forest forest(List<Counted> units) {
        return Forest.of(units.stream().mapToInt(Counted::parent).toArray());
    }

    private static int[] asked(List<Counted> units) {
        return units.stream().mapToInt(Counted::asked).toArray();
    }

    private static int[] answered(List<Counted> units) {
        return units.stream().mapToInt(Counted::answered).toArray();
    }

    private static int[] grouped(int[] group, int[] values) {
        int[] grouped = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            if (group[i] != Forest.WHOLE) {
                grouped[group[i]] += values[i];
            }
        }
        return grouped;
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
