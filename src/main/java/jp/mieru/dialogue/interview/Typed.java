package jp.mieru.dialogue.interview;

import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Text as people type it into forms: what is stored of it, and what is wrong with it. */
public final class Typed {
    private Typed() {}

    /** Without space at its ends and what nobody can read, with plain line breaks; empty for nothing. */
    public static String block(@Nullable String typed) {
        return typed == null
                ? ""
                : Normal.trim(CodePoints.legible(typed).replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** The same on one line. */
    public static String line(@Nullable String typed) {
        return block(typed).replaceAll("\\s*\\R\\s*", " ");
    }

    /** Notes that a text is too long, or missing where one is needed. */
    public static void check(
            BindingResult result, String field, @Nullable String typed, int longest, boolean required) {
        var text = block(typed);
        if (required && text.isEmpty()) {
            result.rejectValue(field, "dialogue.fault.empty");
        } else if (CodePoints.length(text) > longest) {
            result.rejectValue(field, "dialogue.fault.long", new Object[] {longest}, null);
        }
    }
}
