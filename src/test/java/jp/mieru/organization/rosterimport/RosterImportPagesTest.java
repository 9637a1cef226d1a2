package jp.mieru.organization.rosterimport;

import static jp.mieru.organization.rosterimport.RosterFiles.HISTORY;
import static jp.mieru.organization.rosterimport.RosterFiles.ROSTER;
import static jp.mieru.organization.rosterimport.RosterFiles.UNITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.file.Path;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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

    private ImportOffice office;

    @BeforeEach
    void theOfficeSignsIn() {
        office = new ImportOffice(context);
    }

    @Test
    void filesAreLookedAtAppliedAndTakenBack() {
        assertThat(office.get("/roster-imports")).hasStatusOk().bodyText().contains("まだ取込みはありません");
        assertThat(office.get("/roster-imports/new")).hasStatusOk();
        var path = office.upload(UNITS, ROSTER, HISTORY);
        assertThat(office.get(path)).hasStatusOk().bodyText().contains("この内容で取り込む", "髙橋　一", "新規");
        assertThat(office.staff()).isZero();
        office.apply(path);
        assertThat(office.staff()).isEqualTo(3);
        assertThat(office.get(path)).hasStatusOk().bodyText().contains("取込み済み", "この取込みを取り消す");
        assertThat(office.get("/roster-imports")).hasStatusOk().bodyText().contains("units.csv", "取込み済み");
        assertThat(jdbc.sql("select count(*) from organization.roster_import_part")
                        .query(Integer.class)
                        .single())
                .isZero();
        office.undo(path);
        assertThat(office.staff()).isZero();
        assertThat(jdbc.sql("select count(*) from organization.unit")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(office.get(path)).bodyText().contains("取消し済み");
        office.apply(office.upload(UNITS, ROSTER, HISTORY));
        assertThat(office.staff()).as("the same people again").isEqualTo(3);
    }

    @Test
    void aChangeIsShownCellByCellAndLeavesAsExcel() {
        office.apply(office.upload(UNITS, ROSTER, HISTORY));
        var path = office.upload(
                null,
                ROSTER.replace("s1@", "s9@").replace("主事,,0101,総務課,2015/04/01", "主任,3,0100,総務部,2025/04/01"),
                null);
        assertThat(office.get(path)).bodyText().contains("2025/04/01– 0100 総務部 主任 3 異動");
        assertThat(office.get(path + "?tab=changed")).bodyText().contains("s1@city.example.jp", "s9@city.example.jp");
        assertThat(office.get(path + "/changes.xlsx"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        office.apply(path);
        office.undo(path);
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
        var path = office.upload(UNITS, ROSTER.replace("昭和45年9月4日", "昭和65年4月1日"), HISTORY);
        assertThat(office.get(path))
                .hasStatusOk()
                .bodyText()
                .contains("誤りが1件あります", "昭和65年4月1日", "生年月日")
                .doesNotContain("この内容で取り込む");
        assertThat(office.get(path + "/faults.xlsx")).hasStatusOk();
        office.apply(path);
        assertThat(office.staff()).isZero();
    }

    @Test
    void aPreviewThatHasGoneStaleIsNotApplied() {
        office.apply(office.upload(UNITS, ROSTER, HISTORY));
        var changed = ROSTER.replace("s1@", "s9@");
        var path = office.upload(null, changed, null);
        jdbc.sql("update organization.staff set name = '別名', version = version + 1 where staff_number = '0002'")
                .update();
        office.apply(path);
        assertThat(office.lastJob()).isEqualTo("organization.rosterimport.apply.stale");
        assertThat(jdbc.sql("select mail from organization.staff where staff_number = '0001'")
                        .query(String.class)
                        .single())
                .isEqualTo("s1@city.example.jp");
        assertThat(office.get(path + "?tab=changed"))
                .as("the preview is new")
                .bodyText()
                .contains("別名");
        office.apply(path);
        assertThat(office.lastJob()).isEqualTo("organization.rosterimport.apply.applied");
    }

    @Test
    void columnsCanBeChosenAndAreRemembered() {
        var odd = ROSTER.replace("所属コード,", "配属先,");
        var path = office.upload(UNITS, odd, null);
        assertThat(office.get(path)).bodyText().contains("所属コード", "この列がありません");
        assertThat(office.get(path + "/columns")).hasStatusOk().bodyText().contains("配属先");
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
        assertThat(office.post(path + "/columns", twice.toArray(String[]::new)))
                .hasStatus(422)
                .bodyText()
                .contains("氏名");
        office.work(path + "/columns", form.toArray(String[]::new));
        assertThat(office.get(path)).bodyText().contains("この内容で取り込む");
        var again = office.upload(UNITS, odd, null);
        assertThat(office.get(again)).as("remembered").bodyText().contains("この内容で取り込む");
    }

    @Test
    void whoIsMissingLeavesOnlyWhenADayIsGiven() {
        office.apply(office.upload(UNITS, ROSTER, HISTORY));
        var path = office.upload(null, ROSTER.replaceAll("0003,.*\n", ""), null);
        assertThat(office.get(path)).bodyText().contains("取り込むものはありません");
        office.work(path + "/comparison", "leavingOn", "令和8年3月31日");
        assertThat(office.get(path + "?tab=left")).bodyText().contains("\uD842\uDFB7野　三", "退職日");
        office.apply(path);
        assertThat(jdbc.sql("select left_on::text from organization.staff where staff_number = '0003'")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-31");
        office.undo(path);
        assertThat(jdbc.sql("select count(*) from organization.assignment where upper(valid) is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void withoutAnyFileThePageSaysSo() {
        assertThat(mvc.post()
                        .uri("/roster-imports")
                        .with(user(office.account))
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
}
