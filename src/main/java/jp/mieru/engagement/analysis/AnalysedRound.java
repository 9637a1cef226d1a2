package jp.mieru.engagement.analysis;

import java.util.List;
import java.util.Set;
import jp.mieru.engagement.scoring.Columns;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * A round that was analysed, without its figures.
 *
 * @param threshold the fewest people behind a figure that is shown
 * @param scope units whose people were asked, with all below; empty means everybody
 * @param measures codes of the constructs, then of the indices
 * @param identities which unit of the organization each is, null for those of answers gathered elsewhere
 * @param kinds 市, 部, 課 and so on, unit by unit
 * @param answered people who answered in each unit with all within it, and last in the whole
 */
record AnalysedRound(
        RoundSummary summary,
        int threshold,
        Questionnaire questionnaire,
        Set<UnitId> scope,
        List<String> measures,
        Columns columns,
        AnsweringUnits units,
        List<@Nullable UnitId> identities,
        List<String> kinds,
        int[] answered) {
    RoundId round() {
        return summary.id();
    }
}
