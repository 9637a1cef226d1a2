package jp.mieru.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes comma-separated text (RFC 4180, UTF-8, CRLF) row by row. Values are written exactly as they are. */
public final class CsvOut implements Closeable {

    private final CsvWriter csv;

    private CsvOut(Writer writer, LineDelimiter lines) {
        csv = CsvWriter.builder().lineDelimiter(lines).build(writer);
    }

    /** For the command line: lines end with LF alone, as other tools there expect. */
    public static CsvOut lines(Writer out) {
        return new CsvOut(out, LineDelimiter.LF);
    }

    /** Plain UTF-8, for programs. */
    public static CsvOut utf8(OutputStream out) {
        return new CsvOut(new OutputStreamWriter(out, StandardCharsets.UTF_8), LineDelimiter.CRLF);
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
