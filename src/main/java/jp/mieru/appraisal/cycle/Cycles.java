package jp.mieru.appraisal.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
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

    /** These, by id. */
    public Map<CycleId, Cycle> all(Collection<CycleId> ids) {
        return where("id = any(:value)", ids.stream().map(CycleId::value).toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Cycle::id, cycle -> cycle));
    }

    /** The cycles of a fiscal year, the earliest first. */
    public List<Cycle> of(FiscalYear year) {
        return where("year = :value", year.year());
    }

    /** Cycles that people rate in now. */
    public List<Cycle> open() {
        return where("state = :value", CycleState.OPEN.word());
    }

    /** Cycles in which somebody has handed first ratings on, the latest first. */
    public List<Cycle> ratedBy(StaffId rater) {
        return where("""
                id in (select s.cycle_id from appraisal.rater r join appraisal.sheet s on s.id = r.sheet_id
                       where r.staff_id = :value and r.step = 'first' and s.stage not in ('self', 'first'))
                """, rater.value()).reversed();
    }

    /** The last cycle of the same kind that was opened before this one. */
    public Optional<Cycle> before(Cycle cycle) {
        return where(
                        "id = (select b.id from appraisal.cycle c join appraisal.cycle b on b.kind = c.kind"
                                + " and b.last_day < c.last_day and b.state in ('open', 'closed') where c.id = :value"
                                + " order by b.last_day desc limit 1)",
                        cycle.id().value())
                .stream()
                .findFirst();
    }

    /** Waits until nobody else changes it. Within a transaction. */
    public Optional<Cycle> lock(CycleId id) {
        return lock(id, "for no key update");
    }

    /** The same, and waits until nobody moves a sheet of it either. */
    public Optional<Cycle> lockWithSheets(CycleId id) {
        return lock(id, "for update");
    }

    private Optional<Cycle> lock(CycleId id, String how) {
        jdbc.sql("select id from appraisal.cycle where id = :id " + how)
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Adds a cycle; nothing where the year has one of the kind that ends on the day. */
    Optional<CycleId> add(UUID rules, FiscalYear year, RuledCycle ruled, Calendar calendar) {
        var added = jdbc.sql("""
                        insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day)
                        values (:rules, :year, :kind, :first, :last, :reference) on conflict do nothing returning id
                        """)
                .param("rules", rules)
                .param("year", year.year())
                .param("kind", ruled.conditional() ? "conditional" : "regular")
                .param("first", ruled.first())
                .param("last", ruled.last())
                .param("reference", calendar.reference())
                .query(UUID.class)
                .optional()
                .map(CycleId::new);
        added.ifPresent(id -> {
            jdbc.sql("""
                            insert into appraisal.cycle_part (cycle_id, part, period)
                            select :id, part, period from unnest(:parts, :periods) t (part, period)
                            """)
                    .param("id", id.value())
                    .param(
                            "parts",
                            ruled.parts().stream()
                                    .map(part -> part.kind().word())
                                    .toArray(String[]::new))
                    .param(
                            "periods",
                            ruled.parts().stream().map(RatedPart::period).toArray(Integer[]::new))
                    .update();
            due(id, calendar.due());
        });
        return added;
    }

    /** Changes rules and calendar; false if the cycle changed since that version. */
    boolean change(Cycle cycle, UUID rules, Calendar calendar) {
        boolean changed = jdbc.sql("""
                        update appraisal.cycle set rules_id = :rules, reference_day = :reference, version = version + 1
                        where id = :id and version = :version and state <> 'closed'
                        """)
                        .param("rules", rules)
                        .param("reference", calendar.reference())
                        .param("id", cycle.id().value())
                        .param("version", cycle.version())
                        .update()
                == 1;
        if (changed) {
            due(cycle.id(), calendar.due());
        }
        return changed;
    }

    /** Moves it from one state to another; false if it was not in that one. */
    public boolean move(CycleId id, CycleState from, CycleState to) {
        return jdbc.sql(
                                "update appraisal.cycle set state = :to, version = version + 1 where id = :id and state = :from")
                        .param("to", to.word())
                        .param("id", id.value())
                        .param("from", from.word())
                        .update()
                == 1;
    }

    /** Removes a cycle that nobody has a sheet in; false if it is further. */
    boolean remove(CycleId id) {
        return jdbc.sql("delete from appraisal.cycle where id = :id and state = 'planned'")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private void due(CycleId id, Map<CycleStep, LocalDate> due) {
        jdbc.sql("delete from appraisal.cycle_due where cycle_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                        insert into appraisal.cycle_due (cycle_id, step, due_on)
                        select :id, step, due_on from unnest(:steps, :days::date[]) t (step, due_on)
                        """)
                .param("id", id.value())
                .param("steps", due.keySet().stream().map(CycleStep::word).toArray(String[]::new))
                .param("days", due.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
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
        return PartKind.of(row.getString("part"));
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
