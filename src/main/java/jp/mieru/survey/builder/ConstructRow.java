package jp.mieru.survey.builder;

import java.util.Locale;
import jp.mieru.survey.questionnaire.Construct;
import org.jspecify.annotations.Nullable;

/** A construct as it is typed. */
public record ConstructRow(
        @Nullable String code,
        @Nullable String ja,
        @Nullable String en,
        @Nullable Boolean outcome) {
    static ConstructRow of(Construct construct) {
        return new ConstructRow(
                construct.code(), construct.name().ja(), construct.name().en(), construct.outcome());
    }

    Construct toConstruct() {
        return new Construct(Typed.code(code), Typed.text(ja, en), Boolean.TRUE.equals(outcome));
    }

    /** Its name, or its code while it has none. */
    public String toConstructName(Locale locale) {
        String name = toConstruct().name().in(locale);
        return name.isEmpty() ? Typed.code(code) : name;
    }

    ConstructRow withCode(String given) {
        return new ConstructRow(given, ja, en, outcome);
    }
}
