package jp.mieru.survey.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireWorkbookTest {
    private static final String SAME = """
            title: {ja: 職員意識調査, en: Staff attitude survey}
            scales:
              agree5: {points: [1, 2, 3, 4, 5], dontKnow: X, labels: {ja: [一, 二, 三, 四, 五], en: [a, b, c, d, e]}}
            constructs:
              - {code: engagement, name: {ja: エンゲージメント, en: Engagement}, outcome: true}
              - {code: supervisor, name: {ja: 上司, en: Supervisor}}
            indices:
              - {code: EEI, name: {ja: 総合}, of: [engagement, supervisor]}
            sections:
              - {code: s1, title: {ja: 前半, en: First}, introduction: {ja: 説明}, random: true}
              - {code: s2, title: {ja: 後半}, matrix: true, onlyIf: {question: Q1, answers: [4, X]}}
            questions:
              - {code: Q1, section: s1, construct: engagement, type: scale, scale: agree5, required: true, text: {ja: 問一, en: One}}
              - {code: Q2, section: s1, construct: supervisor, type: number, min: 0, max: 10, reversed: true, text: {ja: 問二}}
              - {code: Q3, section: s2, onlyIf: {question: Q1, answers: [4]}, type: choices, choices: [{code: a, name: {ja: あ, en: A}}, {code: b, name: {ja: い, en: B}}], text: {ja: 問三}}
            attributes: [ageBand, gender]
            """;

    private final Faults faults = new Faults();

    @TempDir
    Path folder;

    @Test
    void aWorkbookIsTheSameAsYaml() throws IOException {
        Optional<Questionnaire> read = read("Q1", "agree5");
        assertThat(FaultLines.of(faults)).isEmpty();
        assertThat(read).isEqualTo(QuestionnaireReader.readYaml(SAME, "q.yaml", new Faults()));
    }

    @Test
    void faultsNameTheSheetAndTheRow() throws IOException {
        assertThat(read("Q2", "agree7")).isEmpty();
        assertThat(FaultLines.of(faults)).containsExactly("2 scale agree7 unknown_scale", "3 code Q2 code_twice");
        assertThat(faults.list()).extracting(fault -> fault.file()).containsOnly("q.xlsx[questions]");
    }

    @Test
    void aWorkbookWithoutQuestionsIsNone() throws IOException {
        Path file = folder.resolve("q.xlsx");
        try (var book = new ExcelOut(Files.newOutputStream(file))) {
            book.sheet("people", List.of("name")).row("x");
        }
        assertThat(QuestionnaireReader.read(file, "q.xlsx", faults)).isEmpty();
        assertThat(FaultLines.of(faults)).contains("0   no_sheet");
    }

    private Optional<Questionnaire> read(String firstCode, String scale) throws IOException {
        Path file = folder.resolve("q.xlsx");
        try (var book = new ExcelOut(Files.newOutputStream(file))) {
            book.sheet("survey", List.of("title_ja", "title_en", "attributes"))
                    .row("職員意識調査", "Staff attitude survey", "ageBand, gender");
            book.sheet("scales", List.of("code", "points", "dontKnow", "labels_ja", "labels_en"))
                    .row("agree5", "1,2,3,4,5", "X", "一|二|三|四|五", "a|b|c|d|e");
            book.sheet("constructs", List.of("code", "name_ja", "name_en", "outcome"))
                    .row("engagement", "エンゲージメント", "Engagement", "true")
                    .row("supervisor", "上司", "Supervisor", null);
            book.sheet("indices", List.of("code", "name_ja", "of")).row("EEI", "総合", "engagement,supervisor");
            book.sheet(
                            "questions",
                            List.of(
                                    "code",
                                    "construct",
                                    "type",
                                    "scale",
                                    "required",
                                    "reversed",
                                    "text_ja",
                                    "text_en",
                                    "min",
                                    "max",
                                    "choices",
                                    "choices_ja",
                                    "choices_en",
                                    "section",
                                    "onlyIf",
                                    "onlyIfAnswers"))
                    .row(
                            firstCode,
                            "engagement",
                            "scale",
                            scale,
                            1,
                            null,
                            "問一",
                            "One",
                            null,
                            null,
                            null,
                            null,
                            null,
                            "s1")
                    .row("Q2", "supervisor", "number", null, null, "true", "問二", null, 0, 10, null, null, null, "s1")
                    .row(
                            "Q3", null, "choices", null, null, null, "問三", null, null, null, "a|b", "あ|い", "A|B", "s2",
                            firstCode, 4);
            book.sheet(
                            "sections",
                            List.of(
                                    "code",
                                    "title_ja",
                                    "title_en",
                                    "introduction_ja",
                                    "random",
                                    "matrix",
                                    "onlyIf",
                                    "onlyIfAnswers"))
                    .row("s1", "前半", "First", "説明", true, null, null, null)
                    .row("s2", "後半", null, null, null, true, firstCode, "4,X");
        }
        return QuestionnaireReader.read(file, "q.xlsx", faults);
    }
}
