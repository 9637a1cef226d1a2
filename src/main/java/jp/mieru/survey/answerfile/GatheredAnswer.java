package jp.mieru.survey.answerfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file of answers.
 *
 * @param unit index of the unit in {@link GatheredAnswers#units}
 * @param weight above 0, 1 where the file has none
 * @param attributes one for each attribute of the questionnaire, null where blank
 * @param answers one for each question by ordinal, null is blank and NaN "don't know"; yes is 1 and no 0, a choice
 *     its place from 0, choices the sum of 2 to the power of each place
 * @param words one for each question by ordinal, null but for written answers
 */
public record GatheredAnswer(
        int unit,
        double weight,
        List<@Nullable String> attributes,
        List<@Nullable Double> answers,
        List<@Nullable String> words) {}
