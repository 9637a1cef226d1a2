package jp.mieru.survey.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * Questions that are asked together on one page, in a questionnaire that is divided so.
 *
 * @param introduction what is said before the questions
 * @param random whether its questions come in another order for each person
 * @param matrix whether its scale questions stand as one table where the screen is wide enough
 * @param onlyIf of whom it is asked; null: of everybody
 */
public record Section(
        String code,
        Text title,
        @Nullable Text introduction,
        boolean random,
        boolean matrix,
        @Nullable Condition onlyIf) {}
