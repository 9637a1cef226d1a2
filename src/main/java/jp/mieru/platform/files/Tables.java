package jp.mieru.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens files of any kind as a {@link Table}, told by their content and not by their name: CSV in UTF-8 or CP932, and
 * Excel workbooks (.xlsx). What is wrong with a file is in {@link Table#faults}; an exception
 * ({@link UncheckedIOException}) means that the disk failed.
 */
public final class Tables {

    private Tables() {}

    /**
     * Opens a file, of a workbook the first sheet that is not hidden. Close the table afterwards.
     *
     * @param file where it is stored
     * @param name what its sender calls it, for faults
     */
    public static Table open(Path file, String name, Limits limits) {
        return open(file, name, null, limits, false);
    }

    /**
     * Opens a file that another tool wrote: names of columns may be missing or come twice, two rows of them are told by
     * what stands in them, and text may be separated by commas, semicolons or tabs, whichever its first line has most of.
     */
    public static Table openForeign(Path file, String name, Limits limits) {
        return open(file, name, null, limits, true);
    }

    /** Opens a sheet of a workbook by its name; it stands in faults as {@code name[sheet]}. */
    public static Table openSheet(Path file, String name, String sheet, Limits limits) {
        return open(file, name + "[" + sheet + "]", sheet, limits, false);
    }

    /** The names of the sheets of a workbook that are not hidden; none for any other file, or one that is unreadable. */
    public static List<String> sheets(Path file, Limits limits) {
        try {
            check(file, limits);
            return FileKind.of(file) == FileKind.ZIP ? XlsxRows.sheets(file, limits) : List.of();
        } catch (UnreadableFile e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table open(Path file, String name, @Nullable String sheet, Limits limits, boolean foreign) {
        try {
            check(file, limits);
            return Table.begin(name, limits, rows(file, sheet, limits, foreign), foreign);
        } catch (UnreadableFile e) {
            Table refused = new Table(name, limits, null);
            refused.note(e.trouble());
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses what is not there, empty or too large. */
    static void check(Path file, Limits limits) throws IOException, UnreadableFile {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnreadableFile(Reason.NOT_FOUND);
        }
        if (Files.size(file) == 0) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        if (Files.size(file) > limits.fileBytes()) {
            throw new UnreadableFile(Reason.TOO_LARGE, limits.fileBytes() >> 20);
        }
    }

    private static RawRows rows(Path file, @Nullable String sheet, Limits limits, boolean foreign)
            throws IOException, UnreadableFile {
        if (FileKind.of(file) == FileKind.ZIP) {
            return XlsxRows.open(file, sheet, limits);
        }
        if (sheet != null) {
            throw new UnreadableFile(Reason.NO_SHEET, sheet);
        }
        return new CsvRows(TextEncoding.open(file), limits, foreign ? Separator.of(file) : ',');
    }
}
