package jp.mieru.platform.files;

import java.util.List;
import java.util.Locale;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.context.MessageSource;

/**
 * Something wrong in a file, at its place.
 *
 * @param file name of the file as its sender knows it
 * @param line line of the file (row of the sheet), 1 is the first; 0 for the file as a whole
 * @param column name of the column as the header has it; empty for a whole row or file
 * @param value what stands there (its beginning, where it is very long); empty when nothing does
 * @param reason key of the message that says what is wrong and what to do
 * @param args arguments of the message
 */
public record Fault(String file, long line, String column, String value, String reason, List<Object> args) {

    private static final int SHOWN = 40;

    public Fault {
        args = List.copyOf(args);
    }

    /** A fault of the file as a whole. */
    public static Fault ofFile(String file, String reason, Object... args) {
        return new Fault(file, 0, "", "", reason, List.of(args));
    }

    /** A fault of a row. */
    public static Fault ofLine(String file, long line, String reason, Object... args) {
        return new Fault(file, line, "", "", reason, List.of(args));
    }

    /** A fault of a cell. */
    public static Fault ofCell(String file, long line, String column, String value, String reason, Object... args) {
        return new Fault(file, line, column, value, reason, List.of(args));
    }

    /** The sentence that says what is wrong; fiscal years among the arguments in the words of its language. */
    public String sentence(MessageSource messages, Locale locale) {
        var words = args.stream()
                .map(arg -> arg instanceof FiscalYear year ? year.format(locale) : arg)
                .toArray();
        return messages.getMessage(reason, words, locale);
    }

    /** The value on one line: at most 40 code points, control characters made visible. */
    public String shownValue() {
        return CodePoints.visible(CodePoints.shorten(value, SHOWN));
    }

    /** The column on one line, as {@link #shownValue}. */
    public String shownColumn() {
        return CodePoints.visible(CodePoints.shorten(column, SHOWN));
    }

    /** As the command line prints it: {@code FILE:LINE: COLUMN: VALUE: reason}. */
    public String render(MessageSource messages, Locale locale) {
        return "%s:%d: %s: %s: %s"
                .formatted(CodePoints.visible(file), line, shownColumn(), shownValue(), sentence(messages, locale));
    }
}
