package jp.mieru.engagement.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.platform.cli.OperatorConsole;
import jp.mieru.platform.cli.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers gathered elsewhere, from their files to their figures, as an operator types it. */
@SpringBootTest
class SurveyCommandsTest {
    private static final String QUESTIONNAIRE = """
            title: {ja: 調査}
            scales:
              agree5: {points: [1, 2, 3, 4, 5], dontKnow: X}
            constructs:
              - {code: engagement, name: {ja: 意欲}, outcome: true}
              - {code: supervisor, name: {ja: 上司}}
            indices:
              - {code: EEI, name: {ja: 総合}, of: [engagement, supervisor]}
            questions:
              - {code: Q1, construct: engagement, type: scale, scale: agree5, text: {ja: 一}}
              - {code: Q2, construct: supervisor, type: scale, scale: agree5, text: {ja: 二}}
            attributes: [gender]
            """;
    private static final String UNITS = "code,name,parent,asked\n0,市,,35\n01,総務部,0,20\n02,\"福祉,部\",0,15\n";

    @TempDir
    Path folder = Path.of("");

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void scoresAreThoseOfTheAnswers() throws IOException {
        assertThat(imports(answers())).isZero();
        assertThat(out.toString().strip()).isEqualTo("answers: 22; units: 2; blank: 1; faults: 0");
        assertThat(printed("results", "--round", "2026"))
                .containsExactly(
                        "unit_code,unit_name,asked,answered,construct,n,score,suppressed",
                        "0,市,35,22,engagement,22,62.5000,false",
                        "0,市,35,22,supervisor,20,50.0000,false",
                        "0,市,35,22,EEI,20,56.2500,false",
                        "01,総務部,20,12,engagement,12,75.0000,false",
                        "01,総務部,20,12,supervisor,10,50.0000,false",
                        "01,総務部,20,12,EEI,10,62.5000,false",
                        "02,\"福祉,部\",15,10,engagement,10,47.5000,false",
                        "02,\"福祉,部\",15,10,supervisor,10,50.0000,false",
                        "02,\"福祉,部\",15,10,EEI,10,48.7500,false");
    }

    @Test
    void figuresCanBeHadByAttributeMethodAndWeight() throws IOException {
        imports(answers());
        assertThat(printed("results", "--round", "2026", "--by", "gender", "--method", "percent-positive"))
                .contains("女,女,,12,engagement,12,100.0000,false", "男,男,,10,engagement,10,10.0000,false");
        assertThat(printed("results", "--round", "2026", "--by", "none", "--weighted"))
                .contains(",,35,22,engagement,22,57.2581,false");
        assertThat(printed("results", "--round", "2026", "--format", "table"))
                .first()
                .asString()
                .contains("unit_code  ");
    }

    @Test
    void tooFewAreHiddenAndTheLimitCannotBeLessThanFive() throws IOException {
        imports(answers());
        assertThat(printed("results", "--round", "2026", "--min", "11"))
                .contains("02,\"福祉,部\",15,10,engagement,,,true", "01,総務部,20,12,engagement,,,true");
        assertThat(run("survey", "results", "--round", "2026", "--min", "4")).isEqualTo(Status.USAGE);
        assertThat(run("survey", "results", "--round", "2026", "--by", "shoes")).isEqualTo(Status.USAGE);
        assertThat(run("survey", "results", "--round", "2025")).isEqualTo(Status.FAULTS);
    }

    @Test
    void aFaultStoresNothing() throws IOException {
        assertThat(imports(answers() + "01,女,1,9,1\n03,男,1,1,1\n")).isEqualTo(Status.FAULTS);
        assertThat(err.toString()).contains(":24: Q1: 9:", ":25: unit: 03:");
        assertThat(out.toString()).contains("faults: 2");
        assertThat(stored()).isZero();
        assertThat(imports(answers())).isZero();
        assertThat(imports(answers())).isEqualTo(Status.FAULTS);
        assertThat(stored()).isEqualTo(22);
    }

    /** Twelve in 01, one of whom left a blank and one did not know; ten in 02, one of whom agrees and weighs much less. */
    private static String answers() {
        Stream<String> first = IntStream.range(0, 12).mapToObj(i -> "01,女,1,4," + (i == 0 ? "" : i == 1 ? "X" : "3"));
        Stream<String> second =
                IntStream.range(0, 10).mapToObj(i -> i == 0 ? "02,男,1,4,3" : "02,男,2," + (i < 9 ? 3 : 1) + ",3");
        return Stream.concat(Stream.of("unit,gender,weight,Q1,Q2"), Stream.concat(first, second))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private int imports(String answers) throws IOException {
        return run(
                "survey",
                "import",
                "--questionnaire",
                file("q.yaml", QUESTIONNAIRE),
                "--answers",
                file("answers.csv", answers),
                "--units",
                file("units.csv", UNITS),
                "--round",
                "2026");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<String> printed(String... verb) {
        out.getBuffer().setLength(0);
        assertThat(run(Stream.concat(Stream.of("survey"), Stream.of(verb)).toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        return out.toString().lines().toList();
    }

    private int run(String... arguments) {
        return OperatorConsole.run("jp.mieru", new PrintWriter(out), new PrintWriter(err), () -> beans, arguments);
    }

    private long stored() {
        return jdbc.sql("select count(*) from survey.response")
                .query(Long.class)
                .single();
    }
}
