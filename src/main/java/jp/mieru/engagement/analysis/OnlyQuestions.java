package jp.mieru.engagement.analysis;

import java.util.List;
import jp.mieru.engagement.scoring.CellFigures;
import jp.mieru.engagement.scoring.Measure;
import jp.mieru.engagement.scoring.Scoring;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.Forest;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Where pages hide how the only question of a construct was answered though they show the score: there the score by another
 * method must be hidden too, for both together tell the answers.
 */
public final class OnlyQuestions implements AnswerSink {
    private final Questionnaire questionnaire;
    private final QuestionFigures questions;
    private StoreAnalysis.@Nullable Answers told;

    /** @param scoring as on pages */
    public OnlyQuestions(Questionnaire questionnaire, Scoring scoring, Forest units) {
        this.questionnaire = questionnaire;
        this.questions = new QuestionFigures(questionnaire, scoring, units);
    }

    @Override
    public void respondent(int unit, double weight, @Nullable String[] values, double[] answers) {
        questions.respondent(unit, weight, values, answers);
    }

    /** Decides, when all answers are in, for figures as on pages. */
    public void decide(CellFigures figures, CellHiding hiding, int threshold) {
        told = questions.shown(hiding, new SpreadHiding(figures, hiding, threshold), threshold);
    }

    /** Whether the answers to the only question of one of these constructs are hidden. */
    public boolean isHidden(int slot, List<String> constructs) {
        return constructs.stream()
                .map(construct -> Measure.of(questionnaire, construct))
                .filter(measures -> measures.size() == 1)
                .anyMatch(measures -> isHidden(slot, measures.getFirst().question()));
    }

    private boolean isHidden(int slot, int ordinal) {
        if (told == null) {
            throw new IllegalStateException("not decided");
        }
        for (int i = 0; i < told.verdicts().size(); i++) {
            if (told.tally().options().get(i).question() == ordinal) {
                return !told.verdicts().get(i).shown(slot, 0);
            }
        }
        return false;
    }
}
