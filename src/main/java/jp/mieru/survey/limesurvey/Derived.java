package jp.mieru.survey.limesurvey;

import java.util.List;
import jp.mieru.survey.questionnaire.Questionnaire;

/**
 * A questionnaire made of a structure.
 *
 * @param leftOut codes of questions that it has no place for: dates, files, rankings, tables of texts
 */
public record Derived(Questionnaire questionnaire, List<String> leftOut) {
    public Derived {
        leftOut = List.copyOf(leftOut);
    }
}
