package jp.mieru.survey.limesurvey;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.survey.answerfile.AnswerWords;
import jp.mieru.survey.limesurvey.Structure.Item;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Text;

/** The scale that answers of a table are: their numbers where all codes end with one ({@code A1}), otherwise their places. */
final class AnswerScale {
    private AnswerScale() {}

    /** None where there are too few or too many answers. */
    static Optional<Scale> of(String code, List<Item> answers) {
        List<Item> points =
                answers.stream().filter(answer -> !isDontKnow(answer.text())).toList();
        List<Item> others =
                answers.stream().filter(answer -> isDontKnow(answer.text())).toList();
        if (points.size() < Scale.FEWEST_POINTS || points.size() > Scale.MOST_POINTS || others.size() > 1) {
            return Optional.empty();
        }
        List<Integer> numbers = points.stream().map(item -> number(item.code())).toList();
        boolean told = numbers.stream().noneMatch(number -> number < 0)
                && numbers.stream().distinct().count() == numbers.size();
        return Optional.of(new Scale(
                code,
                told ? numbers : IntStream.rangeClosed(1, points.size()).boxed().toList(),
                others.isEmpty() ? null : others.getFirst().code(),
                points.stream().map(Item::text).toList()));
    }

    private static boolean isDontKnow(Text text) {
        return Stream.of(text.ja(), text.en()).flatMap(Stream::ofNullable).anyMatch(AnswerWords::standBesideScale);
    }

    private static int number(String code) {
        String digits = code.replaceFirst("^[A-Za-z]*", "");
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }
}
