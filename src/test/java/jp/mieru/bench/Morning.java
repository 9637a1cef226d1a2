package jp.mieru.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.MieruApplication;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import jp.mieru.platform.database.DatabaseAccess;
import jp.mieru.platform.database.Databases;
import jp.mieru.platform.database.PostgresCluster;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Sheets;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * A city of 50,000 staff in 400 sections, of whom each has a password, and the server that asks them all: with jobs and with
 * a PostgreSQL that waits for the disk, as an office runs it.
 */
final class Morning implements AutoCloseable {
    static final int PEOPLE = 50_000;
    static final String PASSWORD = "asa-no-kaitou-2026";

    private static final int DEPARTMENTS = 20;
    private static final int SECTIONS = 20;

    private final Path home = temporary();
    private final PostgresCluster cluster = PostgresCluster.open(home.resolve("postgres"));
    private final DatabaseAccess database = Databases.inCluster(cluster, "mieru");
    private final ConfigurableApplicationContext context;
    private final String office;

    Morning() throws SQLException {
        var properties = new java.util.HashMap<>(database.asProperties());
        properties.putAll(Map.of("server.port", 0, "server.address", "127.0.0.1", "mieru.jobs.enabled", true));
        properties.put("spring.datasource.hikari.maximum-pool-size", 16);
        properties.put("spring.datasource.hikari.minimum-idle", 16);
        context = new SpringApplicationBuilder(MieruApplication.class)
                .initializers(starting -> starting.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("cluster of its own", properties)))
                .run();
        try (var owner =
                new SingleConnectionDataSource(database.url(), database.owner(), database.ownerPassword(), true)) {
            var city = new City(owner::getConnection);
            units(city);
            staff(city);
            office = city.account(null, Duty.SURVEY);
            city.run("analyze");
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** The session of the office, which watches the rates. */
    String cookie() {
        return Sheets.session(context, office);
    }

    /** Opens a round that asks everybody the attitude survey that comes with Mieru. */
    RoundId open(String title) {
        var today = LocalDate.now(context.getBean(Clock.class));
        var asked = OwnQuestionnaire.STAFF_ATTITUDE.questionnaire();
        var plan = new RoundPlan(title, asked, today, today.plusDays(14), Set.of());
        var round = context.getBean(PlanRound.class).plan(plan, null).orElseThrow();
        context.getBean(OpenRound.class).open(round, today, null);
        return round;
    }

    /** The staff number of a person, from 0. */
    static String number(int person) {
        return "%06d".formatted(person);
    }

    /** Accounts and persons in the order of their staff numbers. */
    record Person(UUID account, UUID staff) {}

    List<Person> people() throws SQLException {
        var people = new java.util.ArrayList<Person>(PEOPLE);
        try (var owner = owner();
                var rows = owner.createStatement().executeQuery("""
                        select id, staff_id from access.account where staff_number is not null order by staff_number
                        """)) {
            while (rows.next()) {
                people.add(new Person(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
        }
        return people;
    }

    /** A connection that owns the tables. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    /** Processor time that this JVM (server and load) and PostgreSQL have used so far. */
    Duration used() throws IOException {
        var postmaster = Long.parseLong(Files.readAllLines(pid()).getFirst().strip());
        var own = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
    }

    private Path pid() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void units(City city) {
        var top = city.unit("00", "みらい市", "市", null);
        for (int department = 0; department < DEPARTMENTS; department++) {
            var around = city.unit("D%02d".formatted(department), "部" + department, "部", top);
            for (int section = 0; section < SECTIONS; section++) {
                var code = "S%02d%02d".formatted(department, section);
                city.unit(code, "課" + department + "-" + section, "課", around);
            }
        }
    }

    private static void staff(City city) {
        city.run("""
                insert into organization.staff (staff_number, name, kana, birth_date, gender, hired_on, employment_type, job_family)
                select lpad(i::text, 6, '0'), '職員' || i, 'ショクイン', date '1970-01-01' + i %% 10000, (array['女', '男'])[1 + i %% 2],
                       date '2010-04-01', '常勤', '一般事務'
                from generate_series(0, %d - 1) i
                """.formatted(PEOPLE).replace("%%", "%"));
        city.run("""
                insert into organization.assignment (staff_id, valid, unit_id, position, grade)
                select s.id, daterange('2010-04-01', null), u.id, '主事', 1
                from (select id, row_number() over (order by staff_number) as place from organization.staff) s
                join (select id, row_number() over (order by code) - 1 as place from organization.unit where code like 'S%') u
                  on u.place = s.place % 400
                """);
        city.run("""
                insert into access.account (staff_id, staff_number, name, password_hash)
                select id, staff_number, name, ? from organization.staff
                """, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mieru-morning");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        cluster.close();
    }
}
