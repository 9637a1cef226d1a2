package jp.mieru.survey;

import java.util.List;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** All that a closed round tells. It never shows what it holds as text, so that no answer gets into a log. */
public final class RoundAnswers {
    private final RoundFrame frame;
    private final AnswerTable answers;

    /** @param frame what was asked of whom */
    public RoundAnswers(RoundFrame frame, AnswerTable answers) {
        this.frame = frame;
        this.answers = answers;
    }

    public Questionnaire questionnaire() {
        return frame.questionnaire();
    }

    /** The units as they stood on the opening day. */
    public AnsweringUnits units() {
        return frame.units();
    }

    /** Which unit of the organization each is, null for units of answers gathered elsewhere. */
    public List<@Nullable UnitId> identities() {
        return frame.identities();
    }

    /** People who answered in each unit with all units within it, and last of all units together. */
    public int[] answered() {
        return frame.answered();
    }

    public AnswerTable answers() {
        return answers;
    }
}
