package jp.mieru.survey.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Section;
import jp.mieru.survey.questionnaire.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireReaderTest {
    private static final String GOOD = """
            title: {ja: 職員意識調査, en: Staff attitude survey}
            scales:
              agree5: {points: [1, 2, 3, 4, 5], dontKnow: X, labels: {ja: [一, 二, 三, 四, 五], en: [a, b, c, d, e]}}
            constructs:
              - {code: engagement, name: {ja: エンゲージメント, en: Engagement}, outcome: true}
              - {code: supervisor, name: {ja: 上司, en: Supervisor}}
            indices:                         # unweighted mean of constructs
              - {code: EEI, name: {ja: 総合, en: Index}, of: [engagement, supervisor]}
            questions:
              - {code: Q1, construct: engagement, type: scale, scale: agree5, reversed: false, required: true, text: {ja: 問一, en: One}}
              - {code: Q2, construct: supervisor, type: number, min: 0, max: 10, text: {ja: 問二}}
              - {code: Q3, type: choices, choices: [a, {code: b, name: {ja: い, en: B}}], text: 問三}
            attributes: [ageBand, gender]
            """;

    @TempDir
    Path folder;

    @Test
    void readsTheWholeFormat() {
        Questionnaire read = good(GOOD);
        assertThat(read.title()).isEqualTo(new Text("職員意識調査", "Staff attitude survey"));
        assertThat(read.scales().getFirst().points()).containsExactly(1, 2, 3, 4, 5);
        assertThat(read.scales().getFirst().dontKnow()).isEqualTo("X");
        assertThat(read.scales().getFirst().labels()).contains(new Text("五", "e"));
        assertThat(read.constructs())
                .containsExactly(
                        new Construct("engagement", new Text("エンゲージメント", "Engagement"), true),
                        new Construct("supervisor", new Text("上司", "Supervisor"), false));
        assertThat(read.indices())
                .containsExactly(new Index("EEI", new Text("総合", "Index"), List.of("engagement", "supervisor")));
        assertThat(read.attributes()).containsExactly("ageBand", "gender");
        assertThat(read.questions()).extracting(Question::code).containsExactly("Q1", "Q2", "Q3");
        assertThat(read.questions().getFirst().required()).isTrue();
        assertThat(read.questions().get(1).range()).isEqualTo(new Range(0, 10));
        assertThat(read.questions().get(2).type()).isEqualTo(QuestionType.CHOICES);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-31j"})
    void readsEitherEncoding(String encoding) throws IOException {
        Path file = folder.resolve("q.yaml");
        Files.writeString(file, GOOD, Charset.forName(encoding));
        assertThat(QuestionnaireReader.read(file, "q.yaml", new Faults())).contains(good(GOOD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "construct: supervisor, type | construct: boss, type | 11 construct boss unknown_construct",
                "scale: agree5 | scale: agree7 | 10 scale agree7 unknown_scale",
                "scale: agree5, | '' | 10 scale '' missing",
                "type: number | type: numeric | 11 type numeric type",
                "code: Q2 | code: Q1 | 11 code Q1 code_twice",
                "code: Q2 | code: weight | 11 code weight code_reserved",
                "code: Q2, | '' | 11 code '' missing",
                "code: EEI | code: engagement | 8 code engagement code_twice",
                "'[engagement, supervisor]' | '[engagement, boss]' | 8 of boss unknown_construct",
                "'[engagement, supervisor]' | '[]' | 8 of '' missing",
                "'1, 2, 3, 4, 5' | '1' | 3 points '' points",
                "'1, 2, 3, 4, 5' | '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12' | 3 points '' points",
                "'1, 2, 3, 4, 5' | '1, 2, 3, 4, 4' | 3 points '' point_twice",
                "'1, 2, 3, 4, 5' | '1, 2, 3, 4, five' | 3 points five point_number",
                "'[a, b, c, d, e]' | '[a, b]' | 3 en '' labels",
                "dontKnow: X | dontKnow: 3 | 3 dontKnow 3 dont_know_is_point",
                "text: 問三 | text: ' ' | 12 text '' missing_text",
                "text: 問三 | help: 問三 | 12 help '' field_unknown",
                "reversed: false | reversed: maybe | 10 reversed maybe not_flag",
                "max: 10 | max: -1 | 11 min '' range",
                "'min: 0, max: 10' | reversed: true | 11 reversed '' reversed_without_range",
                "'[a, {code: b, name: {ja: い, en: B}}]' | '[a]' | 12 choices '' choices",
                "'[a, {code: b, name: {ja: い, en: B}}]' | '[a, a]' | 12 code a code_twice",
                "'required: true' | 'required: true, required: true' | 10 required '' field_twice",
                "'[ageBand, gender]' | '[ageBand, Q1]' | 13 attributes Q1 code_twice",
                "'[ageBand, gender]' | 'gender' | 13 attributes gender not_list",
            })
    void findsEachFaultAtItsPlace(String part, String broken, String fault) {
        assertThat(faults(GOOD.replace(part, broken))).contains(fault.replace("''", ""));
    }

    private static final String DIVIDED = """
            title: 題
            sections:
              - {code: a, title: {ja: 一, en: One}, introduction: はじめに, random: true}
              - {code: b, title: 二, matrix: true, onlyIf: {question: Q1, answers: [はい]}}
            scales: {s: {points: [1, 2, 3], dontKnow: X}}
            questions:
              - {code: Q1, section: a, type: yesno, text: 問一}
              - {code: Q2, section: a, type: scale, scale: s, text: 問二, onlyIf: {question: Q1, answers: [0]}}
              - {code: Q3, section: b, type: choices, choices: [c, d], text: 問三}
              - {code: Q4, section: b, type: number, text: 問四, onlyIf: {question: Q3, answers: [d, c]}}
              - {code: Q5, section: b, type: text, text: 問五, onlyIf: {question: Q2, answers: [１, X]}}
            """;

    @Test
    void readsSectionsAndConditions() {
        Questionnaire read = good(DIVIDED);
        assertThat(read.sections())
                .containsExactly(
                        new Section("a", new Text("一", "One"), Text.of("はじめに"), true, false, null),
                        new Section("b", Text.of("二"), null, false, true, new Condition("Q1", List.of("yes"))));
        assertThat(read.questions())
                .extracting(Question::onlyIf)
                .containsExactly(
                        null,
                        new Condition("Q1", List.of("no")),
                        null,
                        new Condition("Q3", List.of("d", "c")),
                        new Condition("Q2", List.of("1", "X")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "section: a, type: yesno | section: z, type: yesno | 7 section z unknown_section",
                "section: a, type: yesno | type: yesno | 7 section '' missing",
                "code: b, title: 二 | code: a, title: 二 | 4 code a code_twice",
                "code: b, title: 二 | code: b | 4 title '' missing_text",
                "answers: [はい] | answers: [maybe] | 4 onlyIf maybe condition_answer",
                "answers: [0] | answers: [] | 8 answers '' missing",
                "'question: Q1, answers: [0]' | 'answers: [0]' | 8 question '' missing",
                "'question: Q1, answers: [0]' | 'question: Q9, answers: [0]' | 8 onlyIf Q9 condition_unknown",
                "'question: Q1, answers: [0]' | 'question: Q3, answers: [c]' | 8 onlyIf Q3 condition_later",
                "'question: Q1, answers: [0]' | 'question: Q2, answers: [1]' | 8 onlyIf Q2 condition_circle",
                "'question: Q1, answers: [はい]' | 'question: Q3, answers: [c]' | 4 onlyIf Q3 condition_circle",
                "'question: Q2, answers: [１, X]' | 'question: Q4, answers: [1]' | 11 onlyIf Q4 condition_type",
                "'[１, X]' | '[4]' | 11 onlyIf 4 condition_answer",
                "'[d, c]' | '[e]' | 10 onlyIf e condition_answer",
                "'random: true' | 'random: perhaps' | 3 random perhaps not_flag",
            })
    void findsEachFaultOfSectionsAndConditions(String part, String broken, String fault) {
        assertThat(faults(DIVIDED.replace(part, broken))).contains(fault.replace("''", ""));
    }

    @Test
    void findsACircleOfConditions() {
        String circle = """
                title: 題
                questions:
                  - {code: Q1, type: yesno, text: 問一, onlyIf: {question: Q3, answers: [yes]}}
                  - {code: Q2, type: yesno, text: 問二, onlyIf: {question: Q1, answers: [yes]}}
                  - {code: Q3, type: yesno, text: 問三, onlyIf: {question: Q2, answers: [yes]}}
                """;
        assertThat(faults(circle)).containsExactly("3 onlyIf Q3 condition_circle");
    }

    @Test
    void namesTheEntryInWhichAQuestionnaireInMemoryIsWrong() {
        Questionnaire read = good(DIVIDED);
        List<Question> questions = new ArrayList<>(read.questions());
        questions.set(1, questions.get(1).in("a", new Condition("Q9", List.of("1"))));
        var broken = new Questionnaire(
                read.title(), read.scales(), List.of(), List.of(), questions, List.of(), read.sections());
        var faults = new Faults();
        assertThat(QuestionnaireReader.checked(broken, faults)).isEmpty();
        assertThat(faults.list())
                .extracting(fault -> fault.file() + " " + fault.column())
                .containsExactly("questions-1 onlyIf");
    }

    @Test
    void findsAllFaultsInOneGo() {
        assertThat(faults(GOOD.replace("agree5,", "agree7,").replace("type: number", "type: numeric")))
                .containsExactly("10 scale agree7 unknown_scale", "11 type numeric type", "11 min  range");
    }

    @Test
    void refusesWhatIsNoQuestionnaire() {
        assertThat(faults("")).containsExactly("0   no_questions");
        assertThat(faults("- a\n- b")).contains("1   not_fields");
        assertThat(faults("title: {ja: 題}")).contains("1 questions  no_questions");
        assertThat(faults("title: [1, 2")).containsExactly("1   not_yaml");
    }

    @Test
    void refusesBombsAndTags() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        assertThat(faults(bomb)).containsExactly("0   not_yaml");
        assertThat(faults("[".repeat(100))).containsExactly("0   not_yaml");
        assertThat(faults("x".repeat(1 << 21))).containsExactly("0   not_yaml");
        assertThat(faults("title: !!javax.script.ScriptEngineManager [x]")).containsExactly("1   not_yaml");
    }

    private static Questionnaire good(String yaml) {
        var faults = new Faults();
        var read = QuestionnaireReader.readYaml(yaml, "q.yaml", faults);
        assertThat(faults.list()).isEmpty();
        return read.orElseThrow();
    }

    private static List<String> faults(String yaml) {
        var faults = new Faults();
        assertThat(QuestionnaireReader.readYaml(yaml, "q.yaml", faults)).isEmpty();
        return FaultLines.of(faults);
    }
}
