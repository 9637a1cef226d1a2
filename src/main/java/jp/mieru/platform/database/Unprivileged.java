package jp.mieru.platform.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL, which refuses to run as root, is started by root: in a user namespace of its own, where the kernel
 * gives one (containers often do not), otherwise as {@code nobody}, to whom the folder is given first.
 */
enum Unprivileged {
    ORDINARY_USER(-1),
    USER_NAMESPACE(0, "unshare", "-U"),
    NOBODY(65_534, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private final int owner;
    private final List<String> command;

    Unprivileged(int owner, String... command) {
        this.owner = owner;
        this.command = List.of(command);
    }

    /** The way that is open to this process. */
    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ORDINARY_USER;
        }
        return succeeds("unshare", "-U", "true") ? USER_NAMESPACE : NOBODY;
    }

    /** What stands before the program's own name. */
    List<String> command() {
        return command;
    }

    /** Makes sure that PostgreSQL owns a file or a whole folder, even if it was started in another way before. */
    void own(Path path) throws IOException {
        if (this == ORDINARY_USER || Files.getAttribute(path, "unix:uid").equals(owner)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                return give(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                return give(visited);
            }
        });
    }

    private FileVisitResult give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        return FileVisitResult.CONTINUE;
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
