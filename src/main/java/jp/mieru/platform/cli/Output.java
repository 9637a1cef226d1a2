package jp.mieru.platform.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Where a verb speaks: results on standard output, faults on standard error, in the operator's language.
 *
 * @param locale language asked for with {@code --lang}, Japanese by default
 * @param messages all texts
 * @param out results
 * @param err faults, one a line
 */
public record Output(Locale locale, MessageSource messages, PrintWriter out, PrintWriter err) {
    /** The text of a key in the operator's language. */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** One line of result. */
    public void result(String key, Object... arguments) {
        out.println(t(key, arguments));
    }

    /** One line on standard error. */
    public void fault(String key, Object... arguments) {
        err.println(t(key, arguments).replaceAll("\\R", " "));
    }
}
