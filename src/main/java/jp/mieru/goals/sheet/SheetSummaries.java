package jp.mieru.goals.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.goals.SheetId;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets as lists show them: one statement for however many. */
@Repository
public class SheetSummaries {
    private static final String SQL = """
            select s.id, s.unit_id, s.staff_id, s.state, g.goals, g.weight, g.exceptions, l.step, l.taken_at,
                   exists (select from goals.change where sheet_id = s.id and state = 'proposed' and side = 'writer'
                           and upon = s.version) as to_leader,
                   exists (select from goals.change where sheet_id = s.id and state = 'proposed' and side = 'leader'
                           and upon = s.version) as to_writer
            from goals.sheet s
            cross join lateral (select count(*) as goals, coalesce(sum(weight), 0) as weight,
                                       count(exception) as exceptions
                                from goals.goal where sheet_id = s.id) g
            left join lateral (select step, taken_at from goals.sheet_step where sheet_id = s.id
                               order by number desc limit 1) l on true
            where s.year = :year
            """;

    private final JdbcClient jdbc;

    SheetSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these people and units; who has none is left out. */
    public List<SheetSummary> of(FiscalYear year, Collection<StaffId> staff, Collection<UnitId> units) {
        return jdbc.sql(SQL + " and (s.staff_id = any(:staff) or s.unit_id = any(:units))")
                .param("year", year.year())
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> summary(row))
                .list();
    }

    /** All of a year. */
    public List<SheetSummary> of(FiscalYear year) {
        return jdbc.sql(SQL)
                .param("year", year.year())
                .query((row, number) -> summary(row))
                .list();
    }

    private static SheetSummary summary(ResultSet row) throws SQLException {
        var unit = row.getObject("unit_id", UUID.class);
        var at = row.getObject("taken_at", OffsetDateTime.class);
        return new SheetSummary(
                new SheetId(row.getObject("id", UUID.class)),
                unit == null
                        ? new Owner.OfPerson(new StaffId(row.getObject("staff_id", UUID.class)))
                        : new Owner.OfUnit(new UnitId(unit)),
                SheetState.of(row.getString("state")),
                row.getInt("goals"),
                row.getInt("weight"),
                row.getInt("exceptions"),
                row.getString("step"),
                at == null ? null : at.toInstant(),
                row.getBoolean("to_leader"),
                row.getBoolean("to_writer"));
    }
}
