package jp.mieru.survey.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.platform.files.Fault;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is typed.
 *
 * @param low lower end of a number's range; as it was typed, however that is
 * @param high upper end, likewise
 * @param choices one on each line: Japanese, or Japanese | English
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
        @Nullable String choices) {
    private static final String BETWEEN = "|";

    static QuestionRow blank(String code, @Nullable String construct, @Nullable String scale) {
        return new QuestionRow(code, null, null, QuestionType.SCALE, construct, scale, true, false, null, null, null);
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
                question.choices().stream().map(choice -> line(choice.name())).collect(Collectors.joining("\n")));
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
                kind.offersChoices() ? offered() : List.of());
    }

    /** What is typed so that no question can be made of it. */
    public Optional<Fault> fault() {
        return type == QuestionType.NUMBER ? new TypedRange(low, high).fault(Typed.code(code)) : Optional.empty();
    }

    private static String plain(double end) {
        return BigDecimal.valueOf(end).stripTrailingZeros().toPlainString();
    }

    QuestionRow withCode(String given) {
        return new QuestionRow(given, ja, en, type, construct, scale, required, reversed, low, high, choices);
    }

    private List<Choice> offered() {
        List<String> lines = choices == null
                ? List.of()
                : choices.lines().filter(line -> !Typed.blank(line)).toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Choice(String.valueOf(i + 1), text(lines.get(i))))
                .toList();
    }

    private static Text text(String line) {
        int bar = line.indexOf(BETWEEN);
        return bar < 0 ? Typed.text(line, null) : Typed.text(line.substring(0, bar), line.substring(bar + 1));
    }

    private static String line(Text text) {
        return text.en() == null
                ? Objects.requireNonNullElse(text.ja(), "")
                : Objects.requireNonNullElse(text.ja(), "") + " " + BETWEEN + " " + text.en();
    }
}
