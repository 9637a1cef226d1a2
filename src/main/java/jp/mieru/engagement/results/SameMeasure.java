package jp.mieru.engagement.results;

import java.util.List;
import java.util.Objects;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/** Whether two rounds measured something in the same way, so that their figures can stand side by side. */
final class SameMeasure {
    private record Asked(
            QuestionType type, Text text, @Nullable Range range, boolean reversed) {}

    private SameMeasure() {}

    /** Whether both ask the same scored questions of the construct, or of all constructs of the index. */
    static boolean in(Questionnaire one, Questionnaire other, String measure) {
        List<String> constructs = partsOf(one, measure);
        return constructs.equals(partsOf(other, measure))
                && constructs.stream()
                        .allMatch(construct -> !asked(one, construct).isEmpty()
                                && asked(one, construct).equals(asked(other, construct)));
    }

    private static List<String> partsOf(Questionnaire questionnaire, String measure) {
        return questionnaire.index(measure).map(Index::of).orElse(List.of(measure));
    }

    private static List<Asked> asked(Questionnaire questionnaire, String construct) {
        return questionnaire.questions().stream()
                .filter(question -> Objects.equals(question.construct(), construct))
                .filter(question -> question.type().scored())
                .map(question -> asked(questionnaire, question))
                .toList();
    }

    private static Asked asked(Questionnaire questionnaire, Question question) {
        return new Asked(question.type(), question.text(), questionnaire.rangeOf(question), question.reversed());
    }
}
