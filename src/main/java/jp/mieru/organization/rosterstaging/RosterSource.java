package jp.mieru.organization.rosterstaging;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterfile.RosterMapping;
import org.jspecify.annotations.Nullable;

/**
 * A file to import.
 *
 * @param file which of the three it is
 * @param name what its sender calls it, for faults
 * @param path where it lies
 * @param mapping which column means what; null to take the one remembered for this header, or else a guess
 */
public record RosterSource(
        RosterFile file, String name, Path path, @Nullable RosterMapping mapping) {
    /** A file whose columns are to be found out. */
    public RosterSource(RosterFile file, String name, Path path) {
        this(file, name, path, null);
    }

    /** The sources by what they are. */
    public static Map<RosterFile, RosterSource> byFile(Iterable<RosterSource> sources) {
        var found = new EnumMap<RosterFile, RosterSource>(RosterFile.class);
        sources.forEach(source -> found.put(source.file(), source));
        return found;
    }
}
