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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outcomes as they are stored, whoever may read them. */
@Repository
public class Outcomes {
    private static final String OVERALL = "overall";
    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** The same of many sheets, by one statement. */
    public void put(Map<SheetId, List<Outcome>> outcomes) {
        var rows = outcomes.entrySet().stream()
                .flatMap(sheet -> sheet.getValue().stream().map(outcome -> row(sheet.getKey(), outcome)))
                .toList();
        jdbc.sql("""
                        insert into appraisal.outcome (sheet_id, step, part, span, score, exact, grade, proposed, reason)
                        select sheet, step, part, span, score::numeric, exact, grade, proposed, reason
                        from unnest(:sheets::uuid[], :steps::text[], :parts::text[], :spans::text[], :scores::text[],
                                    :exact::text[], :grades::text[], :proposed::text[], :reasons::text[])
                             t (sheet, step, part, span, score, exact, grade, proposed, reason)
                        on conflict (sheet_id, step, part, span) do update
                        set score = excluded.score, exact = excluded.exact, grade = excluded.grade,
                            proposed = excluded.proposed, reason = excluded.reason
                        """)
                .param("sheets", column(rows, 0))
                .param("steps", column(rows, 1))
                .param("parts", column(rows, 2))
                .param("spans", column(rows, 3))
                .param("scores", column(rows, 4))
                .param("exact", column(rows, 5))
                .param("grades", column(rows, 6))
                .param("proposed", column(rows, 7))
                .param("reasons", column(rows, 8))
                .update();
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

    private static @Nullable String[] row(SheetId sheet, Outcome outcome) {
        var part = outcome.part();
        var score = outcome.score();
        return new @Nullable String[] {
            sheet.toString(),
            outcome.step().word(),
            part == null ? OVERALL : part.word(),
            outcome.year() ? "year" : "period",
            score == null ? null : score.toPlainString(),
            written(outcome.exact()),
            outcome.grade(),
            outcome.proposed(),
            outcome.reason()
        };
    }

    private static @Nullable String[] column(List<@Nullable String[]> rows, int place) {
        var column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = rows.get(i)[place];
        }
        return column;
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
