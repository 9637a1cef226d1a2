package jp.mieru.platform.uploads;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * A folder that only this program may look into, beside those of other programs at work (a command beside the server). It
 * is locked while the program lives: what a killed one has left is told by that, and deleted by the next that makes its own.
 */
final class OwnFolder implements AutoCloseable {
    private static final String PREFIX = "mieru-";
    private static final String LOCK = "lock";

    /** Folders of this program: opening their lock once more would give it up. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private OwnFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one below this folder, and deletes those of programs that are no more. */
    static OwnFolder below(Path all) throws IOException {
        synchronized (OURS) {
            Files.createDirectories(all);
            try (FileChannel gate = channel(all.resolve(PREFIX + LOCK));
                    FileLock alone = gate.lock()) {
                assert alone.isValid();
                sweep(all);
                Path path = Files.createTempDirectory(all, PREFIX);
                OURS.add(path);
                FileChannel lock = channel(path.resolve(LOCK));
                lock.lock();
                return new OwnFolder(path, lock);
            }
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        synchronized (OURS) {
            FileSystemUtils.deleteRecursively(path);
            lock.close();
            OURS.remove(path);
        }
    }

    private static void sweep(Path all) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder) && !OURS.contains(folder) && isLeft(folder)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private static boolean isLeft(Path folder) throws IOException {
        try (FileChannel lock = channel(folder.resolve(LOCK));
                FileLock free = lock.tryLock()) {
            return free != null;
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
