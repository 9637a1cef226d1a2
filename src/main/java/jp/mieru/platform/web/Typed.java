package jp.mieru.platform.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Text as people type it into forms: what is stored of it, and what is wrong with it. Forms hold text alone, so that none fails
 * to be made and all that was typed can be shown again.
 */
public final class Typed {
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

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
            result.rejectValue(field, "platform.form.fault.empty");
        } else if (CodePoints.length(text) > longest) {
            result.rejectValue(field, "platform.form.fault.long", new Object[] {longest}, null);
        }
    }

    /**
     * Notes that a day cannot be read, or is missing where one is needed; the day otherwise. In any way that Japanese offices
     * write days.
     */
    public static Optional<LocalDate> day(
            BindingResult result, String field, @Nullable String typed, boolean required) {
        if (line(typed).isEmpty() && !required) {
            return Optional.empty();
        }
        var day = JapaneseDates.parse(line(typed));
        if (day.isEmpty()) {
            result.rejectValue(field, "platform.form.fault.date");
        }
        return day;
    }

    /** The same of something that has happened: a day is needed, not later than today. */
    public static Optional<LocalDate> pastDay(
            BindingResult result, String field, @Nullable String typed, LocalDate today) {
        var day = day(result, field, typed, true);
        if (day.isPresent() && day.get().isAfter(today)) {
            result.rejectValue(field, "platform.form.fault.future");
            return Optional.empty();
        }
        return day;
    }
}
