package jp.mieru.survey.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.mieru.platform.cli.Operator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@NullUnmarked
class ForeignAnswersTest {
    private static final Path LIME = Path.of("src/test/resources/survey/limesurvey");
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String QUESTIONNAIRE = """
            title: 職員意識調査
            attributes: [ageBand]
            scales:
              agree: {points: [1, 2, 3, 4], dontKnow: X, labels: {ja: [そう思わない, あまりそう思わない, ややそう思う, そう思う], en: [Disagree, Rather disagree, Rather agree, Agree]}}
            constructs: [{code: meaning, name: {ja: やりがい}}]
            questions:
              - {code: Q1, construct: meaning, type: scale, scale: agree, text: {ja: 仕事にやりがいを感じる, en: My work is worth doing}}
              - {code: Q2, construct: meaning, type: scale, scale: agree, text: {ja: 仕事を通じて成長している, en: I grow through my work}}
              - {code: Q3, type: choices, choices: [{code: a, name: {ja: 対話, en: Dialogue}}, {code: b, name: {ja: 法務, en: Law}}], text: {ja: 受けたい研修, en: Courses you want}}
              - {code: Q4, type: text, text: {ja: 自由記述, en: Anything else}}
            """;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "structure.txt, answers-codes.csv",
        "structure.lss, answers-codes.csv",
        "structure.txt, answers-labels.csv",
        "structure.lss, answers-labels.csv"
    })
    void limeSurveysAnswersAreTheSameHoweverTheyWereExported(String structure, String answers) {
        var done = run(
                LIME.resolve(answers), "--structure", LIME.resolve(structure).toString());
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).singleElement().asString().startsWith("answers: 40; units: 2; blank: ");
        assertThat(one("select string_agg(code, ' ' order by ordinal) from survey.round_unit"))
                .isEqualTo("総務課 税務課");
        assertThat(one("select string_agg(distinct coalesce(attributes[1], '–'), ' ') from survey.response"))
                .isEqualTo("20代以下 30代 –");
        assertThat(one("select sum(answers[1])::text from survey.response")).isEqualTo(expected("yari[SQ001]"));
        assertThat(one("select count(*)::text from survey.response where answers[2] = 'NaN'"))
                .isEqualTo("1");
        assertThat(one("select count(*)::text from survey.response where answers[2] is null"))
                .isEqualTo("1");
        assertThat(one("select words from survey.free_text")).isEqualTo("窓口が混む日の応援がほしい。\n研修も。");
        assertThat(one("select questionnaire ->> 'attributes' from survey.round"))
                .isEqualTo("[\"ageBand\"]");
        assertThat(one("select string_agg(q ->> 'code', ' ') from survey.round r,"
                        + " jsonb_array_elements(r.questionnaire -> 'questions') q"))
                .isEqualTo("yari_SQ001 yari_SQ002 want stay free");
    }

    @Test
    void surveyMonkeysTwoRowsOfNamesAreOne() throws IOException {
        var file = write("monkey.csv", CP932, """
                Respondent ID,Collector ID,Start Date,所属,次のことについてどう思いますか。,,受けたい研修,,自由記述
                ,,,Response,仕事にやりがいを感じる,仕事を通じて成長している,対話,法務,Open-Ended Response
                1,9,06/01/2026,総務課,そう思う,ややそう思う,対話,法務,
                2,9,06/01/2026,総務課,そう思わない,,,,応援がほしい
                3,9,06/01/2026,税務課,4,わからない,,法務,
                """);
        var done = mapped(file);
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).containsExactly("answers: 3; units: 2; blank: 4; faults: 0");
        assertThat(one("select string_agg(coalesce(answers::text, ''), ' ' order by answers[1] desc, answers[2])"
                        + " from survey.response"))
                .isEqualTo("{4,3,3,NULL} {4,NaN,2,NULL} {1,NULL,NULL,NULL}");
    }

    @Test
    void aPlainFileIsReadByTextsLabelsAndUsualNames() throws IOException {
        var file = write("plain.csv", StandardCharsets.UTF_8, """
                部署名\t年齢層\t重み\t問1 仕事にやりがいを感じる（必須）\tQ2. I grow through my work\tCourses you want\tメモ
                総務課\t30代\t1.5\t4：そう思う\tagree\tDialogue;Law;\t何でも
                税務課\t\t2\t無回答\tN/A\t法務\t
                """);
        var done = mapped(file);
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).containsExactly("answers: 2; units: 2; blank: 4; faults: 0");
        assertThat(
                        one(
                                "select answers::text || weight || attributes::text from survey.response order by weight limit 1"))
                .isEqualTo("{4,4,3,NULL}1.5{30代}");
    }

    @Test
    void whatCannotBeGuessedIsNamedInAFile() throws IOException {
        var file = write("odd.csv", StandardCharsets.UTF_8, "列A,列B,列C\n総務課,3,そう思う\n");
        assertThat(mapped(file).err()).singleElement().asString().contains("所属の列がどれかわかりません");
        var mapping = write("mapping.csv", StandardCharsets.UTF_8, "field,column\nunit,列A\nQ1,列B\nQ2,列C\n");
        assertThat(mapped(file, "--mapping", mapping.toString()).out())
                .containsExactly("answers: 1; units: 1; blank: 2; faults: 0");
        assertThat(one("select answers[1:2]::text from survey.response")).isEqualTo("{3,4}");
        var wrong = write("wrong.csv", StandardCharsets.UTF_8, "field,column\nQ9,列B\nQ1,列Z\n");
        assertThat(mapped(file, "--mapping", wrong.toString()).err())
                .anyMatch(line -> line.contains(":2: field: Q9: この項目は調査票にありません"))
                .anyMatch(line -> line.contains(":3: column: 列Z: この名前の列は回答のファイルにありません"));
    }

    @Test
    void withoutAUnitNothingIsStored() throws IOException {
        var file = write("nounit.csv", StandardCharsets.UTF_8, "氏名,Q1,Q2\n田中,3,4\n");
        var done = mapped(file, "--lang", "en");
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err()).singleElement().asString().contains("not known which column holds the unit");
        assertThat(stored()).isZero();
    }

    @Test
    void everyFaultIsToldAtItsPlaceAndNothingIsStored() throws IOException {
        var file = write("faults.csv", StandardCharsets.UTF_8, """
                所属,Q1,Q2,受けたい研修,自由記述
                総務課,5,とてもそう思う,対話;散歩,=HYPERLINK("http://x")
                ,1,2,,
                税務課,A4,3,Law,ok
                """);
        var done = mapped(file);
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err())
                .anyMatch(line -> line.contains(":2: 自由記述: "))
                .anyMatch(line -> line.contains(":3: 所属: : "))
                .anyMatch(line -> line.contains(":4: Q1: A4: "));
        assertThat(stored()).isZero();
    }

    @Test
    void aCellOfAHundredMegabytesIsRefusedWithoutHoldingIt() throws IOException {
        var file = folder.resolve("huge.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("所属,Q1,Q2,自由記述\n総務課,1,2,\"");
            var piece = "あ".repeat(1 << 16);
            for (int i = 0; i < 530; i++) {
                out.write(piece);
            }
            out.write("\"\n");
        }
        var done = mapped(file);
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err()).singleElement().asString().contains(":2: 自由記述: ").hasSizeLessThan(500);
        assertThat(stored()).isZero();
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndAndOtherEncodingsAreRefused() throws IOException {
        var bomb = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1100; i++) {
                zip.write(zeros);
            }
        }
        assertThat(mapped(bomb).status()).isEqualTo(1);
        var utf16 = write("utf16.csv", StandardCharsets.UTF_16, "所属,Q1\n総務課,1\n");
        assertThat(mapped(utf16).err()).singleElement().asString().contains("UTF-16");
        var entities = write("entities.lss", StandardCharsets.UTF_8, """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <document><questions><rows><row><qid>1</qid><title>&x;</title></row></rows></questions></document>
                """);
        assertThat(run(LIME.resolve("answers-codes.csv"), "--structure", entities.toString())
                        .status())
                .isEqualTo(1);
        assertThat(stored()).isZero();
    }

    private Operator mapped(Path answers, String... more) throws IOException {
        var questionnaire = write("questionnaire.yaml", StandardCharsets.UTF_8, QUESTIONNAIRE);
        var all = new ArrayList<>(List.of("--questionnaire", questionnaire.toString(), "--guess"));
        all.addAll(List.of(more));
        return run(answers, all.toArray(String[]::new));
    }

    private Operator run(Path answers, String... more) {
        var all = new ArrayList<>(List.of("survey", "import", "--answers", answers.toString(), "--round", "外の調査"));
        all.addAll(List.of(more));
        return Operator.runs(beans, all.toArray(String[]::new));
    }

    private Path write(String name, Charset charset, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset);
    }

    /** The sum of a column of codes AO01 to AO05. */
    private static String expected(String column) {
        try {
            var lines = Files.readAllLines(LIME.resolve("answers-codes.csv"));
            int place = List.of(lines.getFirst()
                            .replace("\uFEFF", "")
                            .replace("\"", "")
                            .split(","))
                    .indexOf(column);
            return String.valueOf(lines.stream()
                    .skip(1)
                    .filter(line -> line.matches("\"\\d+\",.*"))
                    .mapToInt(line -> Integer.parseInt(line.split(",")[place].replaceAll("\\D", "")))
                    .sum());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int stored() {
        return Integer.parseInt(
                one("select (select count(*) from survey.round) + (select count(*) from survey.response)"));
    }

    private String one(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }
}
