package jp.mieru.engagement.example;

import java.util.Set;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An example as the office types it. */
public record ExampleForm(
        @Nullable String construct,
        @Nullable String ja,
        @Nullable String en,
        @Nullable String unitName,
        @Nullable Boolean withdrawn,
        @Nullable Integer version) {
    /** Characters of a sentence, as of a plan's. */
    public static final int LONGEST = 80;

    private static final int LONGEST_NAME = 60;

    static ExampleForm of(Example example) {
        return new ExampleForm(
                example.construct(),
                example.text().ja(),
                example.text().en(),
                example.unitName(),
                example.withdrawn(),
                example.version());
    }

    /** The same upon what somebody else has saved meanwhile. */
    ExampleForm upon(int present) {
        return new ExampleForm(construct, ja, en, unitName, withdrawn, present);
    }

    void check(BindingResult result, Set<String> constructs) {
        if (construct == null || !constructs.contains(construct)) {
            result.rejectValue("construct", "engagement.example.fault.construct");
        }
        if (blank(ja) && blank(en)) {
            result.rejectValue("ja", "engagement.example.fault.text");
        }
        checkLength(result, "ja", ja, LONGEST);
        checkLength(result, "en", en, LONGEST);
        checkLength(result, "unitName", unitName, LONGEST_NAME);
    }

    /** What was typed, in place of the example; only after {@link #check} found nothing. */
    Example inPlaceOf(Example example) {
        return new Example(
                example.code(),
                construct == null ? example.construct() : construct,
                text(),
                line(unitName),
                example.origin(),
                Boolean.TRUE.equals(withdrawn),
                version == null ? 0 : version);
    }

    Text text() {
        return new Text(line(ja), line(en));
    }

    @Nullable
    String unit() {
        return line(unitName);
    }

    private static void checkLength(BindingResult result, String field, @Nullable String typed, int longest) {
        var line = line(typed);
        if (line != null && CodePoints.length(line) > longest) {
            result.rejectValue(field, "engagement.example.fault.long", new Object[] {longest}, null);
        }
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || Normal.isBlank(typed);
    }

    private static @Nullable String line(@Nullable String typed) {
        return typed == null || Normal.isBlank(typed)
                ? null
                : Normal.trim(typed).replaceAll("\\s*\\R\\s*", " ");
    }
}
