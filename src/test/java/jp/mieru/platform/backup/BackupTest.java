package jp.mieru.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import jp.mieru.TestDatabase;
import jp.mieru.platform.database.DatabaseAccess;
import jp.mieru.platform.database.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final String OTHER = "other_" + ProcessHandle.current().pid();

    @TempDir
    private Path folder;

    private DatabaseAccess other = TestDatabase.shared().access();

    @BeforeEach
    void fill() throws SQLException {
        other = Databases.inCluster(TestDatabase.shared().cluster(), OTHER);
        TestDatabase.migrate(other);
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into platform.installation (municipality, completed_at) values ('髙﨑市', now());
                    insert into organization.unit (code) values ('001'), ('002');
                    insert into organization.unit_version (unit_id, valid, name, kind, parent_id)
                    select id, '[2020-04-01,)', 'タブ' || chr(9) || '改行' || chr(10) || '\\\\N', '部', null
                    from organization.unit where code = '001';
                    insert into organization.unit_version (unit_id, valid, name, kind, parent_id)
                    select id, '[2021-04-01,2024-04-01)', '課', '課', (select id from organization.unit where code = '001')
                    from organization.unit where code = '002';
                    insert into organization.staff (staff_number, name, kana) values ('000123', '神𠮷󠄀', 'カミヨシ');
                    insert into access.account (staff_id, staff_number, name) select id, staff_number, name
                    from organization.staff;
                    insert into access.audit_entry (seq, at, action, what, source, hash)
                    select 0, now(), 'x', 'y', 'z', '' from generate_series(1, 3);
                    create sequence platform.sample_seq;
                    select setval('platform.sample_seq', 41)
                    """);
        }
        try (var connection = otherOwner();
                var statement = connection.createStatement()) {
            statement.execute("create sequence platform.sample_seq");
        }
    }

    @AfterEach
    void clear() throws SQLException {
        Databases.discard(TestDatabase.shared().cluster(), OTHER);
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.createStatement()) {
            statement.execute("drop sequence if exists platform.sample_seq");
        }
    }

    private Connection otherOwner() throws SQLException {
        return DriverManager.getConnection(other.url(), other.owner(), other.ownerPassword());
    }

    private Path backup() throws SQLException, IOException {
        var file = folder.resolve("mieru.backup");
        try (var owner = TestDatabase.shared().owner()) {
            Backup.create(owner, file, Instant.EPOCH);
        }
        return file;
    }

    private void restore(Path file) throws SQLException, IOException, Restore.Refused {
        try (var connection = otherOwner()) {
            Restore.from(file, connection);
        }
    }

    private static Map<String, String> content(Connection connection) throws SQLException {
        var all = new TreeMap<String, String>();
        for (var table : new Catalog(connection).tables()) {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(
                            "select string_agg(t::text, '|' order by t::text) from " + table.name() + " t")) {
                result.next();
                all.put(table.name(), String.valueOf(result.getString(1)));
            }
        }
        all.put("keys", new Catalog(connection).foreignKeys().toString());
        all.put("sequences", new Catalog(connection).sequences().toString());
        return all;
    }

    @Test
    void everyRowComesBackAsItWas() throws Exception {
        restore(backup());
        try (var before = TestDatabase.shared().owner();
                var after = otherOwner()) {
            assertThat(content(after)).isEqualTo(content(before)).containsEntry("platform.mail", "null");
            assertThat(content(after).get("organization.staff")).contains("神𠮷󠄀", "000123");
            assertThat(content(after).get("sequences")).contains("last=41");
        }
    }

    @Test
    void aFilmThatWasBroughtComesBackByteForByteAndTakesLittleMoreThanItsSize() throws Exception {
        var piece = new byte[1 << 19];
        new Random(7).nextBytes(piece);
        long before = Files.size(backup());
        Files.delete(folder.resolve("mieru.backup"));
        try (var owner = TestDatabase.shared().owner();
                var video = owner.createStatement();
                var adding = owner.prepareStatement(
                        "insert into appraisal.video_part (file_id, number, bytes) values (?, ?, ?)")) {
            var film = UUID.randomUUID();
            video.execute(
                    "insert into appraisal.video (fiscal_year, title_ja, file_id, media_type, bytes, length_ms, shown_from, changed_at)"
                            + " values (2026, '動画', '" + film + "', 'video/mp4', 1, 1000, '2026-04-01', now())");
            for (int number = 0; number < 4; number++) {
                piece[0] = (byte) number;
                adding.setObject(1, film);
                adding.setInt(2, number);
                adding.setBytes(3, piece);
                adding.executeUpdate();
            }
        }
        var file = backup();
        assertThat(Files.size(file) - before).isLessThan(piece.length * 4L * 5 / 4);
        restore(file);
        try (var connection = otherOwner();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select number, bytes from appraisal.video_part order by number")) {
            for (int number = 0; number < 4; number++) {
                assertThat(found.next()).isTrue();
                piece[0] = (byte) number;
                assertThat(found.getBytes("bytes")).isEqualTo(piece);
            }
        }
    }

    @Test
    void keysAndTriggersWorkAsBefore() throws Exception {
        restore(backup());
        try (var connection = otherOwner();
                var statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("delete from organization.unit"));
            statement.execute("insert into access.audit_entry (seq, at, action, what, source, hash) "
                    + "values (0, now(), 'x', 'y', 'z', '')");
            var last = statement.executeQuery("select max(seq) from access.audit_entry");
            last.next();
            assertThat(last.getLong(1)).isEqualTo(4);
        }
    }

    @Test
    void aBackupIsForItsOwnersEyesAndReplacesNothing() throws Exception {
        var file = backup();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(this::backup);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFilledDatabaseIsLeftAlone() throws Exception {
        var file = backup();
        try (var connection = otherOwner();
                var statement = connection.createStatement()) {
            statement.execute("insert into organization.unit (code) values ('mine')");
        }
        refuses(file, "platform.backup.refused.filled");
    }

    @Test
    void aBackupOfAnotherSchemaIsRefused() throws Exception {
        var file = backup();
        try (var connection = otherOwner();
                var statement = connection.createStatement()) {
            statement.execute(
                    "delete from platform.flyway_schema_history where version = (select max(version) from platform.flyway_schema_history)");
        }
        refuses(file, "platform.backup.refused.schema");
    }

    @Test
    void aDamagedBackupIsRefusedWhole() throws Exception {
        var file = backup();
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Files.writeString(zip.getPath("tables/organization.unit.copy"), "");
        }
        refuses(file, "platform.backup.refused.damaged");
        Files.writeString(file, "no zip");
        refuses(file, "platform.backup.refused.file");
        try (var connection = otherOwner()) {
            assertThat(content(connection).get("organization.staff")).isEqualTo("null");
        }
    }

    /** The mixing of ballots truncates their tables and fills them anew, once a minute. */
    @Test
    void holdsWhatATableWasTruncatedAndFilledWithMeanwhile() throws Exception {
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.createStatement();
                var program = Executors.newSingleThreadExecutor()) {
            statement.execute("insert into survey.urn values (gen_random_uuid(), 0, '{1}', '{null}')");
            owner.setAutoCommit(false);
            statement.execute("lock table organization.staff in access exclusive mode");
            var file = program.submit(this::backup);
            awaitWaiting();
            try (var mixer = TestDatabase.shared().owner();
                    var mixing = mixer.createStatement()) {
                mixing.execute("begin; create temporary table mixed on commit drop as select * from survey.urn;"
                        + " truncate survey.urn; insert into survey.urn select * from mixed; commit");
            }
            owner.commit();
            restore(file.get());
        }
        try (var connection = otherOwner()) {
            assertThat(content(connection).get("survey.urn")).contains("{1}");
        }
    }

    /** Until somebody waits for the lock on the table of staff. */
    private static void awaitWaiting() throws SQLException, InterruptedException {
        try (var owner = TestDatabase.shared().owner();
                var statement = owner.prepareStatement("""
                        select exists (select from pg_locks where not granted
                                       and relation = 'organization.staff'::regclass)
                        """)) {
            while (true) {
                try (var result = statement.executeQuery()) {
                    result.next();
                    if (result.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
    }

    private void refuses(Path file, String key) {
        assertThatExceptionOfType(Restore.Refused.class)
                .isThrownBy(() -> restore(file))
                .withMessage(key);
    }
}
