package jp.mieru.platform.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL that Mieru brings along, once for each data home. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}; unpacked next to the final place first, so never half there. */
    static Path unpackInto(Path home) throws IOException {
        var version = PostgresBinaries.class.getPackage().getImplementationVersion();
        var target = home.resolve("postgres-" + (version == null ? "dev" : version));
        if (Files.isExecutable(target.resolve("bin/postgres"))) {
            return target;
        }
        var partial = Files.createTempDirectory(home, "unpack-");
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(find()))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                write(archive, entry, partial);
            }
        }
        return Files.move(partial, target);
    }

    private static InputStream find() throws IOException {
        var windows = System.getProperty("os.name", "").startsWith("Windows");
        var arch = System.getProperty("os.arch", "").replace("amd64", "x86_64");
        var found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(windows ? "Windows" : "Linux", arch);
        if (found == null) {
            throw new IOException("no PostgreSQL for " + System.getProperty("os.name") + " " + arch);
        }
        return found;
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path into) throws IOException {
        var path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("unexpected path " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
