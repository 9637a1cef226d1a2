package jp.mieru.appraisal.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cycles as they are stored: three statements for however many. */
@Repository
public class Cycles {
    private final JdbcClient jdbc;

    Cycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Cycle> find(CycleId id) {
        return where("id = :value", id.value()).stream().findFirst();
    }

    /** The cycles of a fiscal year, the earliest first. */
    public List<Cycle> of(FiscalYear year) {
        return where("year = :value", year.year());
    }

    private List<Cycle> where(String which, Object value) {
        var parts = new HashMap<UUID, List<RatedPart>>();
        var due = new HashMap<UUID, Map<CycleStep, LocalDate>>();
        var chosen = " where cycle_id in (select id from appraisal.cycle where " + which + ")";
        jdbc.sql("select * from appraisal.cycle_part" + chosen)
                .param("value", value)
                .query(row -> {
                    parts.computeIfAbsent(row.getObject("cycle_id", UUID.class), cycle -> new ArrayList<>())
                            .add(new RatedPart(kind(row), row.getInt("period")));
                });
        jdbc.sql("select * from appraisal.cycle_due" + chosen)
                .param("value", value)
                .query(row -> {
                    due.computeIfAbsent(row.getObject("cycle_id", UUID.class), cycle -> new EnumMap<>(CycleStep.class))
                            .put(CycleStep.of(row.getString("step")), row.getObject("due_on", LocalDate.class));
                });
        parts.values().forEach(list -> list.sort((one, other) -> one.kind().compareTo(other.kind())));
        return jdbc.sql("select * from appraisal.cycle where " + which + " order by last_day, kind desc")
                .param("value", value)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return cycle(row, parts.getOrDefault(id, List.of()), due.getOrDefault(id, Map.of()));
                })
                .list();
    }

    private static PartKind kind(ResultSet row) throws SQLException {
        return PartKind.valueOf(row.getString("part").toUpperCase(Locale.ROOT));
    }

    private static Cycle cycle(ResultSet row, List<RatedPart> parts, Map<CycleStep, LocalDate> due)
            throws SQLException {
        return new Cycle(
                new CycleId(row.getObject("id", UUID.class)),
                row.getObject("rules_id", UUID.class),
                new FiscalYear(row.getInt("year")),
                row.getString("kind").equals("conditional"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("reference_day", LocalDate.class),
                CycleState.of(row.getString("state")),
                row.getInt("version"),
                parts,
                due);
    }
}
