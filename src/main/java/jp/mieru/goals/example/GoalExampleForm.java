package jp.mieru.goals.example;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.mieru.goals.example.GoalExample.Origin;
import jp.mieru.goals.example.GoalExample.Words;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An example as the office types it. English may be left out altogether. */
public record GoalExampleForm(
        @Nullable String jobFamily,
        @Nullable String position,
        @Nullable String jaTitle,
        @Nullable String jaMeasure,
        @Nullable String jaTarget,
        @Nullable String jaWhy,
        @Nullable String enTitle,
        @Nullable String enMeasure,
        @Nullable String enTarget,
        @Nullable String enWhy,
        @Nullable Boolean withdrawn,
        @Nullable Integer version) {
    public static final int LONGEST = 200;
    private static final int LONGEST_NAME = 40;
    private static final String FAULT = "goals.example.fault.";

    static GoalExampleForm empty() {
        return new GoalExampleForm("", "", "", "", "", "", "", "", "", "", false, 0);
    }

    static GoalExampleForm of(GoalExample example) {
        var ja = example.ja();
        var en = example.en();
        return new GoalExampleForm(
                example.jobFamily(),
                example.position(),
                ja.title(),
                ja.measure(),
                ja.target(),
                ja.why(),
                en == null ? "" : en.title(),
                en == null ? "" : en.measure(),
                en == null ? "" : en.target(),
                en == null ? "" : en.why(),
                example.withdrawn(),
                example.version());
    }

    /** The same upon what somebody else has saved meanwhile. */
    GoalExampleForm upon(int present) {
        return new GoalExampleForm(
                jobFamily, position, jaTitle, jaMeasure, jaTarget, jaWhy, enTitle, enMeasure, enTarget, enWhy,
                withdrawn, present);
    }

    void check(BindingResult result, Set<String> families) {
        if (!text(jobFamily).isEmpty() && !families.contains(text(jobFamily))) {
            result.rejectValue("jobFamily", FAULT + "family");
        }
        length(result, "position", position, LONGEST_NAME);
        words(result, "ja", jaTitle, jaMeasure, jaTarget, jaWhy);
        if (inEnglish()) {
            words(result, "en", enTitle, enMeasure, enTarget, enWhy);
        }
    }

    /** What was typed; only after {@link #check} found nothing. */
    GoalExample example(String code) {
        return new GoalExample(
                code,
                text(jobFamily).isEmpty() ? null : text(jobFamily),
                text(position).isEmpty() ? null : text(position),
                new Words(text(jaTitle), text(jaMeasure), text(jaTarget), text(jaWhy)),
                inEnglish() ? new Words(text(enTitle), text(enMeasure), text(enTarget), text(enWhy)) : null,
                Origin.OFFICE,
                Boolean.TRUE.equals(withdrawn),
                Objects.requireNonNullElse(version, 0));
    }

    private boolean inEnglish() {
        return Stream.of(text(enTitle), text(enMeasure), text(enTarget), text(enWhy))
                .anyMatch(typed -> !typed.isEmpty());
    }

    private static void words(
            BindingResult result,
            String language,
            @Nullable String title,
            @Nullable String measure,
            @Nullable String target,
            @Nullable String why) {
        part(result, language + "Title", title);
        part(result, language + "Measure", measure);
        part(result, language + "Target", target);
        length(result, language + "Why", why, LONGEST);
    }

    private static void part(BindingResult result, String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            result.rejectValue(field, FAULT + "missing");
        }
        length(result, field, typed, LONGEST);
    }

    private static void length(BindingResult result, String field, @Nullable String typed, int longest) {
        if (CodePoints.length(text(typed)) > longest) {
            result.rejectValue(field, FAULT + "long", new Object[] {longest}, null);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Normal.trim(typed).replaceAll("\\s*\\R\\s*", " ");
    }
}
