package jp.mieru.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.MieruApplication;
import jp.mieru.TestDatabase;
import jp.mieru.engagement.analysis.CellHiding;
import jp.mieru.engagement.scoring.CellTally;
import jp.mieru.engagement.scoring.Scoring;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Text;
import jp.mieru.survey.round.RoundStore;
import jp.mieru.survey.round.RoundUnits;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/**
 * The figures of a round, from the database to the table with what must be hidden left out, against the same means in SQL
 * (each unit with all units within it; mean over respondents of the mean of their answers), which hides nothing.
 */
public final class ResultBench {
    private static final int ANSWERS = Integer.getInteger("bench.answers", 50_000);
    private static final int QUESTIONS = 40;
    private static final int CONSTRUCTS = 10;
    private static final int DEPARTMENTS = 20;
    private static final int SECTIONS = 400;
    private static final int RUNS = 5;
    private static final double SAME = 1e-6;

    private static final String SQL = """
            with recursive above as (
                select ordinal as unit, ordinal as counts_for, parent from survey.round_unit where round_id = ?
                union all
                select a.unit, p.ordinal, p.parent from above a
                join survey.round_unit p on p.round_id = ? and p.ordinal = a.parent
            ), person as (
                select r.ctid, r.unit, (a.question - 1) %% %d as construct, avg(25 * (a.answer - 1)) as score
                from survey.response r, unnest(r.answers) with ordinality a(answer, question)
                where r.round_id = ? and a.answer is not null and a.answer <> 'NaN'
                group by 1, 2, 3
            )
            select counts_for, construct, count(*), avg(score) from person join above using (unit) group by 1, 2
            """.formatted(CONSTRUCTS);

    private ResultBench() {}

    /** Prints sizes, times and the ratio as Markdown. */
    public static void main(String[] arguments) throws Exception {
        try (var context = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(new TestDatabase())
                .properties("server.port=0")
                .run()) {
            var round = answers(context);
            double sql = Double.MAX_VALUE;
            double own = Double.MAX_VALUE;
            for (int run = 0; run < RUNS; run++) {
                var started = System.nanoTime();
                var means = means(round);
                sql = Math.min(sql, seconds(started));
                started = System.nanoTime();
                var table = table(context.getBean(Rounds.class), round);
                own = Math.min(own, seconds(started));
                compare(table, means);
            }
            System.out.printf(
                    Locale.ROOT,
                    """
                    Figures of all units and constructs, read from the database, scored and hidden, against the same means by one SQL
                    statement; the best of %d runs in turn. Every shown figure is compared with that of SQL.

                    | what | answers | questions | units | constructs | seconds | ratio |
                    |---|---|---|---|---|---|---|
                    | aggregate in SQL | %,d | %d | %d | %d | %.2f | 1 |
                    | results | %,d | %d | %d | %d | %.2f | %.2f |
                    """,
                    RUNS,
                    ANSWERS,
                    QUESTIONS,
                    SECTIONS + DEPARTMENTS + 1,
                    CONSTRUCTS,
                    sql,
                    ANSWERS,
                    QUESTIONS,
                    SECTIONS + DEPARTMENTS + 1,
                    CONSTRUCTS,
                    own,
                    own / sql);
        }
        System.exit(0);
    }

    private static CellHiding table(Rounds rounds, RoundId round) {
        var frame = rounds.frameOf(round);
        var tally = new CellTally(
                Scoring.of(frame.questionnaire(), ScoringMethod.MEAN),
                frame.units().forest(),
                frame.questionnaire().attributes(),
                false);
        rounds.eachAnswer(round, tally);
        return CellHiding.of(tally.figures(), Suppression.DEFAULT_THRESHOLD, done -> {});
    }

    private static Map<String, Double> means(RoundId round) throws SQLException {
        var means = new HashMap<String, Double>();
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.prepareStatement(SQL)) {
            for (int i = 1; i <= 3; i++) {
                statement.setObject(i, round.value());
            }
            var rows = statement.executeQuery();
            while (rows.next()) {
                means.put(rows.getInt(1) + " C" + rows.getInt(2), rows.getDouble(4));
            }
        }
        return means;
    }

    private static void compare(CellHiding table, Map<String, Double> means) {
        for (int unit = 0; unit < 1 + DEPARTMENTS + SECTIONS; unit++) {
            for (var construct : table.measures()) {
                Double score = table.figure(unit, 0, table.measures().indexOf(construct))
                        .score();
                Double mean = means.get(unit + " " + construct);
                if (score == null || mean == null || Math.abs(score - mean) > SAME) {
                    throw new IllegalStateException(unit + " " + construct + ": " + score + " and " + mean);
                }
            }
        }
    }

    private static RoundId answers(ApplicationContext context) throws SQLException {
        var today = LocalDate.of(2026, 10, 1);
        var rounds = context.getBean(RoundStore.class);
        var round = rounds.addGathered("bench", questionnaire(), today);
        context.getBean(RoundUnits.class).add(round, units(), List.of());
        rounds.enter(round, RoundState.CLOSED, today, null);
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.prepareStatement("""
                        insert into survey.response (round_id, unit, answers)
                        select ?, %d + i %% %d,
                               array(select case when random() < 0.05 then null else 1 + floor(5 * random()) end
                                     from generate_series(1, %d) where i > 0)
                        from generate_series(1, %d) i
                        """.formatted(1 + DEPARTMENTS, SECTIONS, QUESTIONS, ANSWERS));
                var analyze = owner.createStatement()) {
            statement.setObject(1, round.value());
            statement.executeUpdate();
            analyze.execute("analyze survey.response");
        }
        return round;
    }

    private static AnsweringUnits units() {
        var units = new ArrayList<Unit>();
        units.add(new Unit("0", "市", null, null));
        IntStream.range(0, DEPARTMENTS).forEach(i -> units.add(new Unit("D" + i, "部", "0", null)));
        IntStream.range(0, SECTIONS).forEach(i -> units.add(new Unit("S" + i, "課", "D" + i % DEPARTMENTS, null)));
        return new AnsweringUnits(units);
    }

    /** Forty questions on five points, every tenth of the same construct. */
    static Questionnaire questionnaire() {
        Stream<Construct> constructs =
                IntStream.range(0, CONSTRUCTS).mapToObj(i -> new Construct("C" + i, Text.of("C" + i), false));
        Stream<Question> questions = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> new Question(
                        "Q" + i,
                        "C" + i % CONSTRUCTS,
                        QuestionType.SCALE,
                        "agree5",
                        false,
                        false,
                        Text.of("Q" + i),
                        null,
                        List.of()));
        return new Questionnaire(
                Text.of("bench"),
                List.of(new Scale("agree5", List.of(1, 2, 3, 4, 5), "X", List.of())),
                constructs.toList(),
                List.of(),
                questions.toList(),
                List.of());
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
