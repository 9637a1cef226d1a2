package jp.mieru.survey.rates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many of those asked have answered, in each unit with all units within it, at this moment; by one statement. */
@Repository
public class ResponseRates {
    private record Round(UUID id, String title, LocalDate closesOn) {}

    private record Counted(Round round, RoundUnits.Unit unit) {}

    private final JdbcClient jdbc;

    ResponseRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rates of a round; none before it opens. */
    public RoundRates of(RoundId round) {
        return rates(counted("where r.id = :id", round.value()));
    }

    /** The unit's rate in each open round that shows it, the newest round first. */
    List<OpenRate> open(UnitId unit) {
        var rounds = counted("""
                where exists (select from survey.round_unit o where o.round_id = r.id and o.unit_id = :id)
                  and exists (select from survey.round_state s where s.round_id = r.id and s.state = 'open')
                  and not exists (select from survey.round_state s where s.round_id = r.id and s.state = 'closed')
                """, unit.value()).stream()
                .collect(Collectors.groupingBy(Counted::round, LinkedHashMap::new, Collectors.toList()));
        return rounds.entrySet().stream()
                .flatMap(round -> rates(round.getValue()).rates().stream()
                        .filter(rate -> unit.equals(rate.unit()))
                        .map(rate -> new OpenRate(
                                RoundId.of(round.getKey().id()),
                                round.getKey().title(),
                                round.getKey().closesOn(),
                                rate)))
                .toList();
    }

    private static RoundRates rates(List<Counted> units) {
        return new RoundRates(units.stream().map(Counted::unit).toList());
    }

    private List<Counted> counted(String where, UUID id) {
        return jdbc.sql("""
                        with chosen as materialized (select r.* from survey.round r %s),
                        counts as materialized (
                            select e.round_id, e.unit, count(*) as asked, count(a.staff_id) as answered,
                                   count(s.staff_id) filter (where a.staff_id is null) as started
                            from survey.electorate e
                            left join (select round_id, staff_id from survey.answered
                                       where round_id in (select id from chosen)) a using (round_id, staff_id)
                            left join (select round_id, staff_id from survey.started
                                       where round_id in (select id from chosen)) s using (round_id, staff_id)
                            where e.round_id in (select id from chosen) group by e.round_id, e.unit
                        )
                        select r.id, r.title, r.closes_on, u.unit_id, u.code, u.name, coalesce(u.parent, -1) as parent,
                               coalesce(c.asked, 0) as asked, coalesce(c.answered, 0) as answered,
                               coalesce(c.started, 0) as started
                        from chosen r join survey.round_unit u on u.round_id = r.id
                        left join counts c on c.round_id = u.round_id and c.unit = u.ordinal
                        order by r.created_at desc, r.id, u.ordinal
                        """.formatted(where))
                .param("id", id)
                .query((row, number) -> counted(row))
                .list();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                new Round(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("closes_on", LocalDate.class)),
                new RoundUnits.Unit(
                        unit(row.getObject("unit_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("parent"),
                        new Count(row.getInt("asked"), row.getInt("answered"), row.getInt("started"))));
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }
}
