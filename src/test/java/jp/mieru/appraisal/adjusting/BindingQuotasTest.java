package jp.mieru.appraisal.adjusting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import jp.mieru.StatementCounter;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.sheet.PaidTown;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of four 主事 one may have A. Two have it: that stops nothing unless the rules say so. */
@NullUnmarked
class BindingQuotasTest extends PaidTown {
    private static final String CONFIRMING = "/appraisal-confirmations";
    private static final int MOST_STATEMENTS = 26;

    private CycleId cycle;
    private SheetId one;
    private String mayor;

    @BeforeEach
    void fourWereRated() {
        cycle = lastCycle();
        one = waiting(1, "A");
        waiting(2, "A");
        waiting(3, "B");
        waiting(4, "B");
        mayor = staff(1, 0);
    }

    @Test
    void aQuotaInformsUnlessTheRulesSayThatItBinds() {
        assertThat(get(office, adjusting())).bodyText().contains("人数の枠は目安です", "1人超えています");
        confirm();
        assertThat(sheet(one).stage()).isEqualTo(Stage.FIXED);
    }

    @Test
    void whatExceedsAQuotaThatBindsIsNotConfirmedUntilTheOfficeChangesIt() {
        bind();
        assertThat(get(office, adjusting())).bodyText().contains("人数の枠を上限として守ります");
        assertThat(get(mayor, CONFIRMING))
                .bodyText()
                .contains("1か所で人数の上限を超えているため、確認できません", "主事のA以上：2人（上限は1人、1人超過）", "差し戻してください")
                .doesNotContain("4人分を確認する", "評価の調整を開く");
        assertThat(get(mayor, CONFIRMING + "?lang=en")).bodyText().contains("One quota is exceeded", "1 allowed");
        sendWhatWasSeen();
        assertThat(sheet(one).stage()).isEqualTo(Stage.CONFIRM);
        sendBack();
        post(
                office,
                "/appraisal-sheets/" + one + "/adjustment",
                "part",
                "overall",
                "before",
                "A",
                "grade",
                "B",
                "reason",
                "全体の均衡のため");
        post(office, adjusting() + "/passing", "seen", seen(office, adjusting()));
        confirm();
        assertThat(sheet(one).stage()).isEqualTo(Stage.FIXED);
    }

    @Test
    void whoConfirmsAndAdjustsIsLedToTheList() {
        bind();
        town.city.run("update access.account set duties = array['APPRAISAL'] where id = ?::uuid", mayor);
        assertThat(get(mayor, CONFIRMING)).bodyText().contains(adjusting() + "#quotas", "評価の調整を開く");
    }

    @Test
    void othersThanThoseWithTooGoodGradesAreNotHeld() {
        bind();
        town.city.run(
                "update appraisal.rater set staff_id = ? where step = 'confirm' and sheet_id = any (select s.id "
                        + "from appraisal.sheet s join appraisal.outcome o on o.sheet_id = s.id where o.grade = 'A')",
                town.person(1, 1).value());
        assertThat(get(mayor, CONFIRMING)).bodyText().contains("2人分を確認する");
    }

    @Test
    void aResultThatWasFixedBeforeIsNotHeld() {
        confirm();
        bind();
        amend(one, "S");
        many.pass(List.of(one), Stage.ADJUST, "", clerk);
        assertThat(get(mayor, CONFIRMING)).bodyText().contains("1人分を確認する");
        confirm();
        assertThat(sheet(one).stage()).isEqualTo(Stage.FIXED);
    }

    @Test
    void whereNobodyConfirmsTheAdjustmentIsHeld() {
        bind();
        town.city.run(
                "update appraisal.sheet set stage = 'adjust', steps = array['self', 'first', 'second', 'adjust']");
        assertThat(get(office, adjusting())).bodyText().contains("先に評語を改めてください");
        post(office, adjusting() + "/passing", "seen", seen(office, adjusting()));
        assertThat(sheet(one).stage()).isEqualTo(Stage.ADJUST);
        var alone = "/appraisal-sheets/" + one + "/adjustment/passing";
        post(office, alone, "version", String.valueOf(sheet(one).version()));
        assertThat(sheet(one).stage()).isEqualTo(Stage.ADJUST);
        post(office, adjusting() + "/passing?grade=B", "seen", seen(office, adjusting() + "?grade=B"));
        assertThat(town.city.one("select count(*) from appraisal.sheet where stage = 'fixed'"))
                .isEqualTo(2L);
    }

    @Test
    void thePageTakesFewStatements() {
        bind();
        get(mayor, CONFIRMING);
        assertThat(StatementCounter.during(() -> get(mayor, CONFIRMING))).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private SheetId waiting(int person, String letter) {
        var id = open(cycle, person);
        grade(id, letter);
        town.city.run("update appraisal.sheet set stage = 'confirm' where id = ?", id.value());
        return id;
    }

    private void bind() {
        follow(written(Preset.GRADES.rules()).replace("\"quotaForce\":\"INFORM\"", "\"quotaForce\":\"BIND\""));
        town.city.run("update appraisal.cycle set rules_id = ? where id = ?", rules, cycle.value());
    }

    private String adjusting() {
        return "/appraisal-cycles/" + cycle + "/adjustment";
    }

    private void confirm() {
        post(mayor, CONFIRMING, "seen", seen(mayor, CONFIRMING));
    }

    /** From a page that was opened before the rules bound. */
    private void sendWhatWasSeen() {
        var bound = rules;
        town.city.run(
                "update appraisal.cycle set rules_id = (select id from appraisal.rule_set where number = 1) where id = ?",
                cycle.value());
        var seen = seen(mayor, CONFIRMING);
        town.city.run("update appraisal.cycle set rules_id = ? where id = ?", bound, cycle.value());
        assertThat(post(mayor, CONFIRMING, "seen", seen)).hasStatus3xxRedirection();
    }

    private void sendBack() {
        var version = String.valueOf(sheet(one).version());
        post(mayor, CONFIRMING + "/" + one + "/return", "to", "adjust", "reason", "枠を超えています", "version", version);
        assertThat(sheet(one).stage()).isEqualTo(Stage.ADJUST);
    }

    /** What the page remembers of the list that it showed. */
    private String seen(String account, String page) {
        try {
            var body = get(account, page).getResponse().getContentAsString();
            var matcher = Pattern.compile("name=\"seen\" value=\"([0-9a-f]*)\"").matcher(body);
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
