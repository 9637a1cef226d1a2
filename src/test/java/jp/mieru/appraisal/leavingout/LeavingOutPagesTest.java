package jp.mieru.appraisal.leavingout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.OfficePages;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class LeavingOutPagesTest extends OfficePages {
    private static final String WHY = "10月から育児休業に入るため";

    private String chief;
    private String clerk;

    @BeforeEach
    void aCycleIsOpen() {
        open();
        chief = town.city.account(town.chief);
        clerk = town.city.account(town.clerk);
        town.city.run("update appraisal.sheet set stage = 'first' where staff_id = ?", town.clerk.value());
    }

    @Test
    void whoIsLeftOutLeavesTheListsAndTheSheetStaysToBeReadWithTheReason() {
        assertThat(get(chief, "/ratings")).bodyText().contains("主事　四季");
        assertThat(page(one())).bodyText().contains("対象から外す");
        assertThat(page(one() + "/leaving-out")).bodyText().contains("評価書は消えません", "主事　四季さんを評価の対象から外す");
        assertThat(leaveOut(WHY)).hasRedirectedUrl(one());
        assertThat(get(chief, "/ratings")).bodyText().doesNotContain("主事　四季");
        assertThat(get(chief, "/")).bodyText().contains("人事評価の対象から外されました").doesNotContain("件の評価を待っています");
        assertThat(get(chief, sheetPage())).hasStatusOk().bodyText().contains("評価の対象から外されています", WHY);
        assertThat(get(clerk, sheetPage())).hasStatusOk().bodyText().contains(WHY);
        assertThat(get(clerk, "/my-appraisals")).bodyText().contains("対象外");
        assertThat(get(clerk, "/appraisal-calendar")).bodyText().doesNotContain("評価期間");
        assertThat(page(one()))
                .bodyText()
                .contains(WHY, "評価の対象から外されました", "対象に戻す")
                .doesNotContain("評価者を変える");
        assertThat(page(path + "?stage=left_out")).bodyText().contains("主事　四季").doesNotContain("係長　三郎</a>");
        assertThat(page(path + "?stage=first")).bodyText().doesNotContain(">主事　四季</a>");
        assertThat(page(one() + "?lang=en")).bodyText().contains("Left out of the cycle");
        assertThat(trail()).isEqualTo("appraisal.sheet-left-out");
    }

    @Test
    void nobodyMovesOrWritesOnASheetThatWasLeftOut() {
        leaveOut(WHY);
        assertThat(post(chief, sheetPage() + "/handover", "version", "1", "written", "0"))
                .hasRedirectedUrl(sheetPage());
        assertThat(get(chief, sheetPage())).bodyText().doesNotContain("action=\"" + sheetPage() + "/entries\"");
        assertThat(sends(one() + "/raters", "step", "first", "number", "100005", "reason", "x"))
                .hasStatus(422);
        assertThat(sends(path + "/reminders", "step", "FIRST")
                        .getMvcResult()
                        .getFlashMap()
                        .get("flash"))
                .asString()
                .startsWith("Flash[key=appraisal.reminder.nobody");
        assertThat(page(path + "/moved-raters")).bodyText().contains("引き継ぐ評価者はいません");
        assertThatThrownBy(() -> town.city.run(
                        "update appraisal.sheet set stage = 'second' where staff_id = ?", town.clerk.value()))
                .hasStackTraceContaining("a sheet that was left out does not move");
    }

    @Test
    void theClosingDoesNotWaitForWhoIsLeftOut() {
        town.city.run(
                "update appraisal.sheet set stage = 'disclosed', disclosed_on = ? where staff_id <> ?",
                LocalDate.now(Japan.ZONE).minusDays(30),
                town.clerk.value());
        assertThat(page(path + "/closing")).bodyText().contains("まだ終了できません");
        leaveOut(WHY);
        assertThat(page(path + "/closing")).bodyText().contains("終了できます");
        sends(
                path + "/closing",
                "version",
                town.city
                        .one("select version from appraisal.cycle where id = ?", cycle.value())
                        .toString());
        assertThat(sends(one() + "/taking-in", "version", version(), "reason", "復職"))
                .hasStatus(422)
                .bodyText()
                .contains("この評価は終了しているため");
    }

    @Test
    void whoIsTakenInAgainGoesOnFromTheSameStep() {
        leaveOut(WHY);
        assertThat(sends(path + "/decisions", "number", "100004", "takes", "in", "reason", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("その人のページで対象に戻してください");
        assertThat(sends(one() + "/taking-in", "version", version(), "reason", "休業を取りやめたため"))
                .hasRedirectedUrl(one());
        assertThat(get(chief, "/ratings")).bodyText().contains("主事　四季");
        assertThat(page(one())).bodyText().contains("休業を取りやめたため", WHY, "評価の対象に戻りました");
        assertThat(town.city.one("select stage from appraisal.sheet where staff_id = ?", town.clerk.value()))
                .isEqualTo("first");
        assertThat(trail()).isEqualTo("appraisal.sheet-left-out appraisal.sheet-taken-in");
    }

    @Test
    void aReasonIsNeededAndOfTwoWhoDoItOneIsTold() {
        assertThat(leaveOut(" ")).hasStatus(422).bodyText().contains("入力してください。");
        var seen = version();
        leaveOut(WHY);
        assertThat(sends(one() + "/leaving-out", "version", seen, "reason", "もう一人の理由"))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人が先に変えた", "もう一人の理由");
        assertThat(sends(one() + "/taking-in", "version", seen, "reason", "x")).hasStatus(422);
    }

    @Test
    void aResultThatStandsIsNotLeftOutNorTheOwnSheet() {
        town.city.run("update appraisal.sheet set stage = 'fixed' where staff_id = ?", town.clerk.value());
        assertThat(leaveOut(WHY)).hasStatus(422).bodyText().contains("結果が確定しているため");
        assertThat(page(one())).bodyText().doesNotContain("leaving-out");
        var own = path + "/sheets/" + sheet(town.officer);
        assertThat(sends(own + "/leaving-out", "version", "0", "reason", WHY)).hasStatus(404);
    }

    @Test
    void onlyTheOfficeLeavesOut() {
        assertThat(get(chief, one() + "/leaving-out")).hasStatus(403);
        assertThat(post(chief, one() + "/leaving-out", "reason", WHY)).hasStatus(403);
        assertThat(post(chief, one() + "/taking-in", "reason", WHY)).hasStatus(403);
        assertThat(page("/appraisal-cycles/" + UUID.randomUUID() + "/sheets/" + sheet(town.clerk) + "/leaving-out"))
                .hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult leaveOut(String reason) {
        return sends(one() + "/leaving-out", "version", version(), "reason", reason);
    }

    private String one() {
        return path + "/sheets/" + sheet(town.clerk);
    }

    private String sheetPage() {
        return "/appraisal-sheets/" + sheet(town.clerk);
    }

    private Object sheet(StaffId of) {
        return town.city.one("select id from appraisal.sheet where staff_id = ?", of.value());
    }

    private String version() {
        return town.city
                .one("select version from appraisal.sheet where staff_id = ?", town.clerk.value())
                .toString();
    }

    private Object trail() {
        return town.city.one("select string_agg(action, ' ' order by seq) from access.audit_entry"
                + " where action in ('appraisal.sheet-left-out', 'appraisal.sheet-taken-in')");
    }
}
