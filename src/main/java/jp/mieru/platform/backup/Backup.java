package jp.mieru.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all rows as they are at one moment into one file, while the server works on. Only its owner can read the file.
 * The tables are held before that moment is chosen: truncating one is not undone for those who look at the time before,
 * and ballots are truncated once a minute.
 */
final class Backup {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Backup() {}

    /**
     * Writes the file; it appears under its name when it is complete.
     *
     * @throws FileAlreadyExistsException if there is one of that name
     */
    static Manifest create(Connection connection, Path file, Instant now) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var tables = new Catalog(connection).tables();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var partial = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(partial), StandardCharsets.UTF_8)) {
            hold(connection, tables);
            var manifest = write(connection, zip, now);
            zip.close();
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            connection.rollback();
            Files.deleteIfExists(partial);
        }
    }

    /** The first statement of the transaction: locking takes no snapshot, so what follows sees what is locked. */
    private static void hold(Connection connection, List<Catalog.Table> tables) throws SQLException {
        var names = tables.stream().map(Catalog.Table::name).collect(Collectors.joining(", "));
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + names + " in access share mode");
        }
    }

    private static Manifest write(Connection connection, ZipOutputStream zip, Instant now)
            throws SQLException, IOException {
        var catalog = new Catalog(connection);
        var migrations = catalog.migrations();
        var tables = new ArrayList<Manifest.TableContent>();
        for (var table : catalog.tables()) {
            tables.add(write(connection, zip, table));
        }
        var manifest = new Manifest(Manifest.FORMAT, now.toString(), migrations, tables, catalog.sequences());
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private static Manifest.TableContent write(Connection connection, ZipOutputStream zip, Catalog.Table table)
            throws SQLException, IOException {
        var entry = "tables/" + table.name() + ".copy";
        var content = new Manifest.TableContent(table.name(), table.columns(), entry, 0, "");
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(entry));
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(content.copy("to stdout"), new DigestOutputStream(new KeptOpen(zip), digest));
        zip.closeEntry();
        return new Manifest.TableContent(
                table.name(), table.columns(), entry, rows, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The driver closes what it has copied to; the next table still needs it. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
