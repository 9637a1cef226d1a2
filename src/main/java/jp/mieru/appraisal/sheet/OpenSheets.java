package jp.mieru.appraisal.sheet;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes sheets, however many, by three batches. */
@Repository
public class OpenSheets {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OpenSheets(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a sheet for each of these people in its first step. Whoever has one in the cycle keeps it as it is.
     *
     * @param actor who opens them; null for the system
     * @return those that were made, by whom they are about
     */
    @Transactional
    public Map<StaffId, SheetId> open(CycleId cycle, List<NewSheet> sheets, @Nullable StaffId actor) {
        var now = Timestamp.from(clock.instant());
        var made = insert(cycle, sheets, now);
        var raters = new ArrayList<Object[]>();
        var steps = new ArrayList<Object[]>();
        for (var sheet : sheets) {
            var opened = made.get(sheet.staff());
            if (opened != null) {
                var id = opened.value();
                sheet.raters()
                        .forEach(rater -> raters.add(new Object[] {
                            id, word(rater.step()), rater.staff().value(), rater.why(), rater.note()
                        }));
                steps.add(new Object[] {id, word(sheet.steps().getFirst()), actor == null ? null : actor.value(), now});
            }
        }
        jdbc.batchUpdate(
                "insert into appraisal.rater (sheet_id, step, staff_id, why, note) values (?, ?, ?, ?, ?)", raters);
        jdbc.batchUpdate("""
                insert into appraisal.sheet_step (sheet_id, number, step, to_stage, actor, taken_at)
                values (?, 1, 'opened', ?, ?, ?)
                """, steps);
        return made;
    }

    private Map<StaffId, SheetId> insert(CycleId cycle, List<NewSheet> sheets, Timestamp now) {
        jdbc.batchUpdate("""
                insert into appraisal.sheet
                    (cycle_id, staff_id, group_code, position, unit_id, first_day, last_day, steps, stage, stage_since)
                values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?) on conflict do nothing
                """, sheets, BATCH, (row, sheet) -> {
            row.setObject(1, cycle.value());
            row.setObject(2, sheet.staff().value());
            row.setString(3, sheet.group());
            row.setString(4, sheet.position());
            row.setObject(5, sheet.unit().value());
            row.setDate(6, Date.valueOf(sheet.first()));
            row.setDate(7, Date.valueOf(sheet.last()));
            row.setString(
                    8,
                    String.join(
                            ",", sheet.steps().stream().map(OpenSheets::word).toList()));
            row.setString(9, word(sheet.steps().getFirst()));
            row.setTimestamp(10, now);
        });
        var made = new HashMap<StaffId, SheetId>();
        jdbc.query(
                """
                select s.id, s.staff_id from appraisal.sheet s
                where s.cycle_id = ? and not exists (select from appraisal.sheet_step t where t.sheet_id = s.id)
                """,
                row -> {
                    made.put(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            new SheetId(row.getObject("id", UUID.class)));
                },
                cycle.value());
        return made;
    }

    private static String word(Procedure step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
