package jp.mieru.appraisal.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Rater;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sheets of a cycle in the order of the organisation, a page at a time. The viewer's own is not among them, for where it is would
 * be told by the list and by its counts ({@link jp.mieru.appraisal.sheet.NobodyDecidesAboutTheOwnSheet}).
 */
@Repository
class SheetList {
    private static final int MOST_NAMES = 1000;
    private static final String CHOSEN = """
            from appraisal.sheet s left join unnest(:units::uuid[]) with ordinality u (id, place) on u.id = s.unit_id
            where s.cycle_id = :cycle and (u.id is not null or not :narrow) and (:staff::uuid[] is null or s.staff_id = any (:staff::uuid[]))
              and s.staff_id is distinct from :self
            """;

    private final JdbcClient jdbc;
    private final Roster roster;

    SheetList(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** Which sheets a filter means, by ids: units in their order (none but those, if narrow), and people where a name was typed, without the own one. */
    record Chosen(
            CycleId cycle,
            UUID[] units,
            boolean narrow,
            UUID @Nullable [] staff,
            @Nullable Stage stage,
            boolean left,
            @Nullable StaffId self) {}

    Chosen chosen(CycleId cycle, SheetFilter filter, UnitTree tree, Viewer viewer) {
        var below = filter.unit() == null ? null : tree.subtree(new UnitId(filter.unit()));
        var units = tree.units().stream()
                .map(Unit::id)
                .filter(unit -> below == null || below.contains(unit))
                .map(UnitId::value)
                .toArray(UUID[]::new);
        var staff = filter.name() == null
                ? null
                : roster.named(filter.name(), MOST_NAMES).stream()
                        .map(person -> person.staff().value())
                        .toArray(UUID[]::new);
        return new Chosen(cycle, units, below != null, staff, filter.stage(), filter.left(), viewer.staff());
    }

    /** How many of them are in which stage, whichever stage is wanted. */
    Counts counts(Chosen chosen) {
        var counts = new EnumMap<Stage, Long>(Stage.class);
        var left = new AtomicLong();
        spec(
                        "select s.stage, count(*) filter (where s.left_out is null) amount,"
                                + " count(*) filter (where s.left_out is not null) out " + CHOSEN + " group by s.stage",
                        chosen)
                .query(row -> {
                    counts.put(Stage.of(row.getString("stage")), row.getLong("amount"));
                    left.addAndGet(row.getLong("out"));
                });
        return new Counts(counts, left.get());
    }

    /**
     * How many sheets there are.
     *
     * @param stages of those that take part, by stage
     * @param left how many were left out
     */
    record Counts(Map<Stage, Long> stages, long left) {
        /** How many a filter shows. */
        long of(SheetFilter filter) {
            if (filter.left()) {
                return left;
            }
            return filter.stage() == null
                    ? left + stages.values().stream().mapToLong(Long::longValue).sum()
                    : stages.getOrDefault(filter.stage(), 0L);
        }
    }

    /** Some of them with their raters, by two statements. */
    List<SheetRow> rows(Chosen chosen, long offset, int limit) {
        var rows = spec(
                        "select s.* " + CHOSEN
                                + " and (:stage::text is null or s.stage = :stage and s.left_out is null)"
                                + " and (s.left_out is not null or not :left) order by u.place, s.staff_id"
                                + " offset :offset limit :limit",
                        chosen)
                .param("stage", chosen.stage() == null ? null : chosen.stage().word())
                .param("left", chosen.left())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row, List.of()))
                .list();
        var raters = raters(rows.stream().map(SheetRow::id).toList());
        return rows.stream().map(row -> row.with(raters)).toList();
    }

    /** One sheet of that cycle, by two statements. */
    Optional<SheetRow> row(CycleId cycle, SheetId sheet) {
        return jdbc.sql("select * from appraisal.sheet where cycle_id = :cycle and id = :sheet")
                .param("cycle", cycle.value())
                .param("sheet", sheet.value())
                .query((row, number) -> row(row, List.of()))
                .optional()
                .map(row -> row.with(raters(List.of(row.id()))));
    }

    private Map<SheetId, List<Rater>> raters(Collection<SheetId> sheets) {
        var found = new HashMap<SheetId, List<Rater>>();
        jdbc.sql("select * from appraisal.rater where sheet_id = any (:sheets)")
                .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(
                                    new SheetId(row.getObject("sheet_id", UUID.class)), sheet -> new ArrayList<>())
                            .add(rater(row));
                });
        found.values().forEach(list -> list.sort((one, other) -> one.step().compareTo(other.step())));
        return found;
    }

    private JdbcClient.StatementSpec spec(String sql, Chosen chosen) {
        return jdbc.sql(sql)
                .param("cycle", chosen.cycle().value())
                .param("units", chosen.units())
                .param("narrow", chosen.narrow())
                .param("staff", chosen.staff(), Types.ARRAY)
                .param("self", chosen.self() == null ? null : chosen.self().value(), Types.OTHER);
    }

    private static SheetRow row(ResultSet row, List<Rater> raters) throws SQLException {
        return new SheetRow(
                new SheetId(row.getObject("id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("group_code"),
                row.getString("position"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Stage.of(row.getString("stage")),
                row.getString("left_out"),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                Arrays.stream((String[]) row.getArray("steps").getArray())
                        .map(Procedure::of)
                        .toList(),
                raters);
    }

    private static Rater rater(ResultSet row) throws SQLException {
        return new Rater(
                Procedure.of(row.getString("step")),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("why"),
                row.getString("note"));
    }
}
