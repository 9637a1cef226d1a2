package jp.mieru.goals.sheetfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;

/** The columns of the form, found again by their headings wherever they were moved. */
enum FormColumn {
    NUMBER(5, false),
    TITLE(28, true),
    MEASURE(18, true),
    TARGET(30, true),
    DUE(13, true),
    WEIGHT(9, true),
    DIFFICULTY(8, true),
    PARENTS(34, true),
    EXCEPTION(20, true);

    private final int width;
    private final boolean needed;

    FormColumn(int width, boolean needed) {
        this.width = width;
        this.needed = needed;
    }

    boolean isNeeded() {
        return needed;
    }

    /** The heading as the form has it. */
    String heading(MessageSource messages, Locale locale) {
        return messages.getMessage("goals.file.column." + name().toLowerCase(Locale.ROOT), null, locale);
    }

    /** Widths in half-width characters. */
    static int[] widths() {
        return Arrays.stream(values())
                .flatMapToInt(column -> IntStream.of(column.width))
                .toArray();
    }
}
