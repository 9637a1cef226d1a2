package jp.mieru.survey.builder;

import java.util.Locale;
import jp.mieru.survey.questionnaire.Section;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * A section as it is typed.
 *
 * @param beforeJa what is said before its questions, in Japanese
 * @param beforeEn the same in English
 * @param onlyIf code of the question that it hangs on
 * @param answers the answers that have it asked, separated by commas
 */
public record SectionRow(
        @Nullable String code,
        @Nullable String ja,
        @Nullable String en,
        @Nullable String beforeJa,
        @Nullable String beforeEn,
        @Nullable Boolean random,
        @Nullable Boolean matrix,
        @Nullable String onlyIf,
        @Nullable String answers) {
    static SectionRow blank(String code) {
        return new SectionRow(code, null, null, null, null, false, false, null, null);
    }

    static SectionRow of(Section section) {
        Text before = section.introduction();
        return new SectionRow(
                section.code(),
                section.title().ja(),
                section.title().en(),
                before == null ? null : before.ja(),
                before == null ? null : before.en(),
                section.random(),
                section.matrix(),
                TypedCondition.question(section.onlyIf()),
                TypedCondition.answers(section.onlyIf()));
    }

    Section toSection() {
        return new Section(
                Typed.code(code),
                Typed.text(ja, en),
                Typed.blank(beforeJa) && Typed.blank(beforeEn) ? null : Typed.text(beforeJa, beforeEn),
                Boolean.TRUE.equals(random),
                Boolean.TRUE.equals(matrix),
                TypedCondition.of(onlyIf, answers));
    }

    /** Its title, or its code while it has none. */
    public String shown(Locale locale) {
        String title = Typed.text(ja, en).in(locale);
        return title.isEmpty() ? Typed.code(code) : title;
    }

    SectionRow withCode(String given) {
        return new SectionRow(given, ja, en, beforeJa, beforeEn, random, matrix, onlyIf, answers);
    }
}
