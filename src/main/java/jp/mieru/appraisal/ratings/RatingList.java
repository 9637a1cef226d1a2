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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sheets that somebody rates in open cycles, those that wait first, then by name: four statements, one for each other rule set. */
@Component
class RatingList {
    private final JdbcClient jdbc;
    private final RuleSets rules;
    private final Roster roster;
    private final Units units;
    private final Clock clock;

    RatingList(JdbcClient jdbc, RuleSets rules, Roster roster, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    /** A step that somebody takes on a sheet, as it is stored. Goals are counted once they are frozen. */
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
            int goals,
            int marked) {
        boolean waits() {
            return stage == Stage.of(role);
        }
    }

    List<RatingRow> of(StaffId rater) {
        var found = found(rater);
        if (found.isEmpty()) {
            return List.of();
        }
        var people = roster.people(found.stream().map(Found::staff).collect(Collectors.toSet()));
        var today = LocalDate.now(clock);
        var tree = units.asOf(today);
        var known = new HashMap<UUID, RuleSet>();
        found.stream()
                .map(Found::rules)
                .distinct()
                .forEach(id -> known.put(id, rules.find(id).orElseThrow().rules()));
        var told = new HashSet<UUID>();
        return found.stream()
                .sorted(Comparator.comparing((Found each) -> !each.waits()).thenComparing(Found::role))
                .filter(each -> told.add(each.sheet()))
                .map(each -> row(each, people, tree, known, today))
                .sorted(Comparator.comparing((RatingRow row) -> !row.waits()).thenComparing(RatingRow::kana))
                .toList();
    }

    private List<Found> found(StaffId rater) {
        return jdbc.sql("""
                        select s.*, r.step as role, c.rules_id, d.due_on,
                               array(select part from appraisal.cycle_part p where p.cycle_id = c.id) as parts,
                               (select count(*)::int from appraisal.subject u where u.sheet_id = s.id) as goals,
                               (select count(*)::int from appraisal.entry e
                                where e.sheet_id = s.id and e.step = r.step and e.field like '%.mark'
                                  and e.field not like 'beyond.%' and e.value <> '') as marked
                        from appraisal.rater r
                        join appraisal.sheet s on s.id = r.sheet_id and s.staff_id <> r.staff_id
                        join appraisal.cycle c on c.id = s.cycle_id and c.state = 'open'
                        left join appraisal.cycle_due d on d.cycle_id = c.id and d.step = r.step
                        where r.staff_id = :rater and r.step in ('first', 'second')
                        """)
                .param("rater", rater.value())
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
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                Procedure.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getObject("rules_id", UUID.class),
                Arrays.stream((String[]) row.getArray("parts").getArray())
                        .map(part -> PartKind.valueOf(part.toUpperCase(Locale.ROOT)))
                        .toList(),
                row.getObject("due_on", LocalDate.class),
                row.getInt("goals"),
                row.getInt("marked"));
    }

    private static RatingRow row(
            Found found, Map<StaffId, Roster.Person> people, UnitTree tree, Map<UUID, RuleSet> rules, LocalDate today) {
        var person = people.get(found.staff());
        var due = found.due();
        var ruled = rules.get(found.rules());
        return new RatingRow(
                "/appraisal-sheets/" + found.sheet(),
                person == null ? "" : person.name(),
                person == null ? "" : person.kana(),
                (tree.find(found.unit()).map(Unit::name).orElse("") + " " + found.position()).trim(),
                found.role(),
                found.stage(),
                found.waits(),
                found.since(),
                due,
                due != null && due.isBefore(today) && found.stage().compareTo(Stage.of(found.role())) <= 0,
                found.marked(),
                found.goals() + (ruled == null ? 0 : items(found, ruled)));
    }

    private static int items(Found found, RuleSet rules) {
        return rules.parts().stream()
                .filter(part -> found.parts().contains(part.kind())
                        && rules.group(found.group())
                                .filter(group -> group.weight(part.kind()).signum() > 0)
                                .isPresent())
                .mapToInt(part -> part.items(found.group()).size())
                .sum();
    }
}
