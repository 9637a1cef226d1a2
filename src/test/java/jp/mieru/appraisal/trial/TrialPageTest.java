package jp.mieru.appraisal.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.mieru.access.Duty;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import jp.mieru.organization.City;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class TrialPageTest {
    /** 係長: items 5 4 4 4 5 4 make 86; goals of both halves 82 → 86×0.6 + 82×0.4 = 84.4 → 4. */
    private static final String MARKS = "?group=chief&go=try&COMPETENCY.0.0=5&COMPETENCY.0.1=4&COMPETENCY.0.2=4"
            + "&COMPETENCY.0.3=4&COMPETENCY.0.4=5&COMPETENCY.0.5=4"
            + "&PERFORMANCE.0.0=4&PERFORMANCE.0.0.level=HARD&PERFORMANCE.0.0.weight=50"
            + "&PERFORMANCE.0.1=3&PERFORMANCE.0.1.level=NORMAL&PERFORMANCE.0.1.weight=30"
            + "&PERFORMANCE.0.2=5&PERFORMANCE.0.2.level=EASY&PERFORMANCE.0.2.weight=20";

    @Autowired
    MockMvcTester mvc;

    private final City city = new City();
    private String office;
    private String path;

    @BeforeEach
    void thereAreRules() {
        var unit = city.unit("01", "総務部", "部", null);
        office = city.account(city.staff("100001", "佐藤　花子", "サトウ　ハナコ", unit, "係長", 4), Duty.APPRAISAL);
        path = "/appraisal-rules/"
                + city.one(
                        "insert into appraisal.rule_set (fiscal_year, number, definition, changed_at) "
                                + "values (2026, 1, ?::jsonb, now()) returning id",
                        RuleSetJson.write(Preset.POINTS.rules()))
                + "/trial";
    }

    @Test
    void theResultStandsWithTheStepsOfItsCalculation() {
        assertThat(get(MARKS))
                .hasStatusOk()
                .bodyText()
                .contains("86点", "8600", "82点", "84.4点", "<span class=\"tile-value\">4</span>", "4800");
    }

    @Test
    void withoutMarksThereIsNoResultAndNoZero() {
        assertThat(get("?group=chief&go=try"))
                .hasStatusOk()
                .bodyText()
                .contains("結果は出ません")
                .doesNotContain("0点です");
        assertThat(get("")).hasStatusOk().bodyText().contains("部の方針を示し、やり遂げる").doesNotContain("計算の結果");
    }

    @Test
    void aWeightThatIsNoneIsRefusedAtItsPlace() {
        assertThat(get("?group=chief&go=try&PERFORMANCE.0.0=4&PERFORMANCE.0.0.weight=たくさん"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#PERFORMANCE.0.0.weight\"", "ウエイトは0より大きい数で書いてください。", "たくさん");
        assertThat(get("?group=chief&go=try&PERFORMANCE.0.0=4"))
                .hasStatus(422)
                .bodyText()
                .contains("目標にはウエイトも書いてください。");
    }

    private MvcTestResult get(String query) {
        return mvc.get().uri(path + query).with(user(office)).exchange();
    }
}
