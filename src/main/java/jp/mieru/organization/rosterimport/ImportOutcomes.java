package jp.mieru.organization.rosterimport;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mieru.organization.rosterdiff.Comparison;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last comparison of an import came to: what it would change, in numbers, and what is wrong. */
@Repository
class ImportOutcomes {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations rows;
    private final Clock clock;

    ImportOutcomes(JdbcClient jdbc, NamedParameterJdbcOperations rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Keeps what it would change on that day instead of what was kept before. */
    void keep(UUID id, LocalDate day, Comparison comparison) {
        var counts = comparison.counts();
        jdbc.sql("""
                        update organization.roster_import
                        set units_added = :unitsAdded, units_changed = :unitsChanged, units_unchanged = :unitsUnchanged,
                            staff_added = :staffAdded, staff_changed = :staffChanged, staff_moved = :staffMoved,
                            staff_left = :staffLeft, staff_unchanged = :staffUnchanged, faults = :faults, digest = :digest,
                            day = :day, compared_at = :now
                        where id = :id
                        """)
                .param("unitsAdded", counts.unitsAdded())
                .param("unitsChanged", counts.unitsChanged())
                .param("unitsUnchanged", counts.unitsUnchanged())
                .param("staffAdded", counts.staffAdded())
                .param("staffChanged", counts.staffChanged())
                .param("staffMoved", counts.staffMoved())
                .param("staffLeft", counts.staffLeft())
                .param("staffUnchanged", counts.staffUnchanged())
                .param("faults", comparison.faults().count())
                .param("digest", comparison.digest())
                .param("day", day)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        keep(id, comparison.faults());
    }

    /** The faults: all are counted, the first ones kept. */
    Faults faults(UUID id) {
        var kept = jdbc.sql("select * from organization.roster_import_fault where import_id = :id order by number")
                .param("id", id)
                .query((row, number) -> new Fault(
                        row.getString("file"),
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("reason"),
                        List.<Object>of((Object[]) row.getArray("arguments").getArray())))
                .list();
        return Faults.of(kept, faultCount(id));
    }

    /** How many faults there are. */
    int faultCount(UUID id) {
        return jdbc.sql("select faults from organization.roster_import where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** The sum of all that it would change: another one means another change. */
    BigDecimal digest(UUID id) {
        return jdbc.sql("select digest from organization.roster_import where id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .single();
    }

    private void keep(UUID id, Faults faults) {
        jdbc.sql("delete from organization.roster_import_fault where import_id = :id")
                .param("id", id)
                .update();
        var number = new AtomicInteger();
        rows.batchUpdate(
                """
                insert into organization.roster_import_fault
                    (import_id, number, file, line, column_name, value, reason, arguments)
                values (:id, :number, :file, :line, :column, :value, :reason, :arguments)
                """,
                faults.list().stream()
                        .map(fault -> row(id, number.incrementAndGet(), fault))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(UUID id, int number, Fault fault) {
        return new MapSqlParameterSource("id", id)
                .addValue("number", number)
                .addValue("file", fault.file())
                .addValue("line", fault.line())
                .addValue("column", fault.shownColumn())
                .addValue("value", fault.shownValue())
                .addValue("reason", fault.reason())
                .addValue(
                        "arguments", fault.args().stream().map(String::valueOf).toArray(String[]::new));
    }
}
