package jp.mieru.organization.rosterimport;

import static jp.mieru.organization.rosterimport.RosterFiles.HISTORY;
import static jp.mieru.organization.rosterimport.RosterFiles.ROSTER;
import static jp.mieru.organization.rosterimport.RosterFiles.UNITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import jp.mieru.platform.jobs.WaitingJobs;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office looks at what files would change, applies it, and takes it back. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class RosterImportPagesTest {
    @TempDir
    Path folder;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    ImportRoster imports;

    private String office;

    @BeforeEach
    void theOfficeSignsIn() {
        office = new City().account(null, Duty.PLACEMENT);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(office)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(user(office)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    /** Uploads files and has them compared; gives the address of the preview. */
    private String upload(String units, String roster, String history) {
        var path = uploadOnly(units, roster, history);
        WaitingJobs.run(context);
        return path;
    }

    private String uploadOnly(String units, String roster, String history) {
        var request = mvc.post()
                .uri("/roster-imports")
                .with(user(office))
                .with(csrf())
                .multipart();
        part("units", units, request);
        part("roster", roster, request);
        part("history", history, request);
        var result = request.exchange();
        assertThat(result).hasStatus(302);
        return result.getResponse().getRedirectedUrl();
    }

    private static void part(String name, String content, MockMvcTester.MockMultipartMvcRequestBuilder request) {
        if (content != null) {
            request.file(
                    new MockMultipartFile(name, name + ".csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void apply(String path) {
        work(path + "/application");
    }

    private void undo(String path) {
        work(path + "/undoing");
    }

    private void work(String path, String... parameters) {
        assertThat(post(path, parameters)).hasStatus(302);
        WaitingJobs.run(context);
    }

    private int staff() {
        return jdbc.sql("select count(*) from organization.staff")
                .query(Integer.class)
                .single();
    }

    private String lastJob() {
        return jdbc.sql("select message_key from platform.job order by queued_at desc, id desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void filesAreLookedAtAppliedAndTakenBack() {
        assertThat(get("/roster-imports")).hasStatusOk().bodyText().contains("まだ取込みはありません");
        assertThat(get("/roster-imports/new")).hasStatusOk();
        var path = upload(UNITS, ROSTER, HISTORY);
        assertThat(get(path)).hasStatusOk().bodyText().contains("この内容で取り込む", "髙橋　一", "新規");
        assertThat(staff()).isZero();
        apply(path);
        assertThat(staff()).isEqualTo(3);
        assertThat(get(path)).hasStatusOk().bodyText().contains("取込み済み", "この取込みを取り消す");
        assertThat(get("/roster-imports")).hasStatusOk().bodyText().contains("units.csv", "取込み済み");
        assertThat(jdbc.sql("select count(*) from organization.roster_import_part")
                        .query(Integer.class)
                        .single())
                .isZero();
        undo(path);
        assertThat(staff()).isZero();
        assertThat(jdbc.sql("select count(*) from organization.unit")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(path)).bodyText().contains("取消し済み");
        apply(upload(UNITS, ROSTER, HISTORY));
        assertThat(staff()).as("the same people again").isEqualTo(3);
    }

    @Test
    void thePageShowsTheWorkUntilThereIsSomethingToLookAt() {
        var path = uploadOnly(UNITS, ROSTER, HISTORY);
        assertThat(get(path))
                .hasStatusOk()
                .bodyText()
                .contains("順番待ち", "every 1s", "<noscript>", "照合中")
                .doesNotContain("この内容で取り込む", "変わる件数", "取り込むものはありません");
        assertThat(part(path)).doesNotContainHeader("HX-Refresh").bodyText().contains("順番待ち");
        assertThat(get(path + "/columns")).as("not known yet").hasStatus(302);
        assertThat(post(path + "/application")).hasStatus(302);
        assertThat(post(path + "/comparison")).as("one work at a time").hasStatus(302);
        assertThat(get("/roster-imports")).bodyText().contains("照合中");
        WaitingJobs.run(context);
        assertThat(part(path)).as("the whole page is another").hasHeader("HX-Refresh", "true");
        assertThat(get(path)).bodyText().contains("この内容で取り込む").doesNotContain("every 1s");
        assertThat(staff()).isZero();
    }

    @Test
    void whatWasBegunInVainCanBeBegunAgain() {
        var path = uploadOnly(UNITS, ROSTER, HISTORY);
        jobsEnd("failed", "platform.job.failed");
        assertThat(get(path)).bodyText().contains("処理できませんでした", "もう一度確かめる").doesNotContain("every 1s");
        work(path + "/comparison");
        assertThat(get(path)).bodyText().contains("この内容で取り込む");
    }

    @Test
    void aServerThatEndsInBetweenLosesNothingAndStoresNothingTwice() {
        var path = uploadOnly(UNITS, ROSTER, HISTORY);
        runAgain();
        assertThat(get(path)).bodyText().contains("この内容で取り込む");
        apply(path);
        runAgain();
        assertThat(lastJob()).isEqualTo("organization.rosterimport.apply.applied");
        assertThat(staff()).isEqualTo(3);
        undo(path);
        runAgain();
        assertThat(lastJob()).isEqualTo("organization.rosterimport.undo.undone");
        assertThat(staff()).isZero();
    }

    /** As after a server that has committed the work and not yet noted that the job is over. */
    private void runAgain() {
        WaitingJobs.run(context);
        jobsEnd("waiting", null);
        WaitingJobs.run(context);
    }

    private void jobsEnd(String state, String message) {
        jdbc.sql("update platform.job set state = :state, ended_at = now(), message_key = :message "
                        + "where id = (select id from platform.job order by queued_at desc, id desc limit 1)")
                .param("state", state)
                .param("message", message)
                .update();
    }

    private MvcTestResult part(String path) {
        return mvc.get()
                .uri(path)
                .header("HX-Request", "true")
                .with(user(office))
                .exchange();
    }

    @Test
    void aChangeIsShownCellByCellAndLeavesAsExcel() {
        apply(upload(UNITS, ROSTER, HISTORY));
        var path = upload(
                null,
                ROSTER.replace("s1@", "s9@").replace("主事,,0101,総務課,2015/04/01", "主任,3,0100,総務部,2025/04/01"),
                null);
        assertThat(get(path)).bodyText().contains("2025/04/01– 0100 総務部 主任 3 異動");
        assertThat(get(path + "?tab=changed")).bodyText().contains("s1@city.example.jp", "s9@city.example.jp");
        assertThat(get(path + "/changes.xlsx"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        apply(path);
        undo(path);
        assertThat(jdbc.sql("select mail from organization.staff where staff_number = '0001'")
                        .query(String.class)
                        .single())
                .isEqualTo("s1@city.example.jp");
        assertThat(imports.now(
                                null,
                                RosterFiles.of(folder, UNITS, ROSTER, HISTORY).sources(),
                                null,
                                false)
                        .counts()
                        .anyChange())
                .as("everything is as it was")
                .isFalse();
    }

    @Test
    void faultsAreShownAtTheirPlaceAndNothingCanBeApplied() {
        var path = upload(UNITS, ROSTER.replace("昭和45年9月4日", "昭和65年4月1日"), HISTORY);
        assertThat(get(path))
                .hasStatusOk()
                .bodyText()
                .contains("誤りが1件あります", "昭和65年4月1日", "生年月日")
                .doesNotContain("この内容で取り込む");
        assertThat(get(path + "/faults.xlsx")).hasStatusOk();
        apply(path);
        assertThat(staff()).isZero();
    }

    @Test
    void aPreviewThatHasGoneStaleIsNotApplied() {
        apply(upload(UNITS, ROSTER, HISTORY));
        var changed = ROSTER.replace("s1@", "s9@");
        var path = upload(null, changed, null);
        jdbc.sql("update organization.staff set name = '別名', version = version + 1 where staff_number = '0002'")
                .update();
        apply(path);
        assertThat(lastJob()).isEqualTo("organization.rosterimport.apply.stale");
        assertThat(jdbc.sql("select mail from organization.staff where staff_number = '0001'")
                        .query(String.class)
                        .single())
                .isEqualTo("s1@city.example.jp");
        assertThat(get(path + "?tab=changed"))
                .as("the preview is new")
                .bodyText()
                .contains("別名");
        apply(path);
        assertThat(lastJob()).isEqualTo("organization.rosterimport.apply.applied");
    }

    @Test
    void anImportThatSomethingWasBuiltUponStays() {
        var path = upload(UNITS, ROSTER, HISTORY);
        apply(path);
        jdbc.sql(
                        "update organization.staff set mail = 'x@city.example.jp', version = version + 1 where staff_number = '0002'")
                .update();
        undo(path);
        assertThat(staff()).isEqualTo(3);
        assertThat(get(path)).bodyText().contains("取込み済み");
    }

    @Test
    void columnsCanBeChosenAndAreRemembered() {
        var odd = ROSTER.replace("所属コード,", "配属先,");
        var path = upload(UNITS, odd, null);
        assertThat(get(path)).bodyText().contains("所属コード", "この列がありません");
        assertThat(get(path + "/columns")).hasStatusOk().bodyText().contains("配属先");
        var header = java.util.List.of(odd.substring(0, odd.indexOf('\n')).split(","));
        var form = new java.util.ArrayList<String>();
        for (var column :
                java.util.List.of("staff_number", "職員番号", "name", "氏名", "staff_unit", "配属先", "since", "現所属発令日")) {
            form.add(header.contains(column) ? String.valueOf(header.indexOf(column)) : column);
        }
        var units = new String[] {
            "unit_code",
            "0",
            "unit_name",
            "1",
            "unit_parent",
            "2",
            "unit_kind",
            "3",
            "unit_head",
            "4",
            "unit_starts",
            "5",
            "unit_ends",
            "6"
        };
        form.addAll(java.util.List.of(units));
        var twice = new java.util.ArrayList<>(form);
        twice.set(1, twice.get(3));
        assertThat(post(path + "/columns", twice.toArray(String[]::new)))
                .hasStatus(422)
                .bodyText()
                .contains("氏名");
        work(path + "/columns", form.toArray(String[]::new));
        assertThat(get(path)).bodyText().contains("この内容で取り込む");
        var again = upload(UNITS, odd, null);
        assertThat(get(again)).as("remembered").bodyText().contains("この内容で取り込む");
    }

    @Test
    void whoIsMissingLeavesOnlyWhenADayIsGiven() {
        apply(upload(UNITS, ROSTER, HISTORY));
        var path = upload(null, ROSTER.replaceAll("0003,.*\n", ""), null);
        assertThat(get(path)).bodyText().contains("取り込むものはありません");
        work(path + "/comparison", "leavingOn", "令和8年3月31日");
        assertThat(get(path + "?tab=left")).bodyText().contains("\uD842\uDFB7野　三", "退職日");
        apply(path);
        assertThat(jdbc.sql("select left_on::text from organization.staff where staff_number = '0003'")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-31");
        undo(path);
        assertThat(jdbc.sql("select count(*) from organization.assignment where upper(valid) is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void withoutAnyFileThePageSaysSo() {
        assertThat(mvc.post()
                        .uri("/roster-imports")
                        .with(user(office))
                        .with(csrf())
                        .multipart()
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("ファイルを一つ以上選んでください");
    }

    @Test
    void onlyTheOfficeForPlacementGetsIn() {
        var other = new City().account(null, Duty.SURVEY);
        assertThat(mvc.get().uri("/roster-imports").with(user(other))).hasStatus(403);
    }

    @Test
    void twoImportsAtOnceLoseNothing() throws Exception {
        apply(upload(UNITS, ROSTER, HISTORY));
        var one = upload(null, ROSTER.replace("s1@", "s8@"), null);
        var other = upload(null, ROSTER.replace("s1@", "s9@"), null);
        post(one + "/application");
        post(other + "/application");
        WaitingJobs.run(context);
        assertThat(lastJob()).isEqualTo("organization.rosterimport.apply.stale");
        assertThat(jdbc.sql("select mail from organization.staff where staff_number = '0001'")
                        .query(String.class)
                        .single())
                .isEqualTo("s8@city.example.jp");
    }
}
