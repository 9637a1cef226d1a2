package jp.mieru.goals.philosophy;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.sheetpages.GoalTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office writes what the city is for; everybody reads it. */
@NullUnmarked
class PhilosophyPagesTest extends GoalTown {
    @Test
    void everybodyReadsWhatTheOfficeWrites() {
        assertThat(get(staff(0, 1), "/philosophy"))
                .hasStatusOk()
                .bodyText()
                .contains("市民とともに", "総合計画", "待たない窓口")
                .doesNotContain("計画を加える");
        assertThat(get(staff(0, 1), "/city-plans/new")).hasStatus(403);
        assertThat(post(
                        office,
                        "/city-plans",
                        "title",
                        "人材育成基本方針",
                        "firstYear",
                        "令和8年度",
                        "lastYear",
                        "R10",
                        "aims",
                        "2-1 学びつづける職員 | 研修に年2回\n2-2\t挑戦をたたえる\t手を挙げた人を支える\n\n"))
                .hasStatus3xxRedirection();
        assertThat(get(staff(0, 1), "/philosophy?year=2027"))
                .bodyText()
                .contains("人材育成基本方針", "学びつづける職員", "研修に年2回", "手を挙げた人を支える");
        assertThat(get(staff(0, 1), "/philosophy?year=2029")).bodyText().doesNotContain("人材育成基本方針");
    }

    @Test
    void aYearHasOnePhilosophy() {
        assertThat(post(office, "/philosophies", "title", "別の理念", "firstYear", "R9", "words", "本文"))
                .hasStatus(422)
                .bodyText()
                .contains("同じ年度に「市民とともに」があります", "別の理念", "本文");
        var id = town.city.one("select id from goals.philosophy").toString();
        assertThat(post(
                        office,
                        "/philosophies/" + id,
                        "title",
                        "市民とともに",
                        "firstYear",
                        "2020",
                        "lastYear",
                        "令和8年度",
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(post(office, "/philosophies", "title", "別の理念", "firstYear", "R9"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office,
                        "/philosophies/" + id,
                        "title",
                        "遅れた題",
                        "firstYear",
                        "2020",
                        "lastYear",
                        "2026",
                        "version",
                        "0"))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人が先に保存しました", "遅れた題");
    }

    @Test
    void anAimThatGoalsServeStaysAndKeepsThemUnderOtherWords() {
        var goal = goal(ofSection(0), "窓口", 100, new Tie.ToAim(aim, 100));
        var id = town.city.one("select id from goals.plan").toString();
        assertThat(plan(id, "9-9 別のねらい", "0")).hasStatus(422).bodyText().contains("目標がつながっているねらいは消せません：1-1", "別のねらい");
        assertThat(plan(id, "9-9 別のねらい\n１-１ 待たせない窓口", "0")).hasStatus3xxRedirection();
        assertThat(get(staff(0, 1), "/philosophy")).bodyText().contains("待たせない窓口");
        assertThat(town.city.one("select aim_id from goals.tie where goal_id = ?", goal.value()))
                .isEqualTo(aim.value());
        assertThat(post(office, "/city-plans/" + id + "/removal")).hasStatus3xxRedirection();
        assertThat(get(staff(0, 1), "/philosophy")).as("kept").bodyText().contains("総合計画");
        assertThat(plan(id, "9-9 別のねらい\n1-1 古い版", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人が先に保存しました");
    }

    @Test
    void aPlanKeepsTheYearsInWhichGoalsServeItsAims() {
        goal(ofSection(0), "窓口", 100, new Tie.ToAim(aim, 100));
        var id = town.city.one("select id from goals.plan").toString();
        var next = String.valueOf(year.year() + 1);
        assertThat(post(
                        office,
                        "/city-plans/" + id,
                        "title",
                        "総合計画",
                        "firstYear",
                        next,
                        "aims",
                        "1-1 待たない窓口",
                        "version",
                        "0"))
                .hasStatus(422)
                .bodyText()
                .contains("この期間の外の年度に、目標がつながっているねらいがあります：1-1");
        assertThat(town.city.one("select lower(years) from goals.plan")).isEqualTo(2020);
        assertThat(plan(id, "1-1 待たない窓口", "0")).hasStatus3xxRedirection();
    }

    @Test
    void whatCannotBeIsToldAtThePlace() {
        var long50000 = "長".repeat(50_000);
        assertThat(post(office, "/city-plans", "title", "", "firstYear", "いつか", "words", long50000, "aims", "1-1"))
                .hasStatus(422)
                .bodyText()
                .contains("名前を書いてください。", "年度を読み取れません", "4,000字以内", "1行目に番号かねらいがありません。", long50000);
        assertThat(post(office, "/city-plans", "title", "計画", "firstYear", "R8", "lastYear", "R7", "aims", "1 あ\n1 い"))
                .hasStatus(422)
                .bodyText()
                .contains("はじめの年度より前です。", "2行目の番号「1」が二度出てきます。");
    }

    private MvcTestResult plan(String id, String aims, String version) {
        return post(
                office, "/city-plans/" + id, "title", "総合計画", "firstYear", "2020", "aims", aims, "version", version);
    }
}
