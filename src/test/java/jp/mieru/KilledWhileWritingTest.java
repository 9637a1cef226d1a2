package jp.mieru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import jp.mieru.appraisal.sheet.NewSheet;
import jp.mieru.appraisal.sheet.OpenSheets;
import jp.mieru.organization.City;
import jp.mieru.platform.database.DatabaseAccess;
import jp.mieru.platform.database.Databases;
import jp.mieru.platform.database.PostgresCluster;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.survey.Sheets;
import jp.mieru.survey.Town;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody types on an appraisal sheet while the server is killed, again and again: what was said to be kept is there. */
@NullUnmarked
class KilledWhileWritingTest {
    private static final int KILLS = 3;
    private static final int KEPT_BEFORE = 20;
    private static final Pattern TOKEN = Pattern.compile("data-csrf-token=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String port = Program.freePort();
    private DatabaseAccess database;
    private String cookie;
    private UUID sheet;

    @Test
    void theDraftIsThereUpToTheLastThatWasSaidToBeKept() throws Exception {
        try (var cluster = PostgresCluster.open(folder.resolve("postgres"))) {
            database = Databases.inCluster(cluster, "mieru");
            aSheetIsOpen();
            int said = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                said = typeUntilKilled(said);
                assertThat(stored()).as("after kill %d", kill + 1).isGreaterThanOrEqualTo(said);
            }
            assertThat(said).isGreaterThanOrEqualTo(KILLS * KEPT_BEFORE);
        }
    }

    /** Types one number after the other; the last that was said to be kept when the server was gone. */
    private int typeUntilKilled(int from) throws Exception {
        var server = Program.start(Map.of(
                        "MIERU_DATABASE_URL", database.url().replace("jdbc:", ""),
                        "MIERU_DATABASE_USER", database.owner(),
                        "MIERU_DATABASE_PASSWORD", database.ownerPassword(),
                        "MIERU_DATA", folder.toString(),
                        "MIERU_ADDRESS", "127.0.0.1",
                        "MIERU_PORT", port))
                .awaitOutput("Ready: http://127.0.0.1:");
        var page = http.send(request("").GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        var token = TOKEN.matcher(page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(token.find()).isTrue();
        var said = new AtomicInteger(from);
        try (var typing = Executors.newSingleThreadExecutor()) {
            var ended = typing.submit(() -> {
                while (keeps(said.get() + 1, token.group(1))) {
                    said.incrementAndGet();
                }
                return null;
            });
            while (said.get() < from + KEPT_BEFORE && !ended.isDone()) {
                Thread.onSpinWait();
            }
            server.kill();
            ended.get();
        }
        return said.get();
    }

    private boolean keeps(int number, String token) throws InterruptedException {
        var body = "field=overall.words&value=" + number + "&seen=0-0&tab=one&turn=" + number + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        try {
            return http.send(
                                    request("/entry")
                                            .header("Content-Type", "application/x-www-form-urlencoded")
                                            .POST(HttpRequest.BodyPublishers.ofString(body))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/appraisal-sheets/" + sheet + path))
                .header("Cookie", cookie);
    }

    private int stored() {
        try (var owner = owner()) {
            return Integer.parseInt(new City(owner::getConnection)
                    .one("select value from appraisal.entry where field = 'overall.words'")
                    .toString());
        }
    }

    private void aSheetIsOpen() {
        var properties = new HashMap<String, Object>(database.asProperties());
        properties.putAll(Map.of("server.port", 0, "server.address", "127.0.0.1"));
        try (var context = new SpringApplicationBuilder(MieruApplication.class)
                        .initializers(started -> started.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("cluster of its own", properties)))
                        .run();
                var owner = owner()) {
            var town = new Town(new City(owner::getConnection), 2, 2);
            var year = FiscalYear.of(LocalDate.now(context.getBean(Clock.class)));
            var cycle = new CycleId((UUID) town.city.one(
                    "with rules as (insert into appraisal.rule_set (fiscal_year, number, definition, changed_at, in_force_at) "
                            + "values (?, 1, ?::jsonb, now(), now()) returning id) "
                            + "insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day, state) "
                            + "select id, ?, 'regular', ?, ?, ?, 'open' from rules returning id",
                    year.year(),
                    RuleSetJson.write(Preset.GRADES.rules()),
                    year.year(),
                    year.first(),
                    year.last(),
                    year.last()));
            town.city.run("insert into appraisal.cycle_part values (?, 'competency', 0)", cycle.value());
            var person = town.person(0, 0);
            context.getBean(OpenSheets.class)
                    .open(
                            cycle,
                            List.of(new NewSheet(
                                    person,
                                    "staff",
                                    "主事",
                                    town.section(0),
                                    year.first(),
                                    year.last(),
                                    List.of(Procedure.SELF, Procedure.FIRST, Procedure.CONFIRM),
                                    List.of())),
                            null);
            sheet = (UUID) town.city.one("select id from appraisal.sheet");
            cookie = Sheets.session(context, town.city.account(person));
        }
    }

    private SingleConnectionDataSource owner() {
        return new SingleConnectionDataSource(database.url(), database.owner(), database.ownerPassword(), true);
    }
}
