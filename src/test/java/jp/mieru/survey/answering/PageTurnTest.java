package jp.mieru.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.questionnaire.Questionnaire;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PageTurnTest {
    private static final AnswerPage.Frame FRAME = new AnswerPage.Frame("調査", "/here", null);

    /** Answers q0 … q6 hang on one another: 1 on 0, 2 on 1 (same page), page b on 0, 5 on 4. */
    static final Questionnaire ASKED =
            QuestionnaireReader.readYaml("""
            title: 題
            scales: {s: {points: [1, 2, 3], dontKnow: N}}
            sections:
              - {code: a, title: 一, matrix: true}
              - {code: b, title: 二, onlyIf: {question: Q0, answers: [yes]}}
              - {code: c, title: 三}
            questions:
              - {code: Q0, section: a, type: yesno, text: 問0, required: true}
              - {code: Q1, section: a, type: scale, scale: s, text: 問1, required: true, onlyIf: {question: Q0, answers: [yes]}}
              - {code: Q2, section: a, type: text, text: 問2, required: true, onlyIf: {question: Q1, answers: [1, N]}}
              - {code: Q3, section: b, type: number, text: 問3, required: true}
              - {code: Q4, section: c, type: choices, choices: [x, y, z], text: 問4}
              - {code: Q5, section: c, type: yesno, text: 問5, onlyIf: {question: Q4, answers: [y, z]}}
              - {code: Q6, section: c, type: text, text: 問6}
            """, "q.yaml", new Faults()).orElseThrow();

    @Example
    void asksOnlyThoseWhoGaveTheAnswer() {
        assertThat(asked()).containsExactlyInAnyOrder(0, 4, 6);
        assertThat(asked(0, "1")).containsExactlyInAnyOrder(0, 1, 3, 4, 6);
        assertThat(asked(0, "1", 1, "x", 4, "z")).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(asked(0, "0", 1, "1", 4, "x")).containsExactlyInAnyOrder(0, 4, 6);
    }

    @Example
    void drawsWhatAnAnswerOnTheSamePageMayAskFor() {
        AnswerPage first = turn().first();
        assertThat(first.drawn()).containsExactly(List.of(0, 1, 2), List.of(), List.of(4, 5, 6));
        assertThat(first.places()).containsExactly(0, 2);
    }

    @Example
    void passesOverPagesThatAskNothing() {
        assertThat(turn(0, "0").after(0, "next").at()).isEqualTo(2);
        assertThat(turn(0, "0").after(2, "back").at()).isZero();
        assertThat(turn(0, "0").after(0, "1").at()).isEqualTo(2);
        assertThat(turn(0, "1", 1, "3").after(0, "next").at()).isEqualTo(1);
        assertThat(turn(0, "0").after(2, "next").isReview()).isTrue();
    }

    @Example
    void whatIsNotAskedIsNotRequired() {
        assertThat(reader(0, "0").faults()).isEmpty();
        assertThat(reader(0, "1").faults()).containsOnlyKeys(1, 3);
        assertThat(reader(0, "1", 1, "1", 3, "5").faults()).containsOnlyKeys(2);
    }

    @Example
    void anAnswerToWhatIsNotAskedIsLeftOut() {
        var reader = reader(0, "0", 1, "1", 2, "偽の答え", 3, "99", 4, "x", 5, "1");
        assertThat(reader.faults()).isEmpty();
        assertThat(reader.sheet().values()).containsOnlyKeys(0, 4);
        assertThat(new PageTurn(FRAME, reader).after(2, "next").carried()).contains(1);
        assertThat(new PageTurn(FRAME, reader).after(2, "next").sheet().of(1)).isEmpty();
    }

    @Example
    void aRefusalKeepsWhatWasWrittenOnItsPage() {
        AnswerPage refused = turn(2, "先に書いた").after(0, "next");
        assertThat(refused.wrong()).containsExactly(0);
        assertThat(refused.sheet().one(2)).isEqualTo("先に書いた");
    }

    @Example
    void questionsUponOneScaleMakeATableUnlessTheyHangOnAnother() {
        assertThat(turn().first().groups()).noneMatch(QuestionGroup::isTable);
        assertThat(QuestionGroup.of(ASKED, List.of(1, 1, 2, 1), any -> true))
                .extracting(QuestionGroup::questions)
                .containsExactly(List.of(1, 1), List.of(2), List.of(1));
    }

    @Property(tries = 300)
    void forwardAndBackFromAnywhereStaysOnTheSheet(@ForAll byte[] noise, @ForAll short at, @ForAll boolean back) {
        Map<Integer, List<String>> values = new HashMap<>();
        for (int i = 0; i < noise.length; i++) {
            values.put(i % 9, List.of(String.valueOf(noise[i])));
        }
        var reader = new SheetReader(ASKED, new Sheet(values, 7));
        AnswerPage page = new PageTurn(FRAME, reader).after(at, back ? "back" : "next");
        assertThat(page.at()).isBetween(0, 3);
        assertThat(reader.sheet().values().keySet()).isSubsetOf(reader.asked());
    }

    private static Set<Integer> asked(Object... answers) {
        return reader(answers).asked();
    }

    private static PageTurn turn(Object... answers) {
        return new PageTurn(FRAME, reader(answers));
    }

    private static SheetReader reader(Object... answers) {
        Map<Integer, List<String>> values = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            values.put((Integer) answers[i], List.of((String) answers[i + 1]));
        }
        return new SheetReader(ASKED, new Sheet(values, 0));
    }
}
