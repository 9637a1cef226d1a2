package jp.mieru.appraisal.outcome;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Procedure;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outcomes as they are stored, whoever may read them. */
@Repository
public class Outcomes {
    private static final String OVERALL = "overall";
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Outcomes(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Of every step, by sheet, in the order of the steps; by one statement. */
    public Map<SheetId, List<Outcome>> of(Collection<SheetId> sheets) {
        var found = new HashMap<SheetId, List<Outcome>>();
        jdbc.sql("""
                        select * from appraisal.outcome where sheet_id = any(:sheets)
                        order by array_position(array['first', 'second', 'adjust', 'confirm'], step), span, part
                        """)
                .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(
                                    new SheetId(row.getObject("sheet_id", UUID.class)), sheet -> new ArrayList<>())
                            .add(outcome(row));
                });
        return found;
    }

    public List<Outcome> of(SheetId sheet) {
        return of(List.of(sheet)).getOrDefault(sheet, List.of());
    }

    /** What counts among the outcomes of all steps: of each part and span the latest step's. */
    public static List<Outcome> counting(List<Outcome> all) {
        var latest = new ArrayList<Outcome>();
        for (var outcome : all) {
            latest.removeIf(outcome::isOfTheSame);
            latest.add(outcome);
        }
        return latest;
    }

    /** Stores these in place of what the step had of the same. */
    public void put(SheetId sheet, List<Outcome> outcomes) {
        put(Map.of(sheet, outcomes));
    }

    /** The same of many sheets, by one batch. */
    public void put(Map<SheetId, List<Outcome>> outcomes) {
        batches.batchUpdate(
                """
                insert into appraisal.outcome (sheet_id, step, part, span, score, exact, grade, proposed, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (sheet_id, step, part, span) do update
                set score = excluded.score, exact = excluded.exact, grade = excluded.grade,
                    proposed = excluded.proposed, reason = excluded.reason
                """,
                outcomes.entrySet().stream()
                        .flatMap(sheet -> sheet.getValue().stream().map(outcome -> row(sheet.getKey(), outcome)))
                        .toList());
    }

    /** Forgets what came out in this step and after it: the sheet goes back there. */
    public void forgetFrom(SheetId sheet, Procedure step) {
        var later = java.util.Arrays.stream(Procedure.values())
                .filter(each -> each.compareTo(step) >= 0)
                .map(Procedure::word)
                .toArray(String[]::new);
        jdbc.sql("delete from appraisal.outcome where sheet_id = :sheet and step = any(:steps)")
                .param("sheet", sheet.value())
                .param("steps", later)
                .update();
    }

    private static Object[] row(SheetId sheet, Outcome outcome) {
        var part = outcome.part();
        return new Object[] {
            sheet.value(),
            outcome.step().word(),
            part == null ? OVERALL : part.word(),
            outcome.year() ? "year" : "period",
            outcome.score(),
            written(outcome.exact()),
            outcome.grade(),
            outcome.proposed(),
            outcome.reason()
        };
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        var part = row.getString("part");
        return new Outcome(
                Procedure.of(row.getString("step")),
                part.equals(OVERALL) ? null : PartKind.of(part),
                row.getString("span").equals("year"),
                row.getBigDecimal("score"),
                read(row.getString("exact")),
                row.getString("grade"),
                row.getString("proposed"),
                row.getString("reason"));
    }

    private static @Nullable String written(@Nullable BigFraction exact) {
        return exact == null ? null : exact.getNumerator() + "/" + exact.getDenominator();
    }

    private static @Nullable BigFraction read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        int at = written.indexOf('/');
        return new BigFraction(new BigInteger(written.substring(0, at)), new BigInteger(written.substring(at + 1)));
    }
}
