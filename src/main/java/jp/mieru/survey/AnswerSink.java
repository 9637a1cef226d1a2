package jp.mieru.survey;

import org.jspecify.annotations.Nullable;

/** Takes the answers of a closed round, one respondent after the other, who stays unknown. */
@FunctionalInterface
public interface AnswerSink {
    /**
     * The answers of one respondent. The arrays may be used again for the next one.
     *
     * @param unit index of the unit, {@link Forest#WHOLE} if only the whole is known
     * @param weight how many people the respondent stands for, above 0
     * @param values one for each attribute of the questionnaire, null where it is not known
     * @param answers one for each question by ordinal: a number, {@link AnswerTable#BLANK} or
     *     {@link AnswerTable#DONT_KNOW}
     */
    void respondent(int unit, double weight, @Nullable String[] values, double[] answers);
}
