package jp.mieru.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.MieruApplication;
import jp.mieru.TestDatabase;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Sheets;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * People send their whole sheets to the running server over HTTP, each with a session of their own, against the same rows
 * inserted over JDBC by as many connections as there are senders, two inserts and one commit for each sheet.
 */
public final class AnsweringBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 500);
    private static final int WARM_UP = 100;
    private static final int AT_ONCE = 8;

    private AnsweringBench() {}

    /** Prints sizes, times and the ratio as Markdown. */
    public static void main(String[] arguments) throws Exception {
        try (var context = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(new TestDatabase())
                .properties("server.port=0", "server.address=127.0.0.1")
                .run()) {
            var town = new Town((PEOPLE + WARM_UP) / 4, (PEOPLE + WARM_UP) / 4, PEOPLE / 4, PEOPLE / 4 + WARM_UP / 2);
            var round = open(context);
            var sheets = sheets(context, round, town);
            send(sheets.subList(0, WARM_UP));
            var http = send(sheets.subList(WARM_UP, sheets.size()));
            int sent = sheets.size() - WARM_UP;
            var jdbc = insert(round, town.everybody());
            System.out.printf(Locale.ROOT, """
                    Whole sheets sent over HTTP (session, CSRF, check and storing) by %d senders at once, against the same rows inserted over
                    JDBC by as many connections, a commit for each sheet; neither waits for the disk.

                    | what | people | questions | answers a second | ratio |
                    |---|---|---|---|---|
                    | inserts over JDBC | %,d | 40 | %,.0f | 1 |
                    | answers over HTTP | %,d | 40 | %,.0f | %.2f |
                    """, AT_ONCE, sent, sent / jdbc, sent, sent / http, jdbc / http);
        }
        System.exit(0);
    }

    private static RoundId open(ConfigurableApplicationContext context) {
        var today = LocalDate.now(context.getBean(java.time.Clock.class));
        var plan = new RoundPlan("bench", ResultBench.questionnaire(), today, today.plusDays(7), Set.of());
        var round = context.getBean(PlanRound.class).plan(plan, null).orElseThrow();
        context.getBean(OpenRound.class).open(round, today, null);
        return round;
    }

    /** Each person's sheet, ready to be sent. */
    private static List<Callable<Boolean>> sheets(ConfigurableApplicationContext context, RoundId round, Town town)
            throws Exception {
        var address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        var sheets = new Sheets(address, round);
        var answers = IntStream.range(0, 40)
                .mapToObj(i -> "&q" + i + "=" + (1 + i % 5))
                .collect(Collectors.joining());
        List<Callable<Boolean>> ready = new ArrayList<>();
        for (var person : town.everybody()) {
            var sheet = sheets.ready(Sheets.session(context, town.city.account(person)), answers);
            ready.add(() -> sheets.acknowledged(sheet));
        }
        return ready;
    }

    /** Sends all sheets and gives the seconds it took. */
    private static double send(List<Callable<Boolean>> sheets) throws Exception {
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            var started = System.nanoTime();
            for (var answer : senders.invokeAll(sheets)) {
                if (!answer.get()) {
                    throw new IllegalStateException("not stored");
                }
            }
            return (System.nanoTime() - started) / 1e9;
        }
    }

    private static double insert(RoundId round, List<StaffId> people) throws Exception {
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.createStatement()) {
            var stored = statement.executeQuery("select count(*) from survey.turnout");
            stored.next();
            if (stored.getInt(1) != people.size()) {
                throw new IllegalStateException("stored " + stored.getInt(1));
            }
            statement.execute("truncate survey.turnout, survey.ballot_box, survey.urn");
        }
        var parts = new ArrayList<Callable<Void>>();
        try (var inserters = Executors.newFixedThreadPool(AT_ONCE)) {
            var connections = new ArrayList<Connection>();
            var counted = people.subList(WARM_UP, people.size());
            for (int part = 0; part < AT_ONCE; part++) {
                var connection = TestDatabase.shared().owner();
                connections.add(connection);
                int first = part;
                parts.add(() -> insert(connection, round, counted, first));
            }
            insert(connections.getFirst(), round, people.subList(0, WARM_UP), 0);
            var started = System.nanoTime();
            for (var part : inserters.invokeAll(parts)) {
                part.get();
            }
            var seconds = (System.nanoTime() - started) / 1e9;
            for (var connection : connections) {
                connection.close();
            }
            return seconds;
        }
    }

    /** Inserts every eighth sheet, from the first on. */
    private static Void insert(Connection connection, RoundId round, List<StaffId> people, int first)
            throws SQLException {
        connection.setAutoCommit(false);
        var answers = IntStream.range(0, 40).mapToObj(i -> (float) (1 + i % 5)).toArray();
        try (var turnout = connection.prepareStatement("insert into survey.turnout values (?, ?, current_date)");
                var box = connection.prepareStatement("insert into survey.ballot_box values (?, 3, ?, ?)")) {
            for (int i = first; i < people.size(); i += AT_ONCE) {
                turnout.setObject(1, round.value());
                turnout.setObject(2, people.get(i).value());
                turnout.executeUpdate();
                box.setObject(1, round.value());
                box.setArray(2, connection.createArrayOf("float4", answers));
                box.setArray(3, connection.createArrayOf("text", new Object[40]));
                box.executeUpdate();
                connection.commit();
            }
        }
        return null;
    }
}
