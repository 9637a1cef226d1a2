package jp.mieru.appraisal.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.OfficePages;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NullUnmarked
class DecisionsPagesTest extends OfficePages {

    @Test
    void somebodyIsTakenInWithAGroupAndSomebodyLeftOutWithAReason() {
        assertThat(decide("100000", "in", "director", ""))
                .hasStatus(422)
                .bodyText()
                .contains("入力してください。");
        assertThat(decide("999999", "in", "", "x")).hasStatus(422).bodyText().contains("この職員番号の職員はいません。");
        assertThat(decide("１００００４", "out", "", "派遣中のため")).hasStatus3xxRedirection();
        assertThat(page(path + "/decisions")).hasStatusOk().bodyText().contains("主事　四季", "派遣中のため");
        assertThat(page(path + "/opening")).bodyText().contains("4人の評価を始める", "人事担当が対象から外しました", "派遣中のため");
        var removal = sends(path + "/decisions/removal", "staff", town.clerk.toString());
        assertThat(removal).hasStatus3xxRedirection();
        assertThat(page(path + "/opening")).bodyText().contains("5人の評価を始める");
    }

    @Test
    void onceOpenSomebodyCanStillBeTakenInAndGetsASheet() {
        open();
        assertThat(decide("100004", "out", "", "x")).hasStatus(422).bodyText().contains("その人のページを開いて外してください。");
        var late = town.city.staff("200001", "新任　一", "シンニン", town.group, "参事", 5);
        assertThat(decide("200001", "in", "manager", "参事は課長級とする")).hasStatus3xxRedirection();
        assertThat(town.city.one("select group_code from appraisal.sheet where staff_id = ?", late.value()))
                .isEqualTo("manager");
        assertThat(sends(path + "/named-raters", "scope", "person")).hasStatus(409);
    }

    @Test
    void whatWasDecidedForTheLastCycleIsTakenOverForThoseStillEmployed() {
        decide("100004", "out", "", "派遣中のため");
        decide("100003", "in", "staff", "残るもの");
        name("person", "100003", "first", "100005", "係長が二人いるため");
        assertThat(get(office, path + "/decisions")).bodyText().doesNotContain("前回の例外を引き継ぐ");
        open.now(cycle, null, (done, all) -> {});
        var next = new CycleId((UUID) town.city.one(
                "insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day) "
                        + "values (?, 2026, 'regular', '2026-04-01', '2027-03-31', '2027-03-31') returning id",
                town.rules));
        path = "/appraisal-cycles/" + next;
        decide("100003", "out", "", "ここで決めたもの");
        assertThat(get(office, path + "/decisions")).hasStatusOk().bodyText().contains("前回の例外を引き継ぐ");
        assertThat(post(office, path + "/decisions/takeover")).hasStatus3xxRedirection();
        assertThat(get(office, path + "/decisions"))
                .bodyText()
                .contains("派遣中のため", "係長が二人いるため", "ここで決めたもの")
                .doesNotContain("残るもの");
        open.now(next, null, (done, all) -> {});
        assertThat(post(office, path + "/decisions/takeover")).as("open by now").hasStatus(404);
    }

    @Test
    void ratersAreNamedAndFaultsAreTold() {
        assertThat(name("person", "100004", "first", "100004", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("本人とは別の人");
        assertThat(name("person", "100004", "every", "100002", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("段階を選んで");
        assertThat(name("person", "100004", "first", "", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("省けるのは二次評価だけ");
        assertThat(name("rater", "100003", "every", "100005", "係長が休業中")).hasStatus3xxRedirection();
        assertThat(page(path + "/decisions")).bodyText().contains("係長　三郎さんの代わり", "すべての段階", "係長が休業中");
        open();
        assertThat(town.city.one(
                        "select r.why || ' ' || r.note from appraisal.rater r join appraisal.sheet s on s.id = r.sheet_id "
                                + "where s.staff_id = ? and r.step = 'first'",
                        town.clerk.value()))
                .isEqualTo("named_instead 係長が休業中");
    }

    @Test
    void absencesAreNotedOneByOneAndFromAFileOrNotAtAll() {
        assertThat(sends(
                        "/appraisal-absences",
                        "number",
                        "100004",
                        "first",
                        "R8.4.1",
                        "last",
                        "R8.9.30",
                        "kind",
                        "childcare"))
                .hasStatus3xxRedirection();
        assertThat(page("/appraisal-absences")).hasStatusOk().bodyText().contains("主事　四季", "産休・育児休業");
        assertThat(page(path + "/opening")).bodyText().contains("休業などを除くと、働いた月数が足りません");
        assertThat(file("職員番号,開始日,終了日,種別\n100003,2026/4/1,2026/9/30,育休\n1,2026/4/1,いつか,旅\n"))
                .hasStatus(422)
                .bodyText()
                .contains("ファイルは取り込んでいません", "この職員番号の職員はいません。", "種別を選んでください");
        assertThat(town.city.one("select count(*) from appraisal.absence")).isEqualTo(1L);
        assertThat(file("職員番号,開始日,終了日,種別\n100003,2026/4/1,2026/9/30,育休\n100003,2026/9/30,2026/10/1,病休\n"))
                .hasStatus(422)
                .bodyText()
                .contains("期間が重なっています");
        assertThat(sends("/appraisal-absences/removal", "staff", town.clerk.toString(), "first", "2026-04-01"))
                .hasStatus3xxRedirection();
        assertThat(page("/appraisal-absences")).bodyText().contains("登録はまだありません");
    }

    @Test
    void whatIsNotedLaterGoesBeforeOnItsOwnDaysAndLeavesTheRest() {
        var heading = "種別,職員番号,終了日,開始日\n";
        assertThat(file(heading + "育休,100004,2026/9/30,2026/4/1\n育休,100003,2026/9/30,2026/4/1\n"))
                .hasStatus3xxRedirection();
        assertThat(file(heading + "病気休暇,100004,令和8年6月30日,令和8年6月1日\n")).hasStatus3xxRedirection();
        assertThat(away(town.clerk))
                .isEqualTo("[2026-04-01,2026-06-01)childcare [2026-06-01,2026-07-01)sick "
                        + "[2026-07-01,2026-10-01)childcare");
        assertThat(file(heading + "育休,100003,2026/7/31,2026/4/1\n"))
                .as("back earlier than thought")
                .hasStatus3xxRedirection();
        assertThat(away(town.chief)).isEqualTo("[2026-04-01,2026-08-01)childcare");
    }

    private Object away(StaffId staff) {
        return town.city.one(
                "select string_agg(away::text || kind, ' ' order by away) from appraisal.absence where staff_id = ?",
                staff.value());
    }

    private MvcTestResult file(String text) {
        return mvc.post()
                .uri("/appraisal-absence-files")
                .multipart()
                .file(new MockMultipartFile("file", "休業.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(user(office))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult decide(String number, String takes, String group, String reason) {
        return sends(path + "/decisions", "number", number, "takes", takes, "group", group, "reason", reason);
    }

    private MvcTestResult name(String scope, String subject, String step, String rater, String note) {
        return sends(
                path + "/named-raters", "scope", scope, "subject", subject, "step", step, "rater", rater, "note", note);
    }
}
