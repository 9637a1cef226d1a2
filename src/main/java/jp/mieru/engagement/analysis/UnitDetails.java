package jp.mieru.engagement.analysis;

import java.util.List;

/**
 * What a unit, or the whole, says beyond its scores.
 *
 * @param breakdown its figures by attribute
 * @param answers how those in it answered each question with answers that can be counted
 */
public record UnitDetails(Breakdown breakdown, List<QuestionAnswers> answers) {
    public UnitDetails {
        answers = List.copyOf(answers);
    }
}
