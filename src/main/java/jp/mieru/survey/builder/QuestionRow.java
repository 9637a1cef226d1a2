package jp.mieru.survey.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Range;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is typed.
 *
 * @param low lower end of a number's range; as it was typed, however that is
 * @param high upper end, likewise
 * @param choices one on each line, as {@link TypedChoices}
 * @param onlyIf code of the question that it hangs on
 * @param answers the answers that have it asked, separated by commas
 */
public record QuestionRow(
        @Nullable String code,
        @Nullable String ja,
        @Nullable String en,
        @Nullable QuestionType type,
        @Nullable String construct,
        @Nullable String scale,
        @Nullable Boolean required,
        @Nullable Boolean reversed,
        @Nullable String low,
        @Nullable String high,
        @Nullable String choices,
        @Nullable String section,
        @Nullable String onlyIf,
        @Nullable String answers) {
    private static final int SHOWN = 24;

    static QuestionRow blank(
            String code, @Nullable String construct, @Nullable String scale, @Nullable String section) {
        return new QuestionRow(
                code,
                null,
                null,
                QuestionType.SCALE,
                construct,
                scale,
                true,
                false,
                null,
                null,
                null,
                section,
                null,
                null);
    }

    static QuestionRow of(Question question) {
        Range range = question.range();
        return new QuestionRow(
                question.code(),
                question.text().ja(),
                question.text().en(),
                question.type(),
                question.construct(),
                question.scale(),
                question.required(),
                question.reversed(),
                range == null ? null : plain(range.low()),
                range == null ? null : plain(range.high()),
                TypedChoices.typed(question.choices()),
                question.section(),
                TypedCondition.question(question.onlyIf()),
                TypedCondition.answers(question.onlyIf()));
    }

    Question toQuestion(@Nullable String firstScale) {
        QuestionType kind = Objects.requireNonNullElse(type, QuestionType.TEXT);
        String asked = Typed.blank(scale) ? firstScale : scale;
        return new Question(
                Typed.code(code),
                Typed.blank(construct) ? null : construct,
                kind,
                kind == QuestionType.SCALE ? asked : null,
                Boolean.TRUE.equals(reversed) && kind.scored(),
                Boolean.TRUE.equals(required),
                Typed.text(ja, en),
                kind == QuestionType.NUMBER ? new TypedRange(low, high).range() : null,
                kind.offersChoices() ? TypedChoices.of(choices) : List.of(),
                Typed.blank(section) ? null : section,
                TypedCondition.of(onlyIf, answers));
    }

    /** What is typed so that no question can be made of it, told of this place. */
    Optional<Fault> fault(String place) {
        return type == QuestionType.NUMBER ? new TypedRange(low, high).fault(place) : Optional.empty();
    }

    /** Whether there is anything in the part of the form that is folded away, so that it has to be open. */
    public boolean hasMore() {
        boolean special =
                type != null && type != QuestionType.SCALE && type != QuestionType.TEXT && type != QuestionType.YESNO;
        return special || !Typed.blank(onlyIf);
    }

    /** Whether others can hang on its answer. */
    public boolean mayBeHungOn() {
        return type != null && type != QuestionType.NUMBER && type != QuestionType.TEXT;
    }

    /** The beginning of its text. */
    public String shown(Locale locale) {
        return CodePoints.shorten(Typed.text(ja, en).in(locale), SHOWN);
    }

    private static String plain(double end) {
        return BigDecimal.valueOf(end).stripTrailingZeros().toPlainString();
    }

    QuestionRow withCode(String given) {
        return new QuestionRow(
                given, ja, en, type, construct, scale, required, reversed, low, high, choices, section, onlyIf,
                answers);
    }

    QuestionRow in(@Nullable String other) {
        return new QuestionRow(
                code, ja, en, type, construct, scale, required, reversed, low, high, choices, other, onlyIf, answers);
    }
}
