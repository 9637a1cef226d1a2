package jp.mieru.survey;

import java.util.List;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * All that a closed round tells.
 *
 * @param units the units as they stood on the opening day
 * @param identities which unit of the organization each is, null for units of answers gathered elsewhere
 * @param answered people who answered in each unit with all units within it, and last of all units together; more than
 *     the answers that name the unit where some of them were raised to the unit around it
 */
public record RoundAnswers(
        Questionnaire questionnaire,
        AnsweringUnits units,
        List<@Nullable UnitId> identities,
        int[] answered,
        AnswerTable answers) {}
