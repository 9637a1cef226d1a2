package jp.mieru.platform.backup;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import jp.mieru.platform.database.EmbeddedHome;
import jp.mieru.platform.demo.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** What the doctor looks at. */
@Component
class Checks {
    private static final long LEAST_SPACE = 1L << 30;
    private static final Duration MOST_DIFFERENCE = Duration.ofSeconds(5);
    private final JdbcClient jdbc;
    private final Environment environment;
    private final Installation installation;
    private final ObjectProvider<JavaMailSenderImpl> mail;
    private final Clock clock;

    Checks(
            JdbcClient jdbc,
            Environment environment,
            Installation installation,
            ObjectProvider<JavaMailSenderImpl> mail,
            Clock clock) {
        this.jdbc = jdbc;
        this.environment = environment;
        this.installation = installation;
        this.mail = mail;
        this.clock = clock;
    }

    List<Finding> all() throws IOException {
        return List.of(versions(), database(), role(), disk(), mailServer(), mailQueue(), jobs(), time(), address());
    }

    private Finding versions() {
        var version = Checks.class.getPackage().getImplementationVersion();
        return Finding.ok(
                "platform.doctor.versions",
                version == null ? "dev" : version,
                String.valueOf(System.getProperty("java.version")));
    }

    private Finding database() {
        var size = jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))")
                .query(String.class)
                .single();
        var version = jdbc.sql("select current_setting('server_version')")
                .query(String.class)
                .single();
        return Finding.ok("platform.doctor.database", version, size);
    }

    /** The running application must not be able to rewrite what it has recorded. */
    private Finding role() {
        var mighty = jdbc.sql("""
                        select rolsuper or pg_has_role(current_user, :owner, 'member') from pg_roles
                        where rolname = current_user
                        """)
                .param("owner", environment.getRequiredProperty("spring.flyway.user"))
                .query(Boolean.class)
                .single();
        return mighty ? Finding.wrong("platform.doctor.role.mighty") : Finding.ok("platform.doctor.role");
    }

    private Finding disk() throws IOException {
        var home = EmbeddedHome.fromEnvironment().toAbsolutePath();
        if (!Files.isDirectory(home)) {
            return Finding.ok("platform.doctor.disk.none");
        }
        var space = Files.getFileStore(home).getUsableSpace();
        var gigabytes = Math.floor(space / 1e8) / 10;
        return space < LEAST_SPACE
                ? Finding.wrong("platform.doctor.disk.full", home.toString(), gigabytes)
                : Finding.ok("platform.doctor.disk", home.toString(), gigabytes);
    }

    private Finding mailServer() {
        var server = mail.getIfAvailable();
        if (server == null) {
            return Finding.note("platform.doctor.mail.none");
        }
        try {
            server.testConnection();
            return Finding.ok("platform.doctor.mail", String.valueOf(server.getHost()));
        } catch (MessagingException e) {
            return Finding.wrong(
                    "platform.doctor.mail.away", String.valueOf(server.getHost()), String.valueOf(e.getMessage()));
        }
    }

    private Finding mailQueue() {
        var failed = count("select count(*) from platform.mail where state = 'failed'");
        var waiting = count("select count(*) from platform.mail where state = 'waiting'");
        return failed > 0
                ? Finding.note("platform.doctor.mail.failed", failed, waiting)
                : Finding.ok("platform.doctor.mail.queue", waiting);
    }

    private Finding jobs() {
        var failed = count(
                "select count(*) from platform.job where state = 'failed' and ended_at > now() - interval '1 day'");
        return failed > 0 ? Finding.note("platform.doctor.jobs.failed", failed) : Finding.ok("platform.doctor.jobs");
    }

    private Finding time() {
        var there =
                jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        var difference = Duration.between(there.toInstant(), clock.instant()).abs();
        return difference.compareTo(MOST_DIFFERENCE) > 0
                ? Finding.wrong("platform.doctor.clock.wrong", difference.toSeconds())
                : Finding.ok("platform.doctor.clock");
    }

    /** Who the server is open to, and what its mails call it. */
    private Finding address() {
        var address = environment.getProperty("MIERU_ADDRESS", "");
        if (installation.isDemo()) {
            return address.isEmpty() || address.startsWith("127.")
                    ? Finding.ok("platform.doctor.demo")
                    : Finding.wrong("platform.doctor.demo.open", address);
        }
        return environment.getProperty("MIERU_URL", "").isEmpty()
                ? Finding.note("platform.doctor.url.none")
                : Finding.ok("platform.doctor.url", environment.getRequiredProperty("MIERU_URL"));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
