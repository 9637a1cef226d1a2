package jp.mieru.survey.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** A round that is open, and a unit's rate in it. */
    public record Open(String title, LocalDate closesOn, Rate rate) {}

    private record Round(UUID id, String title, LocalDate closesOn) {}

    private record Counted(
            Round round, @Nullable UnitId unit, String code, String name, int parent, int asked, int answered) {}

    private final JdbcClient jdbc;

    ResponseRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rates of all units in which enough people are asked, in the order of the tree; the first is the whole where one unit
     * stands at the top.
     */
    public List<Rate> of(RoundId round) {
        return rates(counted(round));
    }

    /** The unit's rate in each open round that shows it, the newest round first; by one statement. */
    List<Open> open(UnitId unit) {
        var rounds = counted("""
                where exists (select from survey.round_unit o where o.round_id = r.id and o.unit_id = :id)
                  and exists (select from survey.round_state s where s.round_id = r.id and s.state = 'open')
                  and not exists (select from survey.round_state s where s.round_id = r.id and s.state = 'closed')
                """, unit.value()).stream()
                .collect(Collectors.groupingBy(Counted::round, LinkedHashMap::new, Collectors.toList()));
        return rounds.entrySet().stream()
                .flatMap(round -> rates(round.getValue()).stream()
                        .filter(rate -> unit.equals(rate.unit()))
                        .map(rate ->
                                new Open(round.getKey().title(), round.getKey().closesOn(), rate)))
                .toList();
    }

    private static List<Rate> rates(List<Counted> units) {
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
        return counted("where r.id = :id", round.value());
    }

    private List<Counted> counted(String where, UUID id) {
        return jdbc.sql("""
                        select r.id, r.title, r.closes_on, u.unit_id, u.code, u.name, coalesce(u.parent, -1) as parent,
                               count(e.staff_id) as asked, count(a.staff_id) as answered
                        from survey.round r join survey.round_unit u on u.round_id = r.id
                        left join survey.electorate e on e.round_id = u.round_id and e.unit = u.ordinal
                        left join survey.answered a on a.round_id = e.round_id and a.staff_id = e.staff_id
                        %s
                        group by r.id, u.ordinal, u.unit_id, u.code, u.name, u.parent
                        order by r.created_at desc, r.id, u.ordinal
                        """.formatted(where))
                .param("id", id)
                .query((row, number) -> counted(row))
                .list();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Counted(
                new Round(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("closes_on", LocalDate.class)),
                unit == null ? null : new UnitId(unit),
                row.getString("code"),
                row.getString("name"),
                row.getInt("parent"),
                row.getInt("asked"),
                row.getInt("answered"));
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
