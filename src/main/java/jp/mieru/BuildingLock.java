package jp.mieru;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Held by the server that looks at an embedded database to decide what becomes of it, and kept while it builds the demo
 * city there. It ends with the program, so one that was killed leaves none behind.
 */
final class BuildingLock implements AutoCloseable {
    private static final int TRIES = 30;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private final FileChannel file;

    private BuildingLock(FileChannel file) {
        this.file = file;
    }

    /** The lock of this folder; nothing if another server is still building there. */
    static Optional<BuildingLock> take(Path folder) {
        try {
            var file = FileChannel.open(
                    folder.resolve("building.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) != null) {
                return Optional.of(new BuildingLock(file));
            }
            file.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another server that only looks gives it back at once. */
    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        var lock = file.tryLock();
        for (var tries = 1; lock == null && tries < TRIES; tries++) {
            pause();
            lock = file.tryLock();
        }
        return lock;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
