package jp.mieru.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files of any kind as a {@link Table}, told by their content: CSV in UTF-8 or CP932. */
public final class Tables {

    private Tables() {}

    /**
     * Opens a file; close the table afterwards. What is wrong with it is in {@link Table#faults}.
     *
     * @param file where it is stored
     * @param name what its sender calls it, for faults
     * @throws UncheckedIOException when the disk fails, never for what is in the file
     */
    public static Table open(Path file, String name, Limits limits) {
        try {
            Table table = new Table(name, limits, rows(file, limits));
            table.readHeader();
            return table;
        } catch (UnreadableFile e) {
            Table refused = new Table(name, limits, null);
            refused.note(e.trouble());
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawRows rows(Path file, Limits limits) throws IOException, UnreadableFile {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnreadableFile(Reason.NOT_FOUND);
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw new UnreadableFile(Reason.TOO_LARGE, limits.fileBytes() >> 20);
        }
        return switch (FileKind.of(file)) {
            case TEXT -> new CsvRows(TextEncoding.open(file), limits);
            case ZIP -> throw new UnreadableFile(Reason.ARCHIVE);
        };
    }
}
