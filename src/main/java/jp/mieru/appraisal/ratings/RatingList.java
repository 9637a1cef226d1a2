package jp.mieru.appraisal.ratings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.rules.StoredRules;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.goals.AgreedGoals;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sheets that somebody rates in open cycles, those that wait first, then by name: three statements, one for each day that units
 * are named of, one for each year of which goals are live.
 */
@Component
class RatingList {
    private final JdbcClient jdbc;
    private final RuleSets rules;
    private final AgreedGoals agreed;
    private final Roster roster;
    private final Units units;
    private final Clock clock;

    RatingList(JdbcClient jdbc, RuleSets rules, AgreedGoals agreed, Roster roster, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.agreed = agreed;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A step that somebody takes on a sheet, as it is stored.
     *
     * @param named the day of which the unit is named
     * @param goals those that were kept as the sheet left its first step
     * @param marked subjects that have a mark of this step; some may not be rated any more
     */
    private record Found(
            UUID sheet,
            StaffId staff,
            UnitId unit,
            String position,
            String group,
            Stage stage,
            Instant since,
            Procedure role,
            UUID rules,
            List<PartKind> parts,
            @Nullable LocalDate due,
            FiscalYear year,
            LocalDate named,
            boolean first,
            Set<UUID> goals,
            Set<String> marked) {
        boolean waits() {
            return stage == Stage.of(role);
        }

        /** Whether the reader marks goals as they stand now, for nobody has handed the sheet on yet. */
        boolean live() {
            return first && waits();
        }
    }

    List<RatingRow> of(StaffId rater) {
        var found = found(rater);
        if (found.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var known = new Known(
                roster.people(found.stream().map(Found::staff).collect(Collectors.toSet())),
                found.stream().map(Found::named).distinct().collect(Collectors.toMap(day -> day, units::asOf)),
                rules.all(found.stream().map(Found::rules).collect(Collectors.toSet())),
                goals(found),
                today);
        var told = new HashSet<UUID>();
        return found.stream()
                .sorted(Comparator.comparing((Found each) -> !each.waits()).thenComparing(Found::role))
                .filter(each -> told.add(each.sheet()))
                .map(each -> row(each, known))
                .sorted(Comparator.comparing((RatingRow row) -> !row.waits()).thenComparing(RatingRow::kana))
                .toList();
    }

    /** What the rows need besides what is stored of their sheets. */
    private record Known(
            Map<StaffId, Roster.Person> people,
            Map<LocalDate, UnitTree> units,
            Map<UUID, StoredRules> rules,
            Map<UUID, Set<UUID>> goals,
            LocalDate today) {}

    private List<Found> found(StaffId rater) {
        return jdbc.sql("""
                        select s.*, r.step as role, c.rules_id, c.year, least(c.reference_day, :today) as named, d.due_on,
                               s.steps[1] = r.step as first_step,
                               array(select part from appraisal.cycle_part p where p.cycle_id = c.id) as parts,
                               array(select u.goal_id from appraisal.subject u where u.sheet_id = s.id) as goals,
                               array(select left(e.field, -5) from appraisal.entry e
                                     where e.sheet_id = s.id and e.step = r.step and e.field like '%.mark'
                                       and e.value <> '') as marked
                        from appraisal.rater r
                        join appraisal.sheet s on s.id = r.sheet_id and s.staff_id <> r.staff_id and s.left_out is null
                        join appraisal.cycle c on c.id = s.cycle_id and c.state = 'open'
                        left join appraisal.cycle_due d on d.cycle_id = c.id and d.step = r.step
                        where r.staff_id = :rater and r.step in ('first', 'second')
                        """)
                .param("rater", rater.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("position"),
                row.getString("group_code"),
                Stage.of(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                Procedure.of(row.getString("role")),
                row.getObject("rules_id", UUID.class),
                Arrays.stream((String[]) row.getArray("parts").getArray())
                        .map(part -> PartKind.of(part))
                        .toList(),
                row.getObject("due_on", LocalDate.class),
                new FiscalYear(row.getInt("year")),
                row.getObject("named", LocalDate.class),
                row.getBoolean("first_step"),
                Set.of((UUID[]) row.getArray("goals").getArray()),
                Set.of((String[]) row.getArray("marked").getArray()));
    }

    /** The goals of each sheet: as they were kept, or as they stand. */
    private Map<UUID, Set<UUID>> goals(List<Found> found) {
        var goals =
                found.stream().collect(Collectors.toMap(Found::sheet, Found::goals, (one, other) -> one, HashMap::new));
        found.stream()
                .filter(Found::live)
                .collect(Collectors.groupingBy(Found::year))
                .forEach((year, those) -> {
                    var now = agreed.of(those.stream().map(Found::staff).toList(), year);
                    those.forEach(each -> goals.put(
                            each.sheet(),
                            now.getOrDefault(each.staff(), List.of()).stream()
                                    .map(goal -> goal.id().value())
                                    .collect(Collectors.toSet())));
                });
        return goals;
    }

    private static RatingRow row(Found found, Known known) {
        var person = known.people().get(found.staff());
        var unit = Objects.requireNonNull(known.units().get(found.named())).find(found.unit());
        var due = found.due();
        var subjects = subjects(
                found,
                Objects.requireNonNull(known.rules().get(found.rules())).rules(),
                known.goals().getOrDefault(found.sheet(), Set.of()));
        return new RatingRow(
                "/appraisal-sheets/" + found.sheet(),
                "/behaviour-notes/people/" + found.staff(),
                person == null ? "" : person.name(),
                person == null ? "" : person.kana(),
                (unit.map(Unit::name).orElse("") + " " + found.position()).trim(),
                found.role(),
                found.stage(),
                found.waits(),
                found.since(),
                due,
                due != null && due.isBefore(known.today()) && found.stage().compareTo(Stage.of(found.role())) <= 0,
                (int) subjects.stream().filter(found.marked()::contains).count(),
                subjects.size());
    }

    /** The keys of what is marked on every sheet of this kind; work outside the goals is not counted. */
    private static List<String> subjects(Found found, RuleSet rules, Set<UUID> goals) {
        return rules.parts().stream()
                .filter(part -> found.parts().contains(part.kind())
                        && rules.group(found.group())
                                .filter(group -> group.weight(part.kind()).signum() > 0)
                                .isPresent())
                .flatMap(part -> part.kind().ofGoals()
                        ? goals.stream().map(goal -> "goal." + goal)
                        : part.items(found.group()).stream().map(item -> new Subject.OfItem(part.kind(), item).key()))
                .toList();
    }
}
