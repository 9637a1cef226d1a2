package jp.mieru.engagement.resultfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Thirty of a unit: twelve in two small ones who all say 4, and eighteen in a third who say anything. */
class ResultTableTest {
    private static final List<String> UNITS = List.of("T", "A", "B", "C");

    @Test
    void noTwoMethodsTogetherTellThatThoseLeftAllAnsweredAlike() {
        assertThat(shown(ScoringMethod.MEAN)).contains("T", "C").doesNotContain("A", "B");
        assertThat(shown(ScoringMethod.RAW)).contains("T", "C");
        assertThat(shown(ScoringMethod.PERCENT_POSITIVE)).contains("T").doesNotContain("A", "B", "C");
    }

    private static List<String> shown(ScoringMethod method) {
        return ResultTable.of(frame(), answers(), method, false, 10)
                .byUnit()
                .filter(row -> row.figure().shown())
                .map(ResultRow::unitCode)
                .toList();
    }

    private static Consumer<AnswerSink> answers() {
        return sink -> IntStream.range(0, 30)
                .forEach(i -> sink.respondent(
                        i < 6 ? 1 : i < 12 ? 2 : 3, 1, new @Nullable String[0], new double[] {i < 12 ? 4 : 1 + i % 5}));
    }

    private static RoundFrame frame() {
        List<Unit> units = UNITS.stream()
                .map(code -> new Unit(code, code, code.equals("T") ? null : "T", null))
                .toList();
        List<@Nullable UnitId> identities = new ArrayList<>();
        units.forEach(unit -> identities.add(null));
        var questionnaire = new Questionnaire(
                Text.of("調査"),
                List.of(new Scale("agree5", List.of(1, 2, 3, 4, 5), "X", List.of())),
                List.of(new Construct("P", Text.of("P"), false)),
                List.of(),
                List.of(new Question(
                        "P3", "P", QuestionType.SCALE, "agree5", false, false, Text.of("P3"), null, List.of())),
                List.of());
        return new RoundFrame(questionnaire, new AnsweringUnits(units), identities, Set.of(), new int[5]);
    }
}
