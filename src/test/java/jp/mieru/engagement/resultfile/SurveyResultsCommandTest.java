package jp.mieru.engagement.resultfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mieru.platform.cli.Operator;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Figures of src/test/resources/survey, computed apart from this program with exact fractions. */
@SpringBootTest
@NullUnmarked
class SurveyResultsCommandTest {
    private static final String FILES = "src/test/resources/survey/";
    private static final String HEADER = "unit_code,unit_name,asked,answered,construct,n,score,suppressed";

    @Autowired
    ApplicationContext beans;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    BallotBox box;

    @Test
    void showsEachUnitAndHidesWhatWouldGiveAPersonAway() {
        assertThat(results())
                .containsExactly(
                        HEADER,
                        "00,みらい市,48,37,engagement,37,53.0405,false",
                        "00,みらい市,48,37,supervisor,25,59.0000,false",
                        "00,みらい市,48,37,hours,37,123473.9985,false",
                        "00,みらい市,48,37,EEI,25,56.0203,false",
                        "01,総務課,15,12,engagement,12,58.3333,false",
                        "01,総務課,15,12,supervisor,,,true",
                        "01,総務課,15,12,hours,12,123488.7090,false",
                        "01,総務課,15,12,EEI,,,true",
                        "02,会計課,6,4,engagement,,,true",
                        "02,会計課,6,4,supervisor,,,true",
                        "02,会計課,6,4,hours,,,true",
                        "02,会計課,6,4,EEI,,,true",
                        "03,税務課,14,11,engagement,11,45.4545,false",
                        "03,税務課,14,11,supervisor,,,true",
                        "03,税務課,14,11,hours,11,123348.6319,false",
                        "03,税務課,14,11,EEI,,,true",
                        "04,住民課,13,10,engagement,,,true",
                        "04,住民課,13,10,supervisor,,,true",
                        "04,住民課,13,10,hours,,,true",
                        "04,住民課,13,10,EEI,,,true");
    }

    @Test
    void aLowerThresholdStillHidesASecondUnit() {
        assertThat(results("--min", "5"))
                .contains("02,会計課,6,4,supervisor,,,true", "03,税務課,14,11,supervisor,8,65.6250,false")
                .containsAnyOf("01,総務課,15,12,supervisor,,,true", "04,住民課,13,10,supervisor,,,true")
                .containsAnyOf("01,総務課,15,12,supervisor,7,57.1429,false", "04,住民課,13,10,supervisor,7,57.1429,false");
    }

    @Test
    void scoresTheWholeByEveryMethodWithWeightsAndWithout() {
        assertThat(results("--by", "none"))
                .containsExactly(
                        HEADER,
                        ",,48,37,engagement,37,53.0405,false",
                        ",,48,37,supervisor,25,59.0000,false",
                        ",,48,37,hours,37,123473.9985,false",
                        ",,48,37,EEI,25,56.0203,false");
        assertThat(results("--by", "none", "--weighted"))
                .containsExactly(
                        HEADER,
                        ",,48,37,engagement,37,57.7349,false",
                        ",,48,37,supervisor,25,58.9222,false",
                        ",,48,37,hours,37,123473.5953,false",
                        ",,48,37,EEI,25,58.3286,false");
        assertThat(results("--by", "none", "--method", "percent-positive", "--weighted"))
                .containsExactly(
                        HEADER,
                        ",,48,37,engagement,37,50.3350,false",
                        ",,48,37,supervisor,25,39.8625,false",
                        ",,48,37,EEI,25,45.0987,false");
        assertThat(results("--by", "none", "--method", "percent-positive"))
                .contains(",,48,37,engagement,37,44.8359,false", ",,48,37,EEI,25,44.4180,false");
        assertThat(results("--by", "none", "--method", "raw"))
                .contains(",,48,37,engagement,37,3.1216,false", ",,48,37,EEI,25,3.2408,false");
        assertThat(results("--by", "none", "--method", "enps")).containsExactly(HEADER);
    }

    @Test
    void breaksDownByAttribute() {
        assertThat(results("--by", "性別", "--weighted"))
                .containsExactly(
                        HEADER,
                        "女,女,,12,engagement,12,49.5075,false",
                        "女,女,,12,supervisor,11,65.5686,false",
                        "女,女,,12,hours,12,123465.6444,false",
                        "女,女,,12,EEI,11,57.5381,false",
                        "男,男,,14,engagement,14,63.4247,false",
                        "男,男,,14,supervisor,,,true",
                        "男,男,,14,hours,14,123429.6478,false",
                        "男,男,,14,EEI,,,true");
    }

    @Test
    void writesATableForReading() {
        assertThat(results("--by", "none", "--format", "table"))
                .startsWith(
                        "unit_code  unit_name  asked  answered  construct   n   score        suppressed",
                        "                      48     37        engagement  37  53.0405      false");
    }

    @Test
    void refusesFewerPeopleThanFiveAndWhatIsNotThere() {
        imports();
        var few = Operator.runs(beans, "survey", "results", "--round", "調査", "--min", "4", "--lang", "en");
        assertThat(few.status()).isEqualTo(2);
        assertThat(few.out()).isEmpty();
        assertThat(few.err()).singleElement().asString().startsWith("--min takes a number from 5 upwards (4).");
        assertThat(run("--min", "ten").status()).isEqualTo(2);
        assertThat(run("--method", "median").status()).isEqualTo(2);
        assertThat(run("--format", "pdf").status()).isEqualTo(2);
        var attribute = run("--by", "年齢");
        assertThat(attribute.status()).isEqualTo(2);
        assertThat(attribute.err()).singleElement().asString().contains("年齢", "性別");
        var unknown = Operator.runs(beans, "survey", "results", "--round", "別の調査");
        assertThat(unknown).isEqualTo(new Operator(1, List.of(), List.of("この名前の調査はありません：別の調査")));
    }

    @Test
    void aRoundOfItsOwnCountsWhoAnsweredByTheirUnit() {
        var town = new Town(12, 3, 11, 12);
        var round = planRound.plan(Town.plan("調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        assertThat(run().err()).containsExactly("まだ終わっていない調査です：調査");
        var person = new AtomicInteger();
        town.everybody().forEach(asked -> {
            float more = person.getAndIncrement() % 2 == 0 ? 1 : -1;
            var answers = new Float[] {4 + more, 2 + more, null, null, null};
            box.cast(round, asked, Town.OPENS, new Ballot(answers, new String[5]));
        });
        closeRound.close(round, Town.CLOSES, null);
        assertThat(run().out())
                .contains("00,みらい市,38,38,EEI,38,50.0000,false", "0101,課1,3,3,engagement,,,true")
                .anyMatch(row -> row.startsWith("0203,課3,12,12,engagement,12,"));
    }

    private List<String> results(String... more) {
        imports();
        var done = run(more);
        assertThat(done.err()).isEmpty();
        assertThat(done.status()).isZero();
        return done.out();
    }

    private Operator run(String... more) {
        var arguments = new ArrayList<>(List.of("survey", "results", "--round", "調査"));
        arguments.addAll(List.of(more));
        return Operator.runs(beans, arguments.toArray(String[]::new));
    }

    private void imports() {
        Operator.runs(
                beans,
                "survey",
                "import",
                "--questionnaire",
                FILES + "questionnaire.yaml",
                "--answers",
                FILES + "answers.csv",
                "--units",
                FILES + "units.csv",
                "--round",
                "調査");
    }
}
