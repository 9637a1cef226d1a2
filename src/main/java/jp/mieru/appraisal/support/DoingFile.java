package jp.mieru.appraisal.support;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of who has done something, as an Excel file. */
@Component
public class DoingFile {
    private final NamesOfUnits units;
    private final MessageSource messages;

    DoingFile(NamesOfUnits units, MessageSource messages) {
        this.units = units;
        this.messages = messages;
    }

    /**
     * Sends it.
     *
     * @param name of the file, without its ending
     * @param title message key of what the list is
     * @param column message key of the column that says when it was done
     */
    public void send(
            Collection<Doing> all,
            String name,
            String title,
            String column,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var names = units.today();
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        try (var workbook = new ExcelOut(response.getOutputStream())) {
            workbook.sheet(
                    text(title, locale),
                    List.of(
                            text("appraisal.support.column.number", locale),
                            text("appraisal.support.column.name", locale),
                            text("appraisal.support.column.unit", locale),
                            text("appraisal.support.column.position", locale),
                            text(column, locale),
                            text("appraisal.support.column.how", locale)));
            all.forEach(each -> workbook.row(
                    each.member().staffNumber(),
                    each.member().name(),
                    names.get(each.member().unit()),
                    each.member().position(),
                    local(each.doneAt()),
                    each.key().isEmpty() ? "" : messages.getMessage(each.key(), new Object[] {each.figure()}, locale)));
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, Japan.ZONE);
    }
}
