package jp.mieru.survey.answerimport.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.answerfile.GatheredAnswer;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Keeps the first answers, to be shown as they will be stored: unit, attributes, weight, then the questions. */
public final class Sample implements Consumer<GatheredAnswer> {
    private static final int KEPT = 3;
    private static final int LONGEST = 60;

    private final Questionnaire questionnaire;
    private final LongConsumer progress;
    private final List<GatheredAnswer> kept = new ArrayList<>();
    private long done;

    Sample(Questionnaire questionnaire, LongConsumer progress) {
        this.questionnaire = questionnaire;
        this.progress = progress;
    }

    /** How many fields each answer has. */
    public static int fields(Questionnaire questionnaire) {
        return 2 + questionnaire.attributes().size() + questionnaire.questions().size();
    }

    @Override
    public void accept(GatheredAnswer answer) {
        if (kept.size() < KEPT) {
            kept.add(answer);
        }
        progress.accept(++done);
    }

    /** The fields of one answer after the other. */
    List<String> shown(AnsweringUnits units) {
        var shown = new ArrayList<String>();
        for (GatheredAnswer answer : kept) {
            shown.add(units.unit(answer.unit()).name());
            answer.attributes().forEach(value -> shown.add(Objects.requireNonNullElse(value, "")));
            shown.add(number(answer.weight()));
            IntStream.range(0, questionnaire.questions().size())
                    .mapToObj(i -> shown(
                            questionnaire.questions().get(i),
                            answer.answers().get(i),
                            answer.words().get(i)))
                    .forEach(shown::add);
        }
        return shown;
    }

    private String shown(Question question, @Nullable Double answer, @Nullable String words) {
        if (question.type() == QuestionType.TEXT) {
            String text = Objects.requireNonNullElse(words, "");
            return text.substring(
                    0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        }
        if (answer == null) {
            return "";
        }
        if (answer.isNaN()) {
            return questionnaire
                    .scaleOf(question)
                    .map(scale -> String.valueOf(scale.dontKnow()))
                    .orElse("");
        }
        return switch (question.type()) {
            case CHOICE -> question.choices().get(answer.intValue()).code();
            case CHOICES ->
                IntStream.range(0, question.choices().size())
                        .filter(place -> (answer.intValue() >> place & 1) == 1)
                        .mapToObj(place -> question.choices().get(place).code())
                        .collect(Collectors.joining(";"));
            default -> number(answer);
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
