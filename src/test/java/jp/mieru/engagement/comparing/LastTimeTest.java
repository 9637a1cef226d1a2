package jp.mieru.engagement.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Analysed;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.LastTime.Kind;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.Town;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastTimeTest {
    private static final UnitId A = new UnitId(new UUID(0, 1));
    private static final UnitId B = new UnitId(new UUID(0, 2));
    private static final UnitId C = new UnitId(new UUID(0, 3));
    private static final UnitId D = new UnitId(new UUID(0, 4));
    private static final String MEASURE = "engagement";

    @Test
    void aMergedUnitHasTheMeanOfAllPeopleOfTheUnitsThatWentIntoIt() {
        var last = lastTime(round(List.of(A, B), 10, 30), round(List.of(C), 40), Map.of(A, Set.of(C), B, Set.of(C)));
        var origin = last.originOf(0);
        assertThat(origin).isEqualTo(new LastTime.Origin(Kind.FOLLOWS, List.of(0, 1)));
        for (String measure : List.of(MEASURE, "EEI")) {
            assertThat(last.figure(origin, measure).respondents()).isEqualTo(40);
            assertThat(last.figure(origin, measure).score()).isEqualTo((10 * 25.0 + 30 * 50.0) / 40);
        }
    }

    @Test
    void whereOneOfThemIsHiddenSoIsTheirSum() {
        var before = round(List.of(A, B, D), 4, 30, 12);
        assertThat(before.figure(1, MEASURE).verdict()).isEqualTo(Verdict.SHOWN);
        var last = lastTime(before, round(List.of(C), 34), Map.of(A, Set.of(C), B, Set.of(C), D, Set.of()));
        var figure = last.figure(last.originOf(0), MEASURE);
        assertThat(figure.verdict()).isNotEqualTo(Verdict.SHOWN);
        assertThat(figure.score()).isNull();
        assertThat(figure.respondents()).isNull();
    }

    @Test
    void aPartOfASplitUnitHasNoFiguresEvenIfAnotherWentIntoItWholly() {
        var last = lastTime(
                round(List.of(A, B), 20, 20), round(List.of(C, D), 30, 10), Map.of(A, Set.of(C, D), B, Set.of(C)));
        assertThat(last.originOf(0).kind()).isEqualTo(Kind.PART);
        assertThat(last.originOf(1)).isEqualTo(new LastTime.Origin(Kind.PART, List.of(0)));
        assertThat(last.figure(last.originOf(0), MEASURE).score()).isNull();
    }

    @Test
    void aUnitThatTookInAnotherHasTheirSum() {
        var last = lastTime(round(List.of(A, B), 20, 20), round(List.of(A), 40), Map.of(A, Set.of(A), B, Set.of(A)));
        assertThat(last.originOf(0)).isEqualTo(new LastTime.Origin(Kind.FOLLOWS, List.of(0, 1)));
    }

    @Test
    void theUnitsBeforeAreGoneThroughOnceForAllUnits() {
        var asked = new AtomicInteger();
        var known = Map.of(A, Set.of(A), B, Set.of(B), C, Set.of(C));
        var successors = new AbstractMap<UnitId, Set<UnitId>>() {
            @Override
            public Set<Entry<UnitId, Set<UnitId>>> entrySet() {
                return known.entrySet();
            }

            @Override
            public boolean containsKey(Object unit) {
                return known.containsKey(unit);
            }

            @Override
            public @Nullable Set<UnitId> get(Object unit) {
                asked.incrementAndGet();
                return known.get(unit);
            }
        };
        var last = lastTime(round(List.of(A, B, C), 20, 20, 20), round(List.of(A, B, C), 20, 20, 20), successors);
        int begun = asked.get();
        assertThat(IntStream.range(0, 3).mapToObj(unit -> last.originOf(unit).kind()))
                .containsOnly(Kind.SAME);
        assertThat(asked.get() - begun)
                .as("a few look-ups for each unit, not one for each pair")
                .isLessThanOrEqualTo(3);
    }

    @Test
    void aNewUnitWasNothing() {
        var last = lastTime(round(List.of(A), 20), round(List.of(A, C), 20, 20), Map.of(A, Set.of(A)));
        assertThat(last.originOf(0).kind()).isEqualTo(Kind.SAME);
        assertThat(last.originOf(1).kind()).isEqualTo(Kind.NEW);
    }

    @Test
    void otherQuestionsAreNotCompared() {
        var asked = Town.questionnaire();
        var other = new Questionnaire(
                asked.title(),
                asked.scales(),
                asked.constructs(),
                asked.indices(),
                asked.questions().stream()
                        .map(question -> question.code().equals("Q2")
                                ? new jp.mieru.survey.questionnaire.Question(
                                        "Q2",
                                        question.construct(),
                                        question.type(),
                                        question.scale(),
                                        false,
                                        false,
                                        Text.of("別の設問"),
                                        null,
                                        List.of())
                                : question)
                        .toList(),
                List.of());
        var now = round(other, List.of(A), 20);
        var before = round(asked, List.of(A), 20);
        assertThat(now.sameMeasure(before, "engagement")).isTrue();
        assertThat(now.sameMeasure(before, "supervisor")).isFalse();
        assertThat(now.sameMeasure(before, "EEI")).isFalse();
        assertThat(before.sameMeasure(before, "EEI")).isTrue();
    }

    private static LastTime lastTime(RoundFigures before, RoundFigures now, Map<UnitId, Set<UnitId>> successors) {
        return new LastTime(before, now, successors);
    }

    private static RoundFigures round(List<UnitId> units, int... people) {
        return round(Town.questionnaire(), units, people);
    }

    /** Units side by side; the first answers 2 on each question on average, the next 3, and so on. */
    private static RoundFigures round(Questionnaire questionnaire, List<UnitId> units, int... people) {
        var answering = new AnsweringUnits(units.stream()
                .map(unit -> new Unit(unit.toString(), unit.toString(), null, 50))
                .toList());
        var frame = new RoundFrame(
                questionnaire, answering, new ArrayList<@Nullable UnitId>(units), Set.of(), new int[units.size() + 1]);
        return Analysed.of(frame, sink -> {
            for (int unit = 0; unit < people.length; unit++) {
                for (int i = 0; i < people[unit]; i++) {
                    double[] answers = new double[5];
                    Arrays.fill(answers, AnswerTable.BLANK);
                    Arrays.fill(answers, 0, 2, Town.varied(unit + 2, i, people[unit]));
                    sink.respondent(unit, 1, new String[0], answers);
                }
            }
        });
    }
}
