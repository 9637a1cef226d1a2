package jp.mieru.appraisal.support;

import java.util.Optional;
import java.util.UUID;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Text as people type it into forms: what is stored of it, and what is wrong with it. */
public final class Typed {
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private Typed() {}

    /** Without space at its ends, with plain line breaks; empty for nothing. */
    public static String block(@Nullable String typed) {
        return typed == null ? "" : Normal.trim(typed.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** The same on one line. */
    public static String line(@Nullable String typed) {
        return block(typed).replaceAll("\\s*\\R\\s*", " ");
    }

    /** The text, or null where there is none. */
    public static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A number that the page itself has put into a form; -1 for anything else, so that nothing fits it. */
    public static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** An id that the page itself has put into a form; nothing for anything else. */
    public static Optional<UUID> id(@Nullable String typed) {
        return typed != null && typed.matches(ID) ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    /** Notes that a text is too long, or missing where one is needed. */
    public static void check(
            BindingResult result, String field, @Nullable String typed, int longest, boolean required) {
        var text = block(typed);
        if (required && text.isEmpty()) {
            result.rejectValue(field, "appraisal.support.fault.empty");
        } else if (CodePoints.length(text) > longest) {
            result.rejectValue(field, "appraisal.support.fault.long", new Object[] {longest}, null);
        }
    }
}
