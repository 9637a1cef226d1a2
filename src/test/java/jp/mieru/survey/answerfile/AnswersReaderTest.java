package jp.mieru.survey.answerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.format.FaultLines;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersReaderTest {
    private static final Questionnaire QUESTIONNAIRE =
            QuestionnaireReader.readYaml("""
                    title: 調査
                    scales:
                      agree5: {points: [1, 2, 3, 4, 5], dontKnow: X}
                    questions:
                      - {code: Q1, type: scale, scale: agree5, text: 一}
                      - {code: Q2, type: number, min: 0, max: 100, text: 二}
                      - {code: Q3, type: yesno, text: 三}
                      - {code: Q4, type: choice, choices: [a, b, c], text: 四}
                      - {code: Q5, type: choices, choices: [a, b, c], text: 五}
                      - {code: Q6, type: text, text: 六}
                    attributes: [gender]
                    """, "q.yaml", new Faults()).orElseThrow();

    private static final AnsweringUnits UNITS =
            new AnsweringUnits(List.of(new Unit("0100", "総務課", null, 5), new Unit("0200", "税務課", null, 5)));
    private static final String HEADER = "unit,gender,weight,Q1,Q2,Q3,Q4,Q5,Q6\n";
    private static final String GOOD = "0100,女,2.5,4,61.5,yes,b,a;c,\"よい\n職場\"\n";

    private final List<GatheredAnswer> rows = new ArrayList<>();
    private final Faults faults = new Faults();

    @TempDir
    Path folder;

    @Test
    void readsEveryKindOfAnswer() throws IOException {
        GatheredAnswers read = read(HEADER + GOOD, UNITS);
        assertThat(faults.list()).isEmpty();
        assertThat(read).isEqualTo(new GatheredAnswers(UNITS, 1, 1, 0));
        assertThat(rows)
                .containsExactly(new GatheredAnswer(
                        0,
                        2.5,
                        List.of("女"),
                        Arrays.asList(4d, 61.5d, 1d, 1d, 5d, null),
                        Arrays.asList(null, null, null, null, null, "よい\n職場")));
    }

    @Test
    void blankIsNotAnsweredAndDontKnowIsNoNumber() throws IOException {
        GatheredAnswers read = read(HEADER + "0200,,1,X,,,,,\n", UNITS);
        assertThat(faults.list()).isEmpty();
        assertThat(read.blanks()).isEqualTo(5);
        assertThat(rows.getFirst().answers()).containsExactly(Double.NaN, null, null, null, null, null);
        assertThat(rows.getFirst().attributes()).containsOnlyNulls();
    }

    @Test
    void columnsComeInAnyOrderAndWithoutWeights() throws IOException {
        read("Q6,Q5,Q4,Q3,Q2,Q1,gender,unit\n,,,0,,5,男,0200\n", UNITS);
        assertThat(faults.list()).isEmpty();
        assertThat(rows.getFirst().unit()).isEqualTo(1);
        assertThat(rows.getFirst().weight()).isEqualTo(1);
        assertThat(rows.getFirst().answers()).containsExactly(5d, null, 0d, null, null, null);
    }

    @Test
    void readsWhatSpreadsheetsMakeOfNumbersAndWidths() throws IOException {
        read(HEADER + "０１００,女,１,4.0,\"1e1\",はい,ｂ,a ; b,\n", UNITS);
        assertThat(faults.list()).isEmpty();
        assertThat(rows.getFirst().answers()).containsExactly(4d, 10d, 1d, 1d, 3d, null);
    }

    @Test
    void readsTheEncodingOfJapaneseWindows() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, HEADER + GOOD, Charset.forName("windows-31j"));
        AnswersReader.read(file, "a.csv", QUESTIONNAIRE, UNITS, rows::add, faults);
        assertThat(rows.getFirst().words().getLast()).isEqualTo("よい\n職場");
    }

    @Test
    void withoutAFileOfUnitsTakesTheCodesAsTheyCome() throws IOException {
        GatheredAnswers read = read(HEADER + "b,,1,1,,,,,\na,,1,1,,,,,\nb,,1,1,,,,,\n", null);
        assertThat(read.units().size()).isEqualTo(2);
        assertThat(read.units().unit(0)).isEqualTo(new Unit("b", "b", null, null));
        assertThat(rows).extracting(GatheredAnswer::unit).containsExactly(0, 1, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'0100,' | '0300,' | 2 unit 0300 unknown_unit",
                "'0100,' | ',' | 2 unit  missing",
                "'2.5,' | '0,' | 2 weight 0 weight",
                "'2.5,' | '-1,' | 2 weight -1 weight",
                "'2.5,' | 'NaN,' | 2 weight NaN weight",
                "'2.5,' | ',' | 2 weight  weight",
                "'4,' | '6,' | 2 Q1 6 answer_scale",
                "'4,' | '4.5,' | 2 Q1 4.5 answer_scale",
                "'4,' | 'x,' | 2 Q1 x answer_scale",
                "'61.5,' | '101,' | 2 Q2 101 answer_number",
                "'61.5,' | 'Infinity,' | 2 Q2 Infinity answer_number",
                "'yes,' | 'maybe,' | 2 Q3 maybe answer_yesno",
                "',b,' | ',d,' | 2 Q4 d answer_choice",
                "'a;c,' | 'a;;c,' | 2 Q5 a;;c answer_choice",
                "'yes,' | '=1+1,' | 2 Q3 =1+1 formula",
                "'女,' | '+cmd,' | 2 gender +cmd formula",
            })
    void findsEachFaultAtItsCell(String part, String broken, String fault) throws IOException {
        read(HEADER + GOOD.replace(part, broken), UNITS);
        assertThat(FaultLines.of(faults)).containsExactly(fault);
        assertThat(rows).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", " ＝1+1", "+cmd", "\u3000@SUM(1+9)", "-2+3+cmd|A", "﹢cmd"})
    void unitsThatASpreadsheetWouldRunAreRefusedAlsoBesideFreeText(String unit) throws IOException {
        read(HEADER + GOOD.replace("0100,", "\"" + unit + "\","), null);
        assertThat(FaultLines.of(faults)).singleElement().asString().endsWith("formula");
        assertThat(rows).isEmpty();
    }

    @Test
    void freeTextMayBeginWithADash() throws IOException {
        read(HEADER + GOOD.replace("よい", "-よい"), UNITS);
        assertThat(faults.list()).isEmpty();
    }

    @Test
    void findsColumnsThatAreMissingOrUnknown() throws IOException {
        read(HEADER.replace("unit", "Unit code").replace("Q3", "Q7") + GOOD, UNITS);
        assertThat(FaultLines.of(faults))
                .containsExactly(
                        "1 unit  column_missing",
                        "1 Q3  column_missing",
                        "1 Unit code  column_unknown",
                        "1 Q7  column_unknown");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        read("", UNITS);
        assertThat(FaultLines.of(faults)).containsExactly("0   empty");
    }

    private GatheredAnswers read(String csv, @Nullable AnsweringUnits units) throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, csv, StandardCharsets.UTF_8);
        return AnswersReader.read(file, "a.csv", QUESTIONNAIRE, units, rows::add, faults);
    }
}
