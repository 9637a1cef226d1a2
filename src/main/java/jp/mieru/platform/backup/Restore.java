package jp.mieru.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;

/**
 * Puts the rows of a backup into an empty database of the same schema: all or nothing, in one transaction. Foreign keys
 * are taken off meanwhile and checked when they are put back; triggers rest, so that rows arrive as they were.
 */
final class Restore implements AutoCloseable {
    private final Connection connection;
    private final ZipFile file;
    private final Catalog catalog;

    /** Why a file cannot be restored here: a message key. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Object[] arguments;

        Refused(String key, Object... arguments) {
            super(key);
            this.arguments = arguments;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    private Restore(Connection connection, ZipFile file) {
        this.connection = connection;
        this.file = file;
        this.catalog = new Catalog(connection);
    }

    /**
     * Restores a file.
     *
     * @throws Refused if it is no backup, is damaged, fits another schema, or if the database is not empty
     */
    static Manifest from(Path path, Connection connection) throws SQLException, IOException, Refused {
        connection.setAutoCommit(false);
        try (var restore = new Restore(connection, new ZipFile(path.toFile()))) {
            var manifest = restore.manifest();
            restore.check(manifest);
            restore.load(manifest);
            connection.commit();
            return manifest;
        } catch (ZipException e) {
            throw new Refused("platform.backup.refused.file", path);
        } finally {
            connection.rollback();
        }
    }

    private Manifest manifest() throws IOException, Refused {
        var entry = file.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new Refused("platform.backup.refused.file", file.getName());
        }
        try (var in = file.getInputStream(entry)) {
            var manifest = Backup.JSON.readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new Refused("platform.backup.refused.format", manifest.format());
            }
            return manifest;
        } catch (JacksonException e) {
            throw new Refused("platform.backup.refused.file", file.getName());
        }
    }

    private void check(Manifest manifest) throws SQLException, IOException, Refused {
        var here = catalog.migrations();
        if (!here.equals(manifest.migrations())) {
            throw new Refused("platform.backup.refused.schema", last(manifest.migrations()), last(here));
        }
        for (var table : catalog.tables()) {
            if (!table.schema().equals("platform") && catalog.hasRows(table.name())) {
                throw new Refused("platform.backup.refused.filled", table.name());
            }
        }
        for (var table : manifest.tables()) {
            checkSum(table);
        }
    }

    private static String last(List<String> migrations) {
        return migrations.isEmpty() ? "-" : migrations.getLast().replaceFirst(":.*", "");
    }

    private void checkSum(Manifest.TableContent table) throws IOException, Refused {
        var digest = Backup.sha256();
        try (var in = new DigestInputStream(open(table), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException e) {
            throw new Refused("platform.backup.refused.damaged", table.name());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw new Refused("platform.backup.refused.damaged", table.name());
        }
    }

    private InputStream open(Manifest.TableContent table) throws IOException, Refused {
        @Nullable ZipEntry entry = file.getEntry(table.entry());
        if (entry == null) {
            throw new Refused("platform.backup.refused.damaged", table.name());
        }
        return file.getInputStream(entry);
    }

    private void load(Manifest manifest) throws SQLException, IOException, Refused {
        var known = new HashMap<String, Catalog.Table>();
        for (var table : catalog.tables()) {
            known.put(table.name(), table);
            execute("alter table " + table.name() + " disable trigger user");
        }
        var keys = catalog.foreignKeys();
        for (var key : keys) {
            execute("alter table " + key.table() + " drop constraint " + key.name());
        }
        for (var table : manifest.tables()) {
            var here = known.get(table.name());
            if (here == null || !here.columns().equals(table.columns())) {
                throw new Refused("platform.backup.refused.damaged", table.name());
            }
            load(table);
        }
        for (var key : keys) {
            execute("alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
        }
        for (var table : known.keySet()) {
            execute("alter table " + table + " enable trigger user");
        }
        for (var sequence : manifest.sequences()) {
            set(sequence);
        }
    }

    private void load(Manifest.TableContent table) throws SQLException, IOException, Refused {
        execute("delete from " + table.name());
        try (var in = open(table)) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy("from stdin"), in);
            if (rows != table.rows()) {
                throw new Refused("platform.backup.refused.damaged", table.name());
            }
        }
    }

    private void set(Manifest.SequenceState sequence) throws SQLException {
        if (sequence.last() != null) {
            try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.last());
                statement.execute();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
