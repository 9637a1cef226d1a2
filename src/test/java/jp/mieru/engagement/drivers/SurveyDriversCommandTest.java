package jp.mieru.engagement.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.platform.cli.Operator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The 32 cars of mtcars as answers, with one more that lacks an answer; units of 12, 11 and 9. */
@SpringBootTest
@NullUnmarked
class SurveyDriversCommandTest {
    private static final String FILES = "src/test/resources/survey/";

    @Autowired
    ApplicationContext beans;

    @BeforeEach
    void imports() {
        Operator.runs(
                beans,
                "survey",
                "import",
                "--questionnaire",
                FILES + "cars.yaml",
                "--answers",
                FILES + "cars.csv",
                "--round",
                "車");
    }

    @Test
    void printsTheWeightsThatWerePublished() {
        var done = run("--outcome", "mpg");
        assertThat(done.status()).isZero();
        assertThat(done.err()).containsExactly("r2: 0.7791896");
        assertThat(done.out()).first().isEqualTo("construct,rwa,lmg,low,high");
        assertThat(done.out().stream().skip(1).map(line -> line.substring(0, line.indexOf(',') + 10)))
                .containsExactly("cyl,0.2284797", "disp,0.2221469", "hp,0.2321744", "gear,0.0963886");
    }

    @Test
    void aUnitHasDriversOfItsOwnUnlessTheyCouldTellOfFew() {
        assertThat(run("--outcome", "mpg", "--unit", "01").out()).hasSize(5);
        for (String hidden : List.of("02", "03")) {
            var refused = run("--outcome", "mpg", "--unit", hidden);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).singleElement().asString().contains("少ないため");
        }
    }

    @Test
    void whatIsNotThereIsWrongUsage() {
        assertThat(run("--outcome", "speed").status()).isEqualTo(2);
        assertThat(run("--outcome", "mpg", "--unit", "09").status()).isEqualTo(2);
        assertThat(run("--outcome", "mpg", "--method", "enps").status()).isEqualTo(2);
        assertThat(run().status()).isEqualTo(2);
    }

    private Operator run(String... more) {
        var arguments = new ArrayList<>(List.of("survey", "drivers", "--round", "車"));
        arguments.addAll(List.of(more));
        return Operator.runs(beans, arguments.toArray(String[]::new));
    }
}
