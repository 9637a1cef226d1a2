package jp.mieru.appraisal.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.StatementCounter;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.OfficePages;
import jp.mieru.platform.jobs.WaitingJobs;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@NullUnmarked
class ParticipantsPagesTest extends OfficePages {
    @Autowired
    ApplicationContext context;

    @BeforeEach
    void aCycleIsOpen() {
        var elsewhere = town.city.unit("012", "総務課", "課", town.department);
        var other = town.city.staff("100010", "総務　課長", "ソウム", elsewhere, "課長", 6);
        town.city.heads(other, elsewhere, "1985-04-01", null);
        town.city.alsoWorks(town.clerk, elsewhere, "主事", "2020-04-01", null);
        open();
    }

    @Test
    void thePageOfAPersonTellsWhoRatesAndWhyWithHistory() {
        assertThat(page(path + "/sheets/" + sheet(town.clerk)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "係長　三郎",
                        "所属長（人事係長）であるため",
                        "一次評価者の次に近い上司（人事課長）であるため",
                        "組織全体の長（みらい市長）であるため",
                        "兼務先の長（総務課長）であるため",
                        "総務　課長",
                        "評価書ができました");
        assertThat(page(path + "/sheets/" + sheet(town.clerk) + "?lang=en"))
                .bodyText()
                .contains("heads the unit (人事係長)", "leads the unit of the concurrent post (総務課長)");
        assertThat(page("/appraisal-cycles/" + cycle + "/sheets/" + cycle)).hasStatus(404);
    }

    @Test
    void theOfficeHandsAStepOverWithAReasonThatStaysInTheHistory() {
        var page = path + "/sheets/" + sheet(town.clerk);
        assertThat(sends(page + "/raters", "step", "first", "number", "100004", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("本人とは別の人にしてください。", "入力してください。");
        assertThat(sends(page + "/raters", "step", "first", "number", "100005", "reason", "係長が長期研修中"))
                .hasStatus3xxRedirection();
        assertThat(page(page)).bodyText().contains("人事　五月", "人事担当がこの人の評価者に指定した人（人事係主査）であるため", "評価者が代わりました", "係長が長期研修中");
        assertThat(sends(page + "/raters", "step", "first", "number", "100005", "reason", "もう一度"))
                .hasStatus(422)
                .bodyText()
                .contains("評価者は変わりませんでした。", "もう一度");
        assertThat(changes()).isEqualTo("係長が長期研修中");
        town.city.run("update appraisal.sheet set stage = 'adjust' where staff_id = ?", town.clerk.value());
        assertThat(sends(page + "/raters", "step", "first", "number", "100003", "reason", "x"))
                .hasStatus(422);
        assertThat(town.city.one(
                        "select string_agg(step, ' ' order by number) from appraisal.sheet_step t "
                                + "join appraisal.sheet s on s.id = t.sheet_id where s.staff_id = ?",
                        town.clerk.value()))
                .isEqualTo("opened rater_changed");
    }

    @Test
    void aUnitThatWasReorganisedSinceStandsAsOnTheReferenceDayWithItsPeople() {
        var merged = town.city.unit("0112", "人事給与係", "係", town.section, "2026-10-15", null);
        town.city.run(
                "update organization.assignment set valid = daterange(lower(valid), '2026-10-15') where unit_id = ?",
                town.group.value());
        town.city.run(
                "update organization.unit_head set valid = daterange(lower(valid), '2026-10-15') where unit_id = ?",
                town.group.value());
        town.city.run(
                "update organization.unit_version set valid = daterange(lower(valid), '2026-10-15') where unit_id = ?",
                town.group.value());
        for (var person : List.of(town.chief, town.clerk, town.officer)) {
            town.city.works(person, merged, "主任", 3, "2026-10-15", null);
        }
        assertThat(page(path + "?unit=" + town.group))
                .hasStatusOk()
                .bodyText()
                .contains("係長　三郎", "主事　四季", "人事係 主事", "所属長（人事係長）であるため")
                .doesNotContain("人事給与係");
        assertThat(page(path + "/sheets/" + sheet(town.clerk)))
                .bodyText()
                .contains("人事係 主事", "所属長（人事係長）であるため")
                .doesNotContain("人事給与係");
        assertThat(page(path + "/moved-raters"))
                .as("whoever leads nobody any more is told of")
                .bodyText()
                .contains("係長　三郎");
    }

    @Test
    void ratersWhoLeftOrMovedAreListedWithWhoFollowsAndHandedOverWithOnePress() {
        assertThat(page(path + "/moved-raters")).hasStatusOk().bodyText().contains("引き継ぐ評価者はいません");
        town.city.run(
                "update organization.unit_head set valid = daterange(lower(valid), '2026-10-01') where staff_id = ?",
                town.chief.value());
        town.city.heads(town.officer, town.group, "2026-10-01", null);
        assertThat(page(path + "/moved-raters")).bodyText().contains("係長　三郎", "異動しました", "人事　五月", "1人のシートを引き継ぐ");
        var wrong = sends(
                path + "/moved-raters",
                "rater",
                town.chief.toString(),
                "step",
                "first",
                "successor",
                town.clerk.toString(),
                "reason",
                "x");
        assertThat(wrong).hasStatus3xxRedirection();
        assertThat(rater(town.clerk)).isEqualTo(town.chief.value());
        assertThat(sends(
                        path + "/moved-raters",
                        "rater",
                        town.chief.toString(),
                        "step",
                        "first",
                        "successor",
                        town.officer.toString(),
                        "reason",
                        " "))
                .hasStatus(422)
                .bodyText()
                .contains("入力してください。");
        assertThat(changes()).isNull();
        sends(
                path + "/moved-raters",
                "rater",
                town.chief.toString(),
                "step",
                "first",
                "successor",
                town.officer.toString(),
                "reason",
                "異動のため");
        assertThat(rater(town.clerk)).isEqualTo(town.officer.value());
        assertThat(changes()).isEqualTo("異動のため");
        assertThat(page(path + "/sheets/" + sheet(town.clerk))).bodyText().contains("前の評価者が異動、退職または休業したあと", "異動のため");
        assertThat(rater(town.officer)).as("nobody takes over the own sheet").isEqualTo(town.chief.value());
    }

    @Test
    void theListLeavesAsExcelWithRatersAndReasons() throws Exception {
        var file = mvc.get().uri(path + "/file").with(user(office)).exchange();
        assertThat(file).hasStatusOk();
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var text = workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|")))
                    .collect(Collectors.joining("\n"));
            assertThat(text).contains("100004|主事　四季|0111|人事係|主事|自己評価", "係長　三郎|100003|所属長（人事係長）であるため");
        }
    }

    @Test
    void whoIsLeftOutStandsThereUntilTheFaultIsMended() {
        town.city.staff("300001", "参事　二", "サンジ", town.group, "参事", 5);
        assertThat(open.goOn(cycle)).isZero();
        assertThat(page(path + "/left-out")).hasStatusOk().bodyText().contains("市長　太郎", "参事　二", "要対応");
        sends(path + "/decisions", "number", "300001", "takes", "in", "group", "manager", "reason", "課長級とする");
        assertThat(page(path + "/left-out")).bodyText().contains("市長　太郎").doesNotContain("参事　二");
    }

    @Test
    void whoeverCameLaterGetsASheetFromAJobInTheBackground() {
        town.clerk("300000", "新人　一");
        var job = sends(path + "/additions").getResponse().getRedirectedUrl();
        assertThat(page(path + "?name=新人")).bodyText().doesNotContain("新人　一");
        WaitingJobs.run(context);
        assertThat(page(job)).bodyText().contains("1人のシートを作りました。");
        assertThat(page(path + "?name=新人")).bodyText().contains("新人　一");
    }

    @Test
    void whoIsTakenInByNameGetsASheetAndNobodyElseDoes() {
        town.clerk("300000", "新人　一");
        town.city.staff("300001", "参事　二", "サンジ", town.group, "参事", 5);
        sends(path + "/decisions", "number", "300001", "takes", "in", "group", "manager", "reason", "課長級とする");
        assertThat(page(path + "?name=参事")).bodyText().contains("参事　二");
        assertThat(page(path + "?name=新人")).bodyText().doesNotContain("新人　一");
        assertThat(page(path + "/left-out")).bodyText().contains("市長　太郎");
    }

    @Test
    void sheetsThatAreThereKeepWithWhomTheirRatersTalk() {
        var before = town.city.one("select count(*) from appraisal.consulted");
        town.city.alsoWorks(town.manager, town.group, "係長", "2020-04-01", null);
        town.clerk("300000", "新人　一");
        assertThat(open.goOn(cycle)).isEqualTo(1);
        assertThat(town.city.one(
                        "select count(*) from appraisal.consulted c join appraisal.sheet s on s.id = c.sheet_id "
                                + "where s.staff_id = ?",
                        town.manager.value()))
                .isEqualTo(0L);
        assertThat(before).isEqualTo(1L);
    }

    @Test
    void listsTakeAsManyStatementsForManyAsForFew() {
        int few = StatementCounter.during(() -> page(path)).size();
        int moved = StatementCounter.during(() -> page(path + "/moved-raters")).size();
        int left = StatementCounter.during(() -> page(path + "/left-out")).size();
        for (int i = 0; i < 60; i++) {
            town.clerk("4%05d".formatted(i), "主事" + i);
        }
        open.goOn(cycle);
        assertThat(StatementCounter.during(() -> page(path))).hasSize(few);
        assertThat(StatementCounter.during(() -> page(path + "/moved-raters"))).hasSize(moved);
        assertThat(StatementCounter.during(() -> page(path + "/left-out"))).hasSize(left);
        assertThat(few).isLessThanOrEqualTo(16);
    }

    /** What the trail says of raters that were changed. */
    private Object changes() {
        return town.city.one(
                "select string_agg(what, ' ') from access.audit_entry where action = 'appraisal.rater-changed'");
    }

    private Object rater(StaffId of) {
        return town.city.one(
                "select r.staff_id from appraisal.rater r join appraisal.sheet s on s.id = r.sheet_id "
                        + "where s.staff_id = ? and r.step = 'first'",
                of.value());
    }

    private Object sheet(StaffId of) {
        return town.city.one("select id from appraisal.sheet where staff_id = ?", of.value());
    }
}
