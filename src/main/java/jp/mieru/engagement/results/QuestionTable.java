package jp.mieru.engagement.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.QuestionAnswers;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import org.springframework.context.MessageSource;

/**
 * How questions with the same answers to choose from were answered.
 *
 * @param answers what can be answered, in words
 * @param several whether more than one answer can be given, so that shares do not add up to 100
 * @param dontKnow whether anybody said that they do not know
 * @param rows one for each question
 */
public record QuestionTable(List<String> answers, boolean several, boolean dontKnow, List<Row> rows) {
    /**
     * A question.
     *
     * @param number from 1
     * @param parts the share of each answer; none where it is hidden
     */
    public record Row(int number, String text, int respondents, List<Part> parts, int dontKnow) {}

    /**
     * One answer's share.
     *
     * @param people how many gave it
     * @param percent of those who answered, 0 to 100
     * @param before the shares of the answers before it, together
     * @param step its colour, from −3 (the least of what is measured) to 3
     */
    public record Part(int people, double percent, double before, int step) {}

    private static final int STEPS = 6;

    static List<QuestionTable> of(
            Questionnaire questionnaire, List<QuestionAnswers> answers, MessageSource messages, Locale locale) {
        Map<List<Object>, List<QuestionAnswers>> groups = new LinkedHashMap<>();
        for (QuestionAnswers question : answers) {
            boolean several = question.question().type() == QuestionType.CHOICES;
            groups.computeIfAbsent(
                            List.of(labels(questionnaire, question, messages, locale), several),
                            labels -> new ArrayList<>())
                    .add(question);
        }
        return groups.entrySet().stream()
                .map(group -> new QuestionTable(
                        labels(questionnaire, group.getValue().getFirst(), messages, locale),
                        group.getValue().getFirst().question().type() == QuestionType.CHOICES,
                        group.getValue().stream().anyMatch(question -> question.dontKnow() > 0),
                        group.getValue().stream()
                                .map(question -> row(question, locale))
                                .toList()))
                .toList();
    }

    private static Row row(QuestionAnswers question, Locale locale) {
        List<Part> parts = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < question.counts().size(); i++) {
            double percent = question.percent(i);
            parts.add(new Part(question.counts().get(i), percent, before, step(question, i)));
            before += percent;
        }
        return new Row(
                question.ordinal() + 1,
                question.question().text().in(locale),
                question.respondents(),
                parts,
                question.dontKnow());
    }

    private static int step(QuestionAnswers question, int answer) {
        int last = question.points().size() - 1;
        int step = Math.round((float) STEPS * answer / last) - STEPS / 2;
        boolean downwards =
                question.question().reversed() || question.question().type() == QuestionType.YESNO;
        return downwards ? -step : step;
    }

    private static List<String> labels(
            Questionnaire questionnaire, QuestionAnswers answers, MessageSource messages, Locale locale) {
        Question question = answers.question();
        return switch (question.type()) {
            case YESNO ->
                List.of(
                        messages.getMessage("engagement.results.question.yes", null, locale),
                        messages.getMessage("engagement.results.question.no", null, locale));
            case CHOICE, CHOICES ->
                question.choices().stream()
                        .map(choice -> choice.name().in(locale))
                        .toList();
            default -> points(questionnaire.scaleOf(question).orElseThrow(), locale);
        };
    }

    private static List<String> points(Scale scale, Locale locale) {
        return IntStream.range(0, scale.points().size())
                .mapToObj(i -> scale.labels().isEmpty()
                        ? String.valueOf(scale.points().get(i))
                        : scale.labels().get(i).in(locale))
                .toList();
    }
}
