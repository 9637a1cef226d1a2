package jp.mieru.appraisal.rules;

import java.util.Arrays;
import java.util.List;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A field of the rules as the office types it.
 *
 * @param name within its block, dotted where it lies deeper: {@code name.ja}
 * @param options to choose from, none for what is typed
 */
public record FormField(String name, Kind kind, boolean required, List<Option> options) {
    /** What can be typed. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        LINES,
        WHOLE,
        NUMBER,
        /** Month and day: 04-01. */
        DAY,
        /** Names with commas between them. */
        LIST,
        /** One of the options. */
        ONE,
        /** Any of the options. */
        MANY,
        /** A box to tick. */
        YES,
        /** A code that stays; made up where there is none yet. */
        CODE
    }

    /** Something to choose: its words come from the rules or from the messages. */
    public record Option(String value, @Nullable Words words) {
        public String text(Page page, FormField field) {
            return words == null
                    ? page.t("appraisal.rules.option." + field.plainName() + "." + value)
                    : words.in(page.locale());
        }
    }

    static FormField free(String name, Kind kind) {
        return new FormField(name, kind, false, List.of());
    }

    static FormField needed(String name, Kind kind) {
        return new FormField(name, kind, true, List.of());
    }

    static FormField one(String name, List<Option> options) {
        return new FormField(name, Kind.ONE, true, options);
    }

    static <E extends Enum<E>> List<Option> options(E[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), null))
                .toList();
    }

    /** The last of the words between dots. */
    public String plainName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public String label(Page page) {
        return page.t("appraisal.rules.field." + name);
    }
}
