package jp.mieru.survey.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.mieru.platform.cli.Operator;
import jp.mieru.platform.files.ExcelOut;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@NullUnmarked
class SurveyImportCommandTest {
    private static final Path FILES = Path.of("src/test/resources/survey");
    private static final String DONE = "answers: 37; units: 4; blank: 43; faults: 0";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void bringsInAnswersWithAllTheirDigits() {
        var done = imports(
                FILES.resolve("answers.csv"),
                "--units",
                FILES.resolve("units.csv").toString());
        assertThat(done).isEqualTo(new Operator(0, List.of(DONE), List.of()));
        assertThat(one("select count(*) from survey.response")).isEqualTo("37");
        assertThat(one("select weight || ' ' || answers[4] from survey.response where weight::text like '2.859%'"))
                .isEqualTo("2.8592365 123821.274");
        assertThat(one("select count(*) from survey.free_text where words = 'よく働いた'"))
                .isEqualTo("4");
        assertThat(one("select count(*) from access.audit_entry where action = 'survey.round-gathered'"))
                .isEqualTo("1");
    }

    @Test
    void keepsNoOrderThatTellsWhoWroteWhat() throws IOException {
        var file = folder.resolve("many.csv");
        var lines = new StringBuilder(
                Files.readAllLines(FILES.resolve("answers.csv")).getFirst() + "\n");
        for (int i = 0; i < 1000; i++) {
            lines.append("01,女,1,4,4,4,").append(i).append(',').append(i).append('\n');
        }
        Files.writeString(file, lines);
        assertThat(imports(file).status()).isZero();
        var side = "select count(*) from (select answers[4]::int mark, row_number() over (order by ctid) place"
                + " from survey.response) a join (select words::int mark, row_number() over (order by ctid) place"
                + " from survey.free_text) w using (place) where a.mark = w.mark";
        assertThat(Integer.parseInt(one(side))).isLessThan(20);
        var kept = "select count(*) from (select answers[4]::int mark, row_number() over (order by ctid) - 1 place"
                + " from survey.response) a where mark = place";
        assertThat(Integer.parseInt(one(kept))).isLessThan(20);
    }

    @Test
    void readsTheEncodingOfJapaneseWindowsAndWorkbooks() throws IOException {
        var windows = folder.resolve("windows.csv");
        Files.writeString(windows, Files.readString(FILES.resolve("answers.csv")), Charset.forName("windows-31j"));
        assertThat(imports(windows).out()).containsExactly(DONE);
        assertThat(run(workbook(), "二回目").out()).containsExactly(DONE);
        assertThat(one("select count(distinct weight || answers::text) from survey.response"))
                .isEqualTo("37");
    }

    @Test
    void tellsEveryFaultAndStoresNothing() throws IOException {
        var faulty = folder.resolve("faulty.csv");
        Files.writeString(
                faulty,
                Files.readString(FILES.resolve("answers.csv"))
                        + "09,女,1,4,4,4,1,\n01,女,0,4,4,4,1,\n01,女,1,6,4,4,many,\n");
        var done = imports(faulty, "--units", FILES.resolve("units.csv").toString(), "--lang", "en");
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.out()).containsExactly("answers: 37; units: 4; blank: 46; faults: 4");
        assertThat(done.err())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).startsWith(faulty + ":39: unit: 09: "))
                .anySatisfy(line -> assertThat(line).startsWith(faulty + ":40: weight: 0: "))
                .anySatisfy(line -> assertThat(line).startsWith(faulty + ":41: Q1: 6: "))
                .anySatisfy(line -> assertThat(line).startsWith(faulty + ":41: Q4: many: "));
        assertThat(stored()).isZero();
    }

    @Test
    void tellsFaultsOfQuestionnaireAndUnitsAtOnce() throws IOException {
        var questionnaire = folder.resolve("q.yaml");
        Files.writeString(questionnaire, "title: 調査\nquestions: []\n");
        var units = folder.resolve("u.csv");
        Files.writeString(units, "code,name,parent,asked\n01,課,09,x\n");
        var answers = FILES.resolve("answers.csv").toString();
        var done = Operator.runs(
                beans,
                "survey",
                "import",
                "--questionnaire",
                questionnaire.toString(),
                "--answers",
                answers,
                "--round",
                "調査",
                "--units",
                units.toString());
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.err()).anyMatch(line -> line.startsWith(questionnaire + ":"));
        assertThat(done.err()).anyMatch(line -> line.startsWith(units + ":2: parent: 09: "));
        assertThat(stored()).isZero();
    }

    @Test
    void aNameIsTakenOnce() {
        imports(FILES.resolve("answers.csv"));
        var again = imports(FILES.resolve("answers.csv"));
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).singleElement().asString().contains(":0: --round: 一回目: この名前の調査はすでにあります");
        assertThat(one("select count(*) from survey.response")).isEqualTo("37");
    }

    @Test
    void aMissingFileOrNameIsToldInALine() {
        assertThat(imports(folder.resolve("none.csv")).status()).isEqualTo(1);
        assertThat(stored()).isZero();
        assertThat(run(FILES.resolve("answers.csv"), " ").status()).isEqualTo(2);
        assertThat(Operator.runs(beans, "survey", "import").status()).isEqualTo(2);
    }

    private Path workbook() throws IOException {
        var file = folder.resolve("answers.xlsx");
        var lines = Files.readAllLines(FILES.resolve("answers.csv"));
        try (var book = new ExcelOut(Files.newOutputStream(file))) {
            book.sheet("回答", List.of(lines.getFirst().split(",", -1)));
            for (var line : lines.subList(1, lines.size())) {
                book.row((Object[]) line.split(",", -1));
            }
        }
        return file;
    }

    private Operator imports(Path answers, String... more) {
        return run(answers, "一回目", more);
    }

    private Operator run(Path answers, String round, String... more) {
        var questionnaire = FILES.resolve("questionnaire.yaml").toString();
        var arguments = new String[] {
            "survey", "import", "--questionnaire", questionnaire, "--answers", answers.toString(), "--round", round
        };
        var all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Operator.runs(beans, all);
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
