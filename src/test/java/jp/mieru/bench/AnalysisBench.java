package jp.mieru.bench;

import static java.util.stream.Collectors.joining;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import jp.mieru.MieruApplication;
import jp.mieru.StatementCounter;
import jp.mieru.TestDatabase;
import jp.mieru.access.Duty;
import jp.mieru.engagement.analysis.AnalyseRound;
import jp.mieru.organization.City;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import jp.mieru.survey.round.RoundUnits;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The analysis of a round as its job does it, from the answers to what is stored: scores by 3,000 units and 50 values of six
 * attributes, answers to 40 questions by unit, all hidden as it must be. Against one SQL statement that brings the same
 * scores into a table, and hides nothing.
 */
public final class AnalysisBench {
    private static final int ANSWERS = Integer.getInteger("bench.answers", 1_000_000);
    private static final int QUESTIONS = 40;
    private static final int CONSTRUCTS = 10;
    private static final int UNITS = 3_000;
    private static final int[] VALUES = {8, 3, 12, 10, 9, 8};
    private static final int DEPARTMENTS = 30;
    private static final int SECTIONS = 300;
    private static final int READ = 60;
    private static final int HIDDEN = 90;
    private static final int MOST_STATEMENTS = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final ApplicationContext context;
    private final int answers;
    private final RoundId round;

    private AnalysisBench(ApplicationContext context, int answers) throws SQLException {
        this.context = context;
        this.answers = answers;
        this.round = add();
    }

    /** Prints sizes, times, ratios and memory as Markdown. */
    public static void main(String[] arguments) throws Exception {
        try (var context = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(new TestDatabase())
                .properties("server.port=0")
                .run()) {
            System.out.printf(
                    Locale.ROOT,
                    """
                    The analysis of a round of %d questions (%d constructs), %,d units and %d values of %d attributes as its job does it:
                    reading and counting, hiding, storing; against one SQL statement that brings the same scores into a table, and another
                    one for the answers to each question by unit. Every shown score is compared with that of SQL. The ratio is that of
                    reading, counting and storing to the first statement alone. Memory is the most that was in use after a collection.

                    | answers | SQL: scores (s) | SQL: answers (s) | read and count (s) | hide (s) | store (s) | ratio | cells | shown | MiB |
                    |---|---|---|---|---|---|---|---|---|---|
                    """,
                    QUESTIONS,
                    CONSTRUCTS,
                    UNITS,
                    IntStream.of(VALUES).sum(),
                    VALUES.length);
            var benches = new ArrayList<AnalysisBench>();
            for (int size : new int[] {ANSWERS / 10, ANSWERS}) {
                var bench = new AnalysisBench(context, size);
                bench.measure();
                benches.add(bench);
            }
            benches.getLast().pages();
        }
        System.exit(0);
    }

    private void measure() throws SQLException {
        double answersInSql = run(answersInSql());
        double scoresInSql = run(scoresInSql());
        scoresInSql = Math.min(scoresInSql, run(scoresInSql()));
        var heap = new LiveHeap();
        long started = System.nanoTime();
        long[] at = new long[2];
        context.getBean(AnalyseRound.class).now(round, percent -> {
            if (percent <= HIDDEN) {
                at[percent <= READ ? 0 : 1] = System.nanoTime();
            }
        });
        double total = seconds(started, System.nanoTime());
        double read = seconds(started, at[0]);
        double hide = seconds(at[0], at[1]);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %.2f | %,d | %,d | %d |%n",
                answers,
                scoresInSql,
                answersInSql,
                read,
                hide,
                total - read - hide,
                (total - hide) / scoresInSql,
                count("select count(*) * " + CONSTRUCTS + " from bench_cells"),
                count(
                        "select sum(cardinality(array_remove(scores, null))) from engagement.analysis_cell where round_id = '"
                                + round + "'"),
                heap.most());
        long wrong = count("""
                select count(*) from engagement.analysis_cell c
                left join bench_cells b on b.slot = c.slot and b.col = c.col
                where c.round_id = '%s' and exists (
                    select from generate_subscripts(c.scores, 1) i
                    where c.scores[i] is not null
                      and (b.means[i] is null or abs(c.scores[i] - b.means[i]) > 1e-6 or c.people[i] <> b.people[i]))
                """.formatted(round));
        if (wrong > 0) {
            throw new IllegalStateException(wrong + " cells differ from SQL");
        }
    }

    private void pages() {
        var mvc = MockMvcTester.create(MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
                .apply(springSecurity())
                .build());
        var account = new City().account(null, Duty.SURVEY);
        System.out.println("\n| page | ms | statements |\n|---|---|---|");
        for (String page : List.of("", "/units/D0", "/units/S7", "/units/T100", "?units=all")) {
            var path = "/results/" + round + page;
            long best = Long.MAX_VALUE;
            List<String> statements = List.of();
            for (int turn = 0; turn < 5; turn++) {
                long started = System.nanoTime();
                statements = StatementCounter.during(() -> {
                    int status = mvc.get()
                            .uri(path)
                            .with(user(account))
                            .exchange()
                            .getResponse()
                            .getStatus();
                    if (status != 200) {
                        throw new IllegalStateException(path + ": " + status);
                    }
                });
                best = Math.min(best, (System.nanoTime() - started) / 1_000_000);
            }
            statements = statements.stream()
                    .filter(sql -> !sql.contains("spring_session"))
                    .toList();
            System.out.printf(Locale.ROOT, "| `/results/…%s` | %d | %d |%n", page, best, statements.size());
            if (statements.size() > MOST_STATEMENTS) {
                System.err.println(path + ":\n" + String.join("\n", statements));
            }
        }
    }

    private RoundId add() throws SQLException {
        var rounds = context.getBean(RoundStore.class);
        var added = rounds.addGathered("bench " + answers, questionnaire(), DAY);
        context.getBean(RoundUnits.class).add(added, units(), List.of());
        rounds.enter(added, RoundState.CLOSED, DAY, null);
        try (var owner = TestDatabase.shared().owner()) {
            execute(owner, "create temporary table unit_size (unit integer, people integer)");
            execute(owner, "insert into unit_size values " + sizes());
            execute(owner, """
                    insert into survey.response (round_id, unit, attributes, answers)
                    select '%s', unit, array[%s], array[%s]
                    from unit_size, generate_series(1, people), lateral (select random() + 0 * people as mood offset 0) m
                    order by random()
                    """.formatted(
                    added,
                    IntStream.of(VALUES).mapToObj(AnalysisBench::value).collect(joining(", ")),
                    IntStream.range(0, QUESTIONS).mapToObj(i -> answer()).collect(joining(", "))));
            execute(owner, "vacuum analyze survey.response");
        }
        return added;
    }

    private static String value(int values) {
        return "case when random() < 0.05 then null else least(floor(random() * %1$d), floor(random() * %1$d))::int::text end"
                .formatted(values);
    }

    private static String answer() {
        return "case when random() < 0.05 then null else 1 + least(4, floor(2.5 * (mood + random()))) end";
    }

    /** How many people there are directly in each unit: few but in the lowest ones, whose sizes differ widely. */
    private String sizes() {
        var random = new Random(1);
        double[] parts = IntStream.range(0, UNITS)
                .mapToDouble(unit -> unit < DEPARTMENTS + SECTIONS ? 0.1 : Math.exp(0.8 * random.nextGaussian()))
                .toArray();
        double all = java.util.Arrays.stream(parts).sum();
        return IntStream.range(0, UNITS)
                .mapToObj(unit -> "(" + unit + ", " + Math.round(answers * parts[unit] / all) + ")")
                .collect(joining(", "));
    }

    private static AnsweringUnits units() {
        var units = new ArrayList<Unit>();
        IntStream.range(0, DEPARTMENTS).forEach(i -> units.add(new Unit("D" + i, "部" + i, null, null)));
        IntStream.range(0, SECTIONS).forEach(i -> units.add(new Unit("S" + i, "課" + i, "D" + i % DEPARTMENTS, null)));
        IntStream.range(0, UNITS - DEPARTMENTS - SECTIONS)
                .forEach(i -> units.add(new Unit("T" + i, "係" + i, "S" + i % SECTIONS, null)));
        return new AnsweringUnits(units);
    }

    private static Questionnaire questionnaire() {
        Questionnaire plain = ResultBench.questionnaire();
        return new Questionnaire(
                plain.title(),
                plain.scales(),
                plain.constructs(),
                plain.indices(),
                plain.questions(),
                IntStream.range(0, VALUES.length).mapToObj(i -> "attribute" + i).toList());
    }

    /** Sums for the lowest units by each attribute at once, and then for those around them. */
    private String scoresInSql() {
        return """
                create temporary table bench_cells as
                with recursive above as (
                    select ordinal as unit, ordinal as slot, parent from survey.round_unit where round_id = '%1$s'
                    union all
                    select a.unit, coalesce(p.ordinal, %2$d), p.parent from above a
                    left join survey.round_unit p on p.round_id = '%1$s' and p.ordinal = a.parent
                    where a.slot <> %2$d
                ), person as (
                    select unit, %3$s, %4$s from survey.response where round_id = '%1$s'
                ), lowest as (
                    select unit, %5$s as col, %6$s from person
                    group by grouping sets ((unit), %7$s)
                )
                select slot, col, array[%8$s] as people, array[%9$s] as means, array[%10$s] as variances
                from lowest join above using (unit) where col is not null group by slot, col
                """.formatted(
                round,
                UNITS,
                each(VALUES.length, i -> "attributes[" + (i + 1) + "] as a" + i),
                each(CONSTRUCTS, i -> score(i) + " as c" + i),
                column(),
                each(
                        CONSTRUCTS,
                        i -> "count(c%1$d) as n%1$d, sum(c%1$d) as s%1$d, sum(c%1$d * c%1$d) as q%1$d".formatted(i)),
                each(VALUES.length, i -> "(unit, a" + i + ")"),
                each(CONSTRUCTS, i -> "sum(n" + i + ")"),
                each(CONSTRUCTS, i -> "sum(s%1$d) / nullif(sum(n%1$d), 0)".formatted(i)),
                each(
                        CONSTRUCTS,
                        i -> "(sum(q%1$d) - sum(s%1$d) ^ 2 / nullif(sum(n%1$d), 0)) / nullif(sum(n%1$d) - 1, 0)"
                                .formatted(i)));
    }

    /** The number of the column, null for a value that is not known. */
    private static String column() {
        var cases = new StringBuilder("case");
        int first = 1;
        for (int i = 0; i < VALUES.length; i++) {
            cases.append(" when grouping(a%1$d) = 0 then %2$d + a%1$d::int".formatted(i, first));
            first += VALUES[i];
        }
        return cases + " else 0 end";
    }

    /** The mean over the answered questions of a construct; every tenth question is of the same one. */
    private static String score(int construct) {
        var questions = IntStream.range(0, QUESTIONS)
                .filter(i -> i % CONSTRUCTS == construct)
                .mapToObj(i -> "answers[" + (i + 1) + "]")
                .toList();
        return "25 * ("
                + questions.stream().map(q -> "coalesce(" + q + " - 1, 0)").collect(joining(" + "))
                + ") / nullif(num_nonnulls(" + String.join(", ", questions) + "), 0)";
    }

    private String answersInSql() {
        return """
                create temporary table bench_answers as
                with recursive above as (
                    select ordinal as unit, ordinal as slot, parent from survey.round_unit where round_id = '%1$s'
                    union all
                    select a.unit, coalesce(p.ordinal, %2$d), p.parent from above a
                    left join survey.round_unit p on p.round_id = '%1$s' and p.ordinal = a.parent
                    where a.slot <> %2$d
                ), lowest as (
                    select unit, question, answer, count(*) as people
                    from survey.response, unnest(answers) with ordinality a(answer, question)
                    where round_id = '%1$s' and answer is not null group by 1, 2, 3
                )
                select slot, question, answer, sum(people) from lowest join above using (unit) group by 1, 2, 3
                """.formatted(round, UNITS);
    }

    private static String each(int count, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(joining(", "));
    }

    private static final Connection[] OWNER = new Connection[1];

    private static Connection owner() throws SQLException {
        if (OWNER[0] == null) {
            OWNER[0] = TestDatabase.shared().owner();
        }
        return OWNER[0];
    }

    private static double run(String statement) throws SQLException {
        execute(owner(), "drop table if exists bench_cells, bench_answers");
        long started = System.nanoTime();
        execute(owner(), statement);
        return seconds(started, System.nanoTime());
    }

    private static long count(String query) throws SQLException {
        try (var statement = owner().createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
