package jp.mieru.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Ends PostgreSQL at once, so that it has to recover, and starts it again at the same port. */
@NullUnmarked
public final class PowerCut {
    private PowerCut() {}

    /** Of the cluster in this home. */
    public static void of(Path home) throws IOException {
        var command = new ArrayList<>(Unprivileged.here().command());
        command.add(PostgresBinaries.unpackInto(home)
                .resolve("bin/pg_ctl")
                .toAbsolutePath()
                .toString());
        command.addAll(List.of("-D", home.resolve("data").toString(), "-m", "immediate", "-w"));
        command.addAll(List.of("-l", home.resolve("postgres.log").toString(), "restart"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("power-cut.log").toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("not restarted, see " + home);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
