package jp.mieru.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mieru.platform.text.CodePoints;
import org.springframework.context.MessageSource;

/** Faults as a workbook, to be worked off in Excel: one a row with file, line, column, value and reason. */
public final class FaultWorkbook {

    private final MessageSource messages;
    private final Locale locale;

    public FaultWorkbook(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** Writes the workbook; faults that were only counted are a last row. The stream stays open. */
    public void write(Faults faults, OutputStream out) {
        try (ExcelOut excel = new ExcelOut(out)) {
            excel.sheet(text("platform.files.faults.sheet"), header());
            for (Fault fault : faults.list()) {
                excel.row(
                        fault.file(),
                        fault.line() == 0 ? null : fault.line(),
                        fault.column(),
                        CodePoints.visible(fault.value()),
                        fault.sentence(messages, locale));
            }
            if (faults.notKept() > 0) {
                excel.row("", null, "", "", faults.more(messages, locale));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> header() {
        return Stream.of(
                        "platform.files.faults.file",
                        "platform.files.faults.line",
                        "platform.files.faults.column",
                        "platform.files.faults.value",
                        "platform.files.faults.reason")
                .map(this::text)
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, locale);
    }
}
