package jp.mieru.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import jp.mieru.platform.database.EmbeddedHome;

/** What is behind an exception: one line for people, the stack trace in a file beside the data. */
public final class Cause {
    private Cause() {}

    /** The exception, its cause, the cause of that, and so on. */
    public static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    /** The first line of what the last cause says. */
    public static String rootLine(Throwable e) {
        return firstLine(chain(e).reduce((first, second) -> second).orElse(e));
    }

    /** The first line of what it says; its name if it says nothing. */
    static String firstLine(Throwable e) {
        return e.getMessage() == null
                ? e.toString()
                : e.getMessage().lines().findFirst().orElse(e.toString());
    }

    /** Writes the stack trace, and tells where; a hyphen if it cannot be written. */
    public static String keep(Throwable e) {
        var path = EmbeddedHome.fromEnvironment().resolve("failure.log").toAbsolutePath();
        try (var file = new PrintWriter(path.toFile(), StandardCharsets.UTF_8)) {
            e.printStackTrace(file);
            return path.toString();
        } catch (IOException unwritable) {
            return "-";
        }
    }
}
