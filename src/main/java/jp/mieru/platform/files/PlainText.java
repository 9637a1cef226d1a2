package jp.mieru.platform.files;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a small text file that is no table, in UTF-8 or CP932, told by its content. */
public final class PlainText {

    private static final char UNREADABLE = '\uFFFD';

    private PlainText() {}

    /** Whether the file is a packed one, such as a workbook, rather than text. */
    public static boolean isPacked(Path file) {
        try {
            return Files.isReadable(file) && FileKind.of(file) == FileKind.ZIP;
        } catch (UnreadableFile e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The whole text; empty when it cannot be read, with the reason among the faults.
     *
     * @param name what its sender calls the file, for faults
     * @param limits only the size of the file counts
     * @throws UncheckedIOException when the disk fails, never for what is in the file
     */
    public static Optional<String> read(Path file, String name, Limits limits, Faults faults) {
        try {
            String text = read(file, limits);
            int unreadable = text.indexOf(UNREADABLE);
            if (unreadable >= 0) {
                long line = 1 + text.substring(0, unreadable).lines().count();
                throw new UnreadableFile(Trouble.ofRow(line, "", Reason.UNREADABLE));
            }
            return Optional.of(text);
        } catch (UnreadableFile e) {
            Trouble trouble = e.trouble();
            faults.add(new Fault(name, trouble.line(), "", "", trouble.reason().key(), trouble.args()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file, Limits limits) throws IOException, UnreadableFile {
        Tables.check(file, limits);
        if (FileKind.of(file) != FileKind.TEXT) {
            throw new UnreadableFile(Reason.ARCHIVE);
        }
        try (Reader reader = TextEncoding.open(file);
                StringWriter text = new StringWriter()) {
            reader.transferTo(text);
            return text.toString();
        }
    }
}
