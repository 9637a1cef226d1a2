package jp.mieru.platform.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes comma-separated text (RFC 4180, UTF-8, CRLF unless another form is asked for) row by row. Values are written exactly as they are. */
public final class CsvOut implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    private CsvOut(Writer writer, LineDelimiter lines) {
        this(writer, CsvWriter.builder().lineDelimiter(lines));
    }

    private CsvOut(Writer writer, CsvWriter.CsvWriterBuilder form) {
        csv = form.build(writer);
    }

    /**
     * In the form that another system asks for. What the encoding does not have comes out as a question mark: let
     * {@link OutEncoding#fit} tell of it before.
     */
    public static CsvOut of(OutputStream out, CsvForm form) throws IOException {
        var writer = new OutputStreamWriter(out, form.encoding().charset());
        if (form.encoding().isMarked()) {
            writer.write(BYTE_ORDER_MARK);
        }
        var builder = CsvWriter.builder()
                .fieldSeparator(form.separator())
                .lineDelimiter(form.crlf() ? LineDelimiter.CRLF : LineDelimiter.LF);
        return new CsvOut(writer, form.quoted() ? builder.quoteStrategy(QuoteStrategies.ALWAYS) : builder);
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
