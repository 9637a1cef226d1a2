package jp.mieru.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.mieru.TestDatabase;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.cli.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@SpringBootTest
class AuditTrailTest {
    private static final StaffId ALICE = new StaffId(UUID.randomUUID());
    private static final Viewer BOB =
            new Viewer(UUID.randomUUID(), new StaffId(UUID.randomUUID()), "髙橋\n一郎", Set.of(), false, false, true);

    @Autowired
    AuditTrail trail;

    @Autowired
    VerifyAudit command;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void tellsThatNothingWasDoneYet() {
        assertThat(verify()).isEqualTo("0 rows: 0; chain: intact");
    }

    @Test
    void chainsEveryRowWhateverTheSessionSettings() {
        record(3);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("set local time zone 'America/New_York'").update();
            trail.changed(BOB, "access.test", ALICE, "1 → 2");
        });
        assertThat(verify()).isEqualTo("0 rows: 4; chain: intact");
    }

    @Test
    void saysWhereThereIsNoRequest() {
        RequestContextHolder.resetRequestAttributes();
        record(1);
        assertThat(jdbc.sql("select distinct source from access.audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("command line");
    }

    @Test
    void keepsTheAddressOfTheRequest() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            record(1);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(jdbc.sql("select source from access.audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("192.0.2.7");
    }

    @Test
    void recordsALookAtSomebodyElseOnly() {
        trail.looked(BOB, "access.test", ALICE);
        trail.looked(BOB, "access.test", java.util.Objects.requireNonNull(BOB.staff()));
        assertThat(verify()).isEqualTo("0 rows: 1; chain: intact");
    }

    @Test
    void recordsALookFromATransactionThatOnlyReads() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> trail.looked(BOB, "access.test", ALICE));
        assertThat(verify()).isEqualTo("0 rows: 1; chain: intact");
    }

    @Test
    void leavesNoGapWhereATransactionFails() {
        record(1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            record(2);
            status.setRollbackOnly();
        });
        record(1);
        assertThat(verify()).isEqualTo("0 rows: 2; chain: intact");
    }

    @Test
    void numbersAndTimesRowsItselfWhateverTheWriterSays() {
        record(1);
        jdbc.sql("""
                insert into access.audit_entry (seq, at, action, what, source, hash)
                values (7, '2001-01-01', 'access.test', '', '', '\\x00')
                """).update();
        assertThat(verify()).isEqualTo("0 rows: 2; chain: intact");
        assertThat(jdbc.sql("select count(*) from access.audit_entry where at < '2002-01-01'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void queuesWritersSoThatTheChainStaysOne() throws InterruptedException {
        var writers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> record(25)))
                .toList();
        for (var writer : writers) {
            writer.join();
        }
        assertThat(verify()).isEqualTo("0 rows: 200; chain: intact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.audit_entry set what = 'x' where seq = 3",
                "update access.audit_entry set at = at + interval '1 microsecond' where seq = 3",
                "update access.audit_entry set actor_name = null where seq = 3",
                "delete from access.audit_entry where seq = 3",
                "delete from access.audit_entry where seq > 2",
                "delete from access.audit_entry where seq > 2; insert into access.audit_entry"
                        + " (action, what, source) values ('access.test', '', '')",
                "alter table access.audit_entry disable trigger user; update access.audit_entry set seq = seq + 100"
                        + " where seq > 2; insert into access.audit_entry select 3, at, actor, actor_name, action,"
                        + " whose, what, source, hash from access.audit_entry where seq = 2;"
                        + " alter table access.audit_entry enable trigger user",
            })
    void namesTheFirstRowThatTheOwnerTamperedWith(String tampering) throws SQLException {
        record(5);
        asOwner(tampering);
        assertThat(verify()).matches("1 rows: \\d; chain: broken at row 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.audit_entry set what = 'x'",
                "delete from access.audit_entry",
                "truncate access.audit_entry",
                "alter table access.audit_entry disable trigger user",
                "update access.audit_head set seq = 0",
                "insert into access.audit_head (seq, hash) values (9, '')",
                "delete from access.audit_head"
            })
    void letsTheApplicationAddAndNothingElse(String statement) {
        record(1);
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .hasStackTraceContaining(statement.startsWith("alter") ? "must be owner" : "permission denied");
        assertThat(verify()).isEqualTo("0 rows: 1; chain: intact");
    }

    private void record(int times) {
        for (var i = 0; i < times; i++) {
            trail.changed(BOB, "access.test", i % 2 == 0 ? ALICE : null, "列: あ → \uD842\uDFB7");
        }
    }

    private String verify() {
        var out = new StringWriter();
        var status = command.run(new Output(
                Locale.JAPANESE, new StaticMessageSource(), new PrintWriter(out, true), new PrintWriter(out, true)));
        return status + " " + out.toString().strip();
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().owner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
