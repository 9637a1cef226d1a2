package jp.mieru.organization.rosterfile;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The three files as options of a command. */
public final class RosterFileOptions {
    @Option(names = "--units", paramLabel = "FILE")
    private @Nullable Path units;

    @Option(names = "--roster", paramLabel = "FILE")
    private @Nullable Path roster;

    @Option(names = "--history", paramLabel = "FILE")
    private @Nullable Path history;

    /** Those that were named, in their order. */
    public Map<RosterFile, Path> named() {
        var files = new EnumMap<RosterFile, Path>(RosterFile.class);
        put(files, RosterFile.UNITS, units);
        put(files, RosterFile.ROSTER, roster);
        put(files, RosterFile.HISTORY, history);
        return files;
    }

    private static void put(Map<RosterFile, Path> files, RosterFile file, @Nullable Path path) {
        if (path != null) {
            files.put(file, path);
        }
    }
}
