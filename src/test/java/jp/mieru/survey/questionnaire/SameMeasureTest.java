package jp.mieru.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.mieru.survey.questionnaire.BrokenComparison.Kind;
import org.junit.jupiter.api.Test;

class SameMeasureTest {
    private static final Scale FIVE = scale("a", 5, "はい");
    private static final Question FIRST = question("Q1", "team", "話しやすい");
    private static final Question SECOND = question("Q2", "team", "手を貸す");
    private static final Question OTHER = question("Q3", "boss", "聞いてくれる");

    private final Questionnaire earlier = of(FIVE, FIRST, SECOND, OTHER);

    @Test
    void orderAndCodesOfQuestionsDoNotMatter() {
        Questionnaire now = of(FIVE, OTHER, question("X1", "team", "手を貸す"), question("X2", "team", "話しやすい"));
        assertThat(SameMeasure.in(earlier, now, "team")).isTrue();
        assertThat(BrokenComparison.between(earlier, now)).isEmpty();
    }

    @Test
    void anotherWordingBreaksItsConstructAlone() {
        Questionnaire now = with(FIRST, question -> question("Q1", "team", "とても話しやすい"));
        assertThat(SameMeasure.in(earlier, now, "team")).isFalse();
        assertThat(SameMeasure.in(earlier, now, "boss")).isTrue();
        assertThat(BrokenComparison.between(earlier, now))
                .containsExactly(new BrokenComparison("team", "Q1", Kind.WORDING));
    }

    @Test
    void aTranslationThatIsAddedChangesNothingAndAnotherOneDoes() {
        Questionnaire translated = with(FIRST, question -> worded(new Text("話しやすい", "Open")));
        Questionnaire again = with(FIRST, question -> worded(new Text("話しやすい", "Very open")));
        Questionnaire foreign = with(FIRST, question -> worded(new Text(null, "Open")));
        assertThat(SameMeasure.in(earlier, translated, "team")).isTrue();
        assertThat(SameMeasure.in(translated, again, "team")).isFalse();
        assertThat(SameMeasure.in(earlier, foreign, "team")).isFalse();
    }

    @Test
    void anotherScaleBreaksAllConstructsUponIt() {
        assertThat(BrokenComparison.between(earlier, of(scale("a", 7, "はい"), FIRST, SECOND, OTHER)))
                .extracting(BrokenComparison::kind)
                .containsExactly(Kind.SCALE, Kind.SCALE, Kind.SCALE);
        assertThat(SameMeasure.in(earlier, of(scale("a", 5, "いいえ"), FIRST, SECOND, OTHER), "boss"))
                .isFalse();
        assertThat(SameMeasure.in(earlier, of(new Scale("a", FIVE.points(), "X", FIVE.labels()), OTHER), "boss"))
                .isTrue();
    }

    @Test
    void anotherDirectionOrConditionBreaksToo() {
        Questionnaire turned = with(
                SECOND,
                question -> new Question(
                        "Q2", "team", QuestionType.SCALE, "a", true, true, question.text(), null, List.of()));
        assertThat(BrokenComparison.between(earlier, turned))
                .containsExactly(new BrokenComparison("team", "Q2", Kind.DIRECTION));
        Questionnaire fewer = with(SECOND, question -> question.in(null, new Condition("Q1", List.of("5"))));
        assertThat(BrokenComparison.between(earlier, fewer))
                .containsExactly(new BrokenComparison("team", "Q2", Kind.CONDITION));
    }

    @Test
    void aQuestionThatGoesOrComesIsSaid() {
        Questionnaire now = of(FIVE, SECOND, question("Q9", "team", "新しい"), question("Q1", "boss", "話しやすい"), OTHER);
        assertThat(BrokenComparison.between(earlier, now))
                .containsExactly(
                        new BrokenComparison("team", "Q1", Kind.REMOVED),
                        new BrokenComparison("team", "Q9", Kind.ADDED),
                        new BrokenComparison("boss", "Q1", Kind.ADDED));
    }

    private Questionnaire with(Question changed, UnaryOperator<Question> how) {
        List<Question> questions = new ArrayList<>(earlier.questions());
        questions.replaceAll(question -> question.equals(changed) ? how.apply(question) : question);
        return of(FIVE, questions.toArray(Question[]::new));
    }

    private static Question worded(Text text) {
        return new Question("Q1", "team", QuestionType.SCALE, "a", false, true, text, null, List.of());
    }

    private static Questionnaire of(Scale scale, Question... questions) {
        return new Questionnaire(
                Text.of("題"),
                List.of(scale),
                List.of(new Construct("team", Text.of("職場"), false), new Construct("boss", Text.of("上司"), false)),
                List.of(),
                List.of(questions),
                List.of());
    }

    private static Scale scale(String code, int points, String word) {
        List<Integer> each =
                java.util.stream.IntStream.rangeClosed(1, points).boxed().toList();
        return new Scale(
                code,
                each,
                null,
                each.stream().map(point -> Text.of(word + point)).toList());
    }

    private static Question question(String code, String construct, String words) {
        return new Question(code, construct, QuestionType.SCALE, "a", false, true, Text.of(words), null, List.of());
    }
}
