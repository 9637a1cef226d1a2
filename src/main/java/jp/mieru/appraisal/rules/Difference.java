package jp.mieru.appraisal.rules;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Something that two rule sets say differently.
 *
 * @param section where it stands
 * @param row which row of a table, empty outside tables
 * @param field what it is
 * @param before null where it was not there
 * @param after null where it is not there any more
 */
public record Difference(
        FormSection section,
        String row,
        FormField field,
        @Nullable String before,
        @Nullable String after) {
    private static final Pattern COMMA = Pattern.compile(",");

    /** A value as it reads: what was chosen by its words. */
    public String shown(Page page, String value) {
        return switch (field.kind()) {
            case ONE, MANY ->
                COMMA.splitAsStream(value)
                        .map(chosen -> field.options().stream()
                                .filter(option -> option.value().equals(chosen))
                                .findFirst()
                                .map(option -> option.text(page, field))
                                .orElse(chosen))
                        .collect(Collectors.joining(page.t("appraisal.rules.comma")));
            case YES -> page.t(value.equals("true") ? "appraisal.rules.yes" : "appraisal.rules.no");
            default -> value;
        };
    }
}
