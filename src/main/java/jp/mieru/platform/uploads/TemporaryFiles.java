package jp.mieru.platform.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.mieru.platform.database.EmbeddedHome;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Files that lie on the disk while they are read: in the data folder, where nobody else may look. They go with the work
 * upon them; what a killed server has left goes at the next start.
 */
@Component
public class TemporaryFiles implements AutoCloseable {
    private final Path all;
    private @Nullable OwnFolder own;

    TemporaryFiles(@Value("${mieru.data:}") String data) {
        all = (data.isEmpty() ? EmbeddedHome.fromEnvironment() : Path.of(data))
                .resolve("temporary")
                .toAbsolutePath();
    }

    /** Does something with a file while it lies on the disk. */
    public interface Work<T extends @Nullable Object> {
        /** Reads the file; it is gone afterwards. */
        T with(Path file) throws IOException;
    }

    /** Lays these bytes on the disk for as long as the work takes. */
    public <T extends @Nullable Object> T with(InputStreamSource source, Work<T> work) throws IOException {
        try (Laid laid = open()) {
            Path file = laid.fresh();
            try (InputStream bytes = source.getInputStream();
                    OutputStream out = Files.newOutputStream(file)) {
                bytes.transferTo(out);
            }
            return work.with(file);
        }
    }

    /** Room for the files of one piece of work. */
    public Laid open() {
        return new Laid();
    }

    /** The files of one piece of work; gone when it is closed. */
    public final class Laid implements AutoCloseable {
        private final List<Path> files = new ArrayList<>();

        private Laid() {}

        /** An empty file that nobody else may read. */
        public Path fresh() throws IOException {
            Path file = Files.createTempFile(folder(), "", "");
            files.add(file);
            return file;
        }

        @Override
        public void close() {
            files.forEach(file -> file.toFile().delete());
        }
    }

    /** The folder of all of them, made when it is first asked for. */
    synchronized Path folder() {
        try {
            own = own == null ? OwnFolder.below(all) : own;
            return own.path();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (own != null) {
            own.close();
            own = null;
        }
    }
}
