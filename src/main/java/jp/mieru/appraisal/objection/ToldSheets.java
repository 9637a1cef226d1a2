package jp.mieru.appraisal.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sheets that can be objected to. */
@Repository
class ToldSheets {
    static final int SHOWN = 4;
    private static final String ALL = """
            select s.*, c.year, r.definition, e.last_day as excused from appraisal.sheet s
            join appraisal.cycle c on c.id = s.cycle_id join appraisal.rule_set r on r.id = c.rules_id
            left join appraisal.complaint_excuse e on e.sheet_id = s.id
            where s.disclosed_on is not null
            """;

    private final JdbcClient jdbc;

    ToldSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's own of the last time, at most {@value #SHOWN}, the latest first. */
    List<ToldSheet> latestOf(StaffId staff) {
        return jdbc.sql(ALL + " and s.staff_id = :staff order by s.disclosed_on desc, s.id desc limit :shown")
                .param("staff", staff.value())
                .param("shown", SHOWN)
                .query((row, number) -> sheet(row))
                .list();
    }

    /** A person's own. */
    Optional<ToldSheet> of(StaffId staff, UUID id) {
        return jdbc.sql(ALL + " and s.id = :id and s.staff_id = :staff")
                .param("id", id)
                .param("staff", staff.value())
                .query((row, number) -> sheet(row))
                .optional();
    }

    /** Of which time a sheet is, also while it is being amended. */
    Told told(SheetId id) {
        return jdbc.sql("""
                        select c.year, s.first_day, s.last_day, s.position, s.unit_id from appraisal.sheet s
                        join appraisal.cycle c on c.id = s.cycle_id where s.id = :id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Told(
                        new FiscalYear(row.getInt("year")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("position"),
                        new UnitId(row.getObject("unit_id", UUID.class))))
                .single();
    }

    private static ToldSheet sheet(ResultSet row) throws SQLException {
        return new ToldSheet(
                new SheetId(row.getObject("id", UUID.class)),
                new FiscalYear(row.getInt("year")),
                new StaffId(row.getObject("staff_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("position"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("disclosed_on", LocalDate.class),
                RuleSetJson.read(row.getString("definition")).objections(),
                row.getObject("excused", LocalDate.class),
                !row.getString("stage").equals("disclosed"));
    }
}
