package jp.mieru.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes comma-separated text (RFC 4180, UTF-8, CRLF) row by row. Values are written exactly as they are. */
public final class CsvOut implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    private CsvOut(Writer writer, LineDelimiter lines) {
        csv = CsvWriter.builder().lineDelimiter(lines).build(writer);
    }

    private CsvOut(Writer writer) {
        this(writer, LineDelimiter.CRLF);
    }

    /** For the command line: lines end with LF alone, as other tools there expect. */
    public static CsvOut lines(Writer out) {
        return new CsvOut(out, LineDelimiter.LF);
    }

    /** Plain UTF-8, for programs. */
    public static CsvOut utf8(OutputStream out) {
        return new CsvOut(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** UTF-8 with a byte order mark, by which Excel knows it. */
    public static CsvOut utf8ForExcel(OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            return new CsvOut(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row. */
    public CsvOut row(List<String> cells) {
        csv.writeRecord(cells);
        return this;
    }

    /** Writes a row. */
    public CsvOut row(String... cells) {
        csv.writeRecord(cells);
        return this;
    }

    /** Writes what is still held. The stream stays open: it belongs to who opened it. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
