package jp.mieru.platform.database;

import java.nio.file.Path;
import java.util.Optional;

/** Where this installation keeps its embedded database and its files. */
public final class EmbeddedHome {
    private EmbeddedHome() {}

    /** {@code MIERU_DATA}, or {@code var} below the working folder. */
    public static Path fromEnvironment() {
        return Path.of(Optional.ofNullable(System.getenv("MIERU_DATA"))
                .filter(named -> !named.isBlank())
                .orElse("var"));
    }

    /** The folder of the embedded PostgreSQL within a data home. */
    public static Path postgres(Path home) {
        return home.resolve("postgres");
    }
}
