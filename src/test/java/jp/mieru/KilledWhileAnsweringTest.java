package jp.mieru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mieru.organization.City;
import jp.mieru.platform.database.DatabaseAccess;
import jp.mieru.platform.database.Databases;
import jp.mieru.platform.database.PostgresCluster;
import jp.mieru.platform.database.PowerCut;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Sheets;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * People answer while the server is killed and PostgreSQL breaks down, ten times in turn, and send again whatever was not
 * acknowledged. Each answers with a number of their own, so that each answer can be told from all others.
 */
@NullUnmarked
class KilledWhileAnsweringTest {
    private static final int FAULTS = 10;
    private static final int AT_ONCE = 8;
    private static final int BEFORE_THE_FAULT = 8;
    private static final int NUMBER = 2; // the ordinal of the question that is answered with it

    @TempDir
    Path folder;

    private final List<HttpRequest> sheets = new ArrayList<>();
    private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inVain = new AtomicInteger();
    private final String port = Program.freePort();
    private PostgresCluster cluster;
    private DatabaseAccess database;
    private RoundId round;
    private Program server;

    @BeforeEach
    void aSurveyIsOpen() throws Exception {
        cluster = PostgresCluster.open(folder.resolve("postgres"));
        database = Databases.inCluster(cluster, "mieru");
        List<String> cookies = new ArrayList<>();
        try (var context = application();
                var owner = new SingleConnectionDataSource(
                        database.url(), database.owner(), database.ownerPassword(), true)) {
            var town = new Town(new City(owner::getConnection), 100, 100, 100, 100);
            var today = LocalDate.now(context.getBean(Clock.class));
            round = context.getBean(PlanRound.class)
                    .plan(new RoundPlan("意識調査", Town.questionnaire(), today, today.plusDays(7), Set.of()), null)
                    .orElseThrow();
            context.getBean(OpenRound.class).open(round, today, null);
            town.everybody().forEach(person -> cookies.add(Sheets.session(context, town.city.account(person))));
        }
        startServer();
        for (int person = 0; person < cookies.size(); person++) {
            sheets.add(sheets().ready(cookies.get(person), "&q0=" + (1 + person % 5) + "&q" + NUMBER + "=" + person));
        }
    }

    @AfterEach
    void end() {
        server.close();
        cluster.close();
    }

    @Test
    void everyAcknowledgedAnswerIsThereOnceAndNoneTwice() throws Exception {
        int people = sheets.size() / FAULTS;
        for (int fault = 0; fault < FAULTS; fault++) {
            int first = fault * people;
            boolean killed = fault % 2 == 0;
            answerWhile(
                    first, first + people, killed ? this::killAndStart : () -> PowerCut.of(folder.resolve("postgres")));
        }
        assertThat(inVain).as("sheets that had to be sent again").hasPositiveValue();
        var stored = closeAndRead();
        assertThat(stored).doesNotHaveDuplicates().hasSize(sheets.size()).containsAll(acknowledged);
    }

    /** Something that breaks. */
    private interface Fault {
        void happens() throws IOException;
    }

    /** Some of these people have answered when it breaks, some are about to, and the last begin thereafter. */
    private void answerWhile(int from, int until, Fault fault) throws Exception {
        var some = new CountDownLatch(BEFORE_THE_FAULT);
        var broken = new CountDownLatch(1);
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int person = from; person < until; person++) {
                int sender = person;
                boolean late = person >= until - AT_ONCE;
                sent.add(senders.submit(() -> {
                    if (late) {
                        broken.await();
                    }
                    sendUntilStored(sender);
                    some.countDown();
                    return null;
                }));
            }
            some.await();
            broken.countDown();
            fault.happens();
            for (var each : sent) {
                each.get();
            }
        }
    }

    private void sendUntilStored(int person) throws InterruptedException {
        String next = sent(person);
        while (next.isEmpty()) {
            inVain.incrementAndGet();
            Thread.sleep(50);
            next = sent(person);
        }
        if (next.endsWith("/answer")) {
            acknowledged.add(person);
        } else {
            assertThat(next).as("stored before, though not acknowledged").endsWith("/surveys/" + round);
        }
    }

    /** Where the server goes on; empty if nothing is known of what became of the sheet. */
    private String sent(int person) throws InterruptedException {
        try {
            return sheets().redirectedTo(sheets.get(person));
        } catch (IOException e) {
            return "";
        }
    }

    private void killAndStart() {
        server.kill();
        startServer();
    }

    private void startServer() {
        server = Program.start(Map.of(
                "MIERU_DATABASE_URL", database.url().replace("jdbc:", ""),
                "MIERU_DATABASE_USER", database.owner(),
                "MIERU_DATABASE_PASSWORD", database.ownerPassword(),
                "MIERU_DATA", folder.toString(),
                "MIERU_ADDRESS", "127.0.0.1",
                "MIERU_PORT", port));
        server.awaitOutput("Ready: http://127.0.0.1:");
    }

    private Sheets sheets() {
        return new Sheets("http://127.0.0.1:" + port, round);
    }

    /** The numbers that were answered; as many people are known to have answered. */
    private List<Integer> closeAndRead() throws Exception {
        try (var context = application()) {
            var today = LocalDate.now(context.getBean(Clock.class));
            assertThat(context.getBean(CloseRound.class).close(round, today, null))
                    .isTrue();
            var answers = context.getBean(Rounds.class).answersOf(round);
            assertThat(answers.answered()[answers.units().size()])
                    .isEqualTo(answers.answers().respondents());
            return numbers(answers.answers());
        }
    }

    private static List<Integer> numbers(AnswerTable answers) {
        List<Integer> numbers = new ArrayList<>();
        for (int respondent = 0; respondent < answers.respondents(); respondent++) {
            numbers.add((int) answers.answer(NUMBER, respondent));
        }
        return numbers;
    }

    private ConfigurableApplicationContext application() {
        var properties = new HashMap<>(database.asProperties());
        properties.putAll(Map.of("server.port", 0, "server.address", "127.0.0.1"));
        return new SpringApplicationBuilder(MieruApplication.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("cluster of its own", properties)))
                .run();
    }
}
