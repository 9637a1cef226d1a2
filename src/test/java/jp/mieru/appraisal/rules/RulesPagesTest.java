package jp.mieru.appraisal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.organization.City;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class RulesPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    RuleSets sets;

    @Autowired
    JdbcClient jdbc;

    private final City city = new City();
    private String office;
    private String staff;

    @BeforeEach
    void thereIsAnOffice() {
        var unit = city.unit("01", "総務部", "部", null);
        office = city.account(city.staff("100001", "佐藤　花子", "サトウ　ハナコ", unit, "係長", 4), Duty.APPRAISAL);
        staff = city.account(city.staff("100002", "鈴木　一郎", "スズキ　イチロウ", unit, "主事", 1));
    }

    @Test
    void theOfficeBeginsFromAPresetAndStaffReadItOnceItIsInForce() {
        assertThat(get(office, "/appraisal-rules")).hasStatusOk().bodyText().contains("評語による評価", "点数による評価", "7段階による評価");
        var path = begin("2026", "points");
        assertThat(get(office, path)).hasStatusOk().bodyText().contains("90点以上", "1.2倍", "課の目標を組み立て、達成する", "閉庁日を除く");
        assertThat(get(staff, path)).hasStatus(404);
        assertThat(get(staff, "/appraisal-rules")).bodyText().contains("施行したルールはまだありません");
        assertThat(force(path, 1)).hasStatus3xxRedirection();
        assertThat(get(staff, path)).hasStatusOk().bodyText().contains("90点以上").doesNotContain("下書きを直す");
        assertThat(get(staff, "/appraisal-rules/now")).hasStatusOk();
        assertThat(get(office, path + "?lang=en")).bodyText().contains("90 or more", "Builds the goals of the section");
        assertThat(city.one("select string_agg(action, ' ' order by seq) from access.audit_entry"))
                .isEqualTo("appraisal.rules-begun appraisal.rules-in-force");
    }

    @Test
    void staffNeitherBeginNorChange() {
        var path = begin("2026", "grades");
        assertThat(post(staff, "/appraisal-rules", "year", "2027", "from", "grades"))
                .hasStatus(403);
        assertThat(get(staff, path + "/sections/name")).hasStatus(403);
        assertThat(post(staff, path + "/force", "revision", "1")).hasStatus(403);
        assertThat(get(staff, path + "/trial")).hasStatus(403);
        assertThat(get(staff, path + "/differences")).hasStatus(404);
    }

    @Test
    void refusesAYearThatIsNoneOrHasRulesAlready() {
        begin("2026", "grades");
        assertThat(post(office, "/appraisal-rules", "year", "令和8年度", "from", "points"))
                .hasStatus(422)
                .bodyText()
                .contains("この年度のルールはもうあります。");
        assertThat(post(office, "/appraisal-rules", "year", "いつか", "from", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("2016から2099までの年度を書いてください。", "選んでください。");
    }

    @Test
    void aNextYearIsCopiedFromTheLast() {
        var path = begin("2026", "seven");
        assertThat(begin("R9", id(path).toString())).isNotEqualTo(path);
        var copies = jdbc.sql("select count(distinct definition) from appraisal.rule_set")
                .query(Integer.class)
                .single();
        assertThat(copies).isEqualTo(1);
    }

    @Test
    void aSectionIsChangedAndRowsLeftEmptyGo() {
        var path = begin("2026", "points");
        assertThat(get(office, path + "/sections/overall"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"overall.cutoffs.3.points\" value=\"50\"");
        var typed = overall();
        typed.put("overall.rounding.digits", "２");
        typed.put("overall.cutoffs.0.points", "９１．５");
        assertThat(section(path, "overall", 1, typed)).hasStatus3xxRedirection();
        var overall = rules(path).overall();
        assertThat(overall.rounding().digits()).isEqualTo(2);
        assertThat(overall.cutoffs().get(0).points()).isEqualByComparingTo("91.5");
        assertThat(overall.cutoffs()).hasSize(4);
    }

    @Test
    void cutOffsThatDoNotDescendAreRefusedAtTheirPlaceAndNothingIsStored() {
        var path = begin("2026", "points");
        var typed = overall();
        typed.put("overall.cutoffs.1.points", "95");
        typed.put("overall.rounding.mode", "SIDEWAYS");
        assertThat(section(path, "overall", 1, typed)).hasStatus(422).bodyText().contains("選んでください。", "value=\"95\"");
        typed.put("overall.rounding.mode", "DOWN");
        assertThat(section(path, "overall", 1, typed))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#overall.cutoffs\"", "id=\"overall.cutoffs\"", "区切りの点数は、よい評語ほど高くしてください。");
        assertThat(rules(path)).isEqualTo(Preset.POINTS.rules());
    }

    @Test
    void aScaleOfTwoOrEightStepsIsRefused() {
        var path = begin("2026", "points");
        assertThat(scale(path, 2)).hasStatus(422).bodyText().contains("段階は3から7までにしてください（いまは2）。");
        assertThat(scale(path, 8)).hasStatus(422).bodyText().contains("段階は3から7までにしてください（いまは8）。");
        assertThat(scale(path, 7)).hasStatus3xxRedirection();
    }

    @Test
    void textThatIsTooLongAndNumbersThatAreNoneAreRefused() {
        var path = begin("2026", "points");
        assertThat(section(path, "name", 1, Map.of("name.ja", "𠮷".repeat(50_000), "retentionYears", "五")))
                .hasStatus(422)
                .bodyText()
                .contains("200文字までにしてください。", "整数で書いてください。");
        assertThat(section(path, "name", 1, Map.of("name.ja", "　", "retentionYears", "5")))
                .hasStatus(422)
                .bodyText()
                .contains("書いてください。");
        assertThat(section(path, "unheard-of", 1, Map.of())).hasStatus(404);
    }

    @Test
    void scriptsInAnItemAreText() {
        var path = begin("2026", "points");
        section(path, "name", 1, Map.of("name.ja", "<script>alert(1)</script>", "retentionYears", "5"));
        assertThat(get(office, path)).bodyText().contains("&lt;script&gt;alert").doesNotContain("<script>alert");
    }

    @Test
    void whoIsSlowerIsToldAndLosesNothing() {
        var path = begin("2026", "points");
        section(path, "name", 1, Map.of("name.ja", "先の名前", "retentionYears", "5"));
        assertThat(section(path, "name", 1, Map.of("name.ja", "後の名前", "retentionYears", "10")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "ほかの人がこのルールを変えました。",
                        "<del class=\"typed\">先の名前</del>",
                        "<ins class=\"typed\">後の名前</ins>",
                        "name=\"revision\" value=\"2\"");
        assertThat(force(path, 1)).hasStatus(422).bodyText().contains("ほかの人がこのルールを変えました。");
        assertThat(rules(path).name().ja()).isEqualTo("先の名前");
        assertThat(section(path, "name", 2, Map.of("name.ja", "後の名前", "retentionYears", "10")))
                .hasStatus3xxRedirection();
        assertThat(rules(path).name().ja()).isEqualTo("後の名前");
    }

    @Test
    void aSectionThatTookTheKeyOfAnotherIsNotReplacedByWhatWasTyped() {
        var path = begin("2026", "points");
        var first = rules(path).scales().get(0);
        var second = rules(path).scales().get(1);
        section(path, "scale-0", 1, Map.of("go", "remove"));
        assertThat(rules(path).scales().get(0)).isEqualTo(second);
        assertThat(section(path, "scale-0", 2, Map.of("named", first.name().ja(), "scales.0.name.ja", "上書き")))
                .hasStatus(422)
                .bodyText()
                .contains("場所か名前を変えました", "上書き");
        assertThat(rules(path).scales().get(0)).isEqualTo(second);
    }

    @Test
    void whatCannotBeWorkedWithIsNotPutInForce() {
        var path = begin("2026", "points");
        // without the scale of the results nothing follows
        assertThat(post(office, path + "/sections/scale-1", "revision", "1", "go", "remove"))
                .hasStatus3xxRedirection();
        assertThat(get(office, path)).hasStatusOk().bodyText().contains("施行する前に直すところ");
        assertThat(force(path, 2)).hasStatus(422).bodyText().contains("施行する前に直すところ", "段階を選んでください。");
        assertThat(get(office, path + "/trial")).hasStatusOk().bodyText().contains("まだ計算できません");
        assertThat(sets.of(new FiscalYear(2026))).isEmpty();
    }

    @Test
    void rulesInForceNeverChangeAndAreReplacedByAVersionWithAReason() {
        var path = begin("2026", "points");
        force(path, 1);
        assertThat(get(office, path + "/sections/name")).hasStatus(404);
        assertThat(section(path, "name", 1, Map.of("name.ja", "x", "retentionYears", "5")))
                .hasStatus(404);
        assertThat(post(office, path + "/removal")).hasStatus(409);
        assertThatThrownBy(() ->
                        jdbc.sql("update appraisal.rule_set set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(post(office, path + "/versions", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("改める理由を書いてください。");
        var second = post(office, path + "/versions", "reason", "保存年限を延ばす。")
                .getResponse()
                .getRedirectedUrl();
        assertThat(post(office, path + "/versions", "reason", "もう一つ"))
                .hasStatus(422)
                .bodyText()
                .contains("下書きがもうあります");
        section(second, "name", 1, Map.of("name.ja", "点数による評価", "retentionYears", "10"));
        assertThat(get(staff, path)).hasStatusOk();
        assertThat(get(staff, second)).hasStatus(404);
        assertThat(get(office, second + "/differences"))
                .hasStatusOk()
                .bodyText()
                .contains("<del class=\"typed\">5</del>", "<ins class=\"typed\">10</ins>", "記録を保存する年数");
        force(second, 2);
        assertThat(sets.of(new FiscalYear(2026)))
                .get()
                .extracting(StoredRules::number)
                .isEqualTo(2);
        assertThat(get(staff, second)).hasStatusOk().bodyText().contains("保存年限を延ばす。");
    }

    @Test
    void aDraftIsThrownAway() {
        var path = begin("2026", "grades");
        assertThat(post(office, path + "/removal")).hasStatus3xxRedirection();
        assertThat(get(office, path)).hasStatus(404);
        begin("2026", "points");
    }

    @Test
    void anItemIsAddedAndAnotherGoes() {
        var path = begin("2026", "grades");
        var typed = new LinkedHashMap<String, String>();
        item(typed, 0, "staff-carry", "正確に行う", "1");
        item(typed, 1, "", "", "");
        item(typed, 2, "", "新しい項目", "2");
        assertThat(section(path, "items-0-staff", 1, typed)).hasStatus3xxRedirection();
        assertThat(rules(path).parts().get(0).items("staff"))
                .extracting(item -> item.code() + item.name().ja() + item.weight())
                .containsExactly("staff-carry正確に行う1", "n1新しい項目2");
        assertThat(rules(path).parts().get(0).items("chief")).hasSize(6);
    }

    @Test
    void everySectionOfEveryPresetIsReadAndKeptAsItIs() {
        int year = 2026;
        for (var preset : Preset.values()) {
            var path = begin(String.valueOf(year++), preset.word());
            int revision = 1;
            for (var section : FormSections.of(preset.rules())) {
                assertThat(get(office, path + "/sections/" + section.key()))
                        .as(section.key())
                        .hasStatusOk();
                if (!section.title().endsWith("-new")) {
                    var typed = Typed.of(section, preset.rules());
                    assertThat(TypedReader.read(preset.rules(), section, typed).rules())
                            .as(preset + " " + section.key())
                            .isEqualTo(preset.rules());
                }
            }
            assertThat(force(path, revision)).hasStatus3xxRedirection();
        }
    }

    @Test
    void theListTakesAsManyStatementsForManyYears() {
        begin("2026", "grades");
        int few = StatementCounter.during(() -> get(office, "/appraisal-rules")).size();
        begin("2027", "points");
        begin("2028", "seven");
        assertThat(StatementCounter.during(() -> get(office, "/appraisal-rules"))
                        .size())
                .isEqualTo(few);
    }

    private static Map<String, String> overall() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("overall.method", "POINTS");
        typed.put("overall.scale", "whole");
        typed.put("overall.follows", "MEAN");
        typed.put("overall.unrated", "MISSING");
        typed.put("overall.rounding.digits", "1");
        typed.put("overall.rounding.mode", "HALF_UP");
        var from = new String[] {"90", "80", "60", "50"};
        for (int i = 0; i < from.length; i++) {
            typed.put("overall.cutoffs." + i + ".letter", String.valueOf(5 - i));
            typed.put("overall.cutoffs." + i + ".points", from[i]);
        }
        typed.put("overall.cutoffs.4.letter", "");
        typed.put("overall.cutoffs.4.points", "");
        return typed;
    }

    private static void item(Map<String, String> typed, int row, String code, String name, String weight) {
        var at = "parts.0.sets.3.items." + row + ".";
        typed.put(at + "code", code);
        typed.put(at + "name.ja", name);
        typed.put(at + "weight", weight);
    }

    private MvcTestResult scale(String path, int steps) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("scales.0.code", "each");
        typed.put("scales.0.name.ja", "段階");
        for (int i = 0; i < steps; i++) {
            typed.put("scales.0.steps." + i + ".letter", String.valueOf(steps - i));
            typed.put("scales.0.steps." + i + ".name.ja", "意味");
            typed.put("scales.0.steps." + i + ".points", String.valueOf(100 - i));
        }
        return section(path, "scale-0", 1, typed);
    }

    private RuleSet rules(String path) {
        return sets.find(id(path)).orElseThrow().rules();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private String begin(String year, String from) {
        return post(office, "/appraisal-rules", "year", year, "from", from)
                .getResponse()
                .getRedirectedUrl();
    }

    private MvcTestResult force(String path, int revision) {
        return post(office, path + "/force", "revision", String.valueOf(revision));
    }

    private MvcTestResult section(String path, String key, int revision, Map<String, String> typed) {
        var request =
                mvc.post().uri(path + "/sections/" + key).with(user(office)).with(csrf());
        request = request.param("revision", String.valueOf(revision));
        for (var entry : typed.entrySet()) {
            request = request.param(entry.getKey(), entry.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }

    private MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
