package jp.mieru.organization.rosterimport;

import static jp.mieru.organization.rosterimport.RosterFiles.HISTORY;
import static jp.mieru.organization.rosterimport.RosterFiles.ROSTER;
import static jp.mieru.organization.rosterimport.RosterFiles.UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mieru.organization.rosterdiff.ImportCounts;
import jp.mieru.organization.rosterexport.RosterExport;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterstaging.RosterSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import makes of a changed file. */
@NullUnmarked
@SpringBootTest
class RosterChangesTest {
    private static final ImportCounts SAME = new ImportCounts(0, 0, 4, 0, 0, 0, 0, 3);

    @TempDir
    Path folder;

    @Autowired
    ImportRoster imports;

    @Autowired
    CloseAccountsOfLeavers closeAccounts;

    @Autowired
    Clock clock;

    @Autowired
    RosterExport export;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void anOfficeIsThere() {
        assertThat(counts(UNITS, ROSTER, HISTORY)).isEqualTo(new ImportCounts(4, 0, 0, 3, 0, 0, 0, 0));
    }

    private ImportCounts counts(String units, String roster, String history) {
        return counts(RosterFiles.of(folder, units, roster, history).sources(), null);
    }

    private ImportCounts counts(List<RosterSource> sources, LocalDate leavingOn) {
        var result = imports.now(null, sources, leavingOn, false);
        assertThat(result.faults().render(messages, Locale.JAPANESE)).isEmpty();
        return result.counts();
    }

    private List<RosterSource> exported() {
        var files = Map.of(
                RosterFile.UNITS, folder.resolve("u.csv"),
                RosterFile.ROSTER, folder.resolve("r.csv"),
                RosterFile.HISTORY, folder.resolve("h.csv"));
        export.write(files);
        return files.entrySet().stream()
                .map(file -> new RosterSource(file.getKey(), file.getKey().name(), file.getValue()))
                .sorted(java.util.Comparator.comparing(RosterSource::file))
                .toList();
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private List<String> timeline(String number) {
        return rows("""
                select concat_ws(' ', a.valid, u.code, a.position, a.grade, a.kind) from organization.assignment a
                join organization.unit u on u.id = a.unit_id join organization.staff s on s.id = a.staff_id
                where s.staff_number = '%s' order by a.valid
                """.formatted(number));
    }

    @Test
    void namesStayAsWrittenAndTheRestIsNormalised() {
        assertThat(
                        rows(
                                "select name || ' ' || kana || ' ' || birth_date || ' ' || hired_on from organization.staff order by staff_number"))
                .containsExactly(
                        "髙橋　一 タカハシ ハジメ 1970-09-04 1993-04-01",
                        "神\uDB40\uDD00田　花 カミダ ハナ 1985-10-02 2009-04-01",
                        "\uD842\uDFB7野　三 ヨシノ サン 1990-01-05 2015-04-01");
    }

    @Test
    void eachAssignmentLastsUntilTheNext() {
        assertThat(timeline("0001"))
                .containsExactly(
                        "[1993-04-01,2010-04-01) 0102 主事 採用",
                        "[2010-04-01,2022-04-01) 0101 課長 異動",
                        "[2022-04-01,) 0100 部長 8 異動");
        assertThat(timeline("0003")).containsExactly("[2015-04-01,) 0101 主事 採用");
    }

    @Test
    void headsLeadFromTheDayTheyCame() {
        assertThat(
                        rows(
                                "select h.valid || ' ' || s.staff_number from organization.unit_head h join organization.staff s on s.id = h.staff_id order by 1"))
                .containsExactly("[2022-04-01,) 0001", "[2024-04-01,) 0002");
    }

    @Test
    void theSameFilesChangeNothingInAnyCombination() {
        assertThat(counts(UNITS, ROSTER, HISTORY)).isEqualTo(SAME);
        assertThat(counts(UNITS, ROSTER, null)).isEqualTo(SAME);
        assertThat(counts(null, ROSTER, null)).isEqualTo(new ImportCounts(0, 0, 0, 0, 0, 0, 0, 3));
        assertThat(counts(UNITS, null, null)).isEqualTo(new ImportCounts(0, 0, 4, 0, 0, 0, 0, 0));
        assertThat(counts(null, null, HISTORY)).isEqualTo(new ImportCounts(0, 0, 0, 0, 0, 0, 0, 2));
    }

    @Test
    void whoMovesEndsTheFormerAssignment() {
        var moved = ROSTER.replace("主事,,0101,総務課,2015/04/01", "主任,3,0100,総務部,2025/04/01");
        assertThat(counts(null, moved, null)).isEqualTo(new ImportCounts(0, 0, 0, 0, 0, 1, 0, 2));
        assertThat(timeline("0003"))
                .containsExactly("[2015-04-01,2025-04-01) 0101 主事 採用", "[2025-04-01,) 0100 主任 3 異動");
    }

    @Test
    void aChangedCellIsAChangedPerson() {
        assertThat(counts(null, ROSTER.replace("s1@", "s9@"), null))
                .isEqualTo(new ImportCounts(0, 0, 0, 0, 1, 0, 0, 2));
        assertThat(counts(null, ROSTER.replace("s1@", "s9@").replace("部長,8", "局長,8"), null))
                .isEqualTo(new ImportCounts(0, 0, 0, 0, 1, 0, 0, 2));
        assertThat(timeline("0001")).contains("[2022-04-01,) 0100 局長 8 異動");
        assertThat(
                        rows(
                                "select field || ': ' || old_value || ' → ' || new_value from organization.roster_import_cell order by 1"))
                .containsExactly(
                        "assignment: 2022/04/01– 0100 総務部 部長 8 異動 → 2022/04/01– 0100 総務部 局長 8 異動",
                        "mail: s1@city.example.jp → s9@city.example.jp");
    }

    @Test
    void whoIsMissingStaysUnlessTheOfficeSaysSo() {
        var without = ROSTER.replaceAll("0002,.*\n", "");
        var units = UNITS.replace("課,0002", "課,0003");
        assertThat(counts(null, without, null)).isEqualTo(new ImportCounts(0, 0, 0, 0, 0, 0, 0, 2));
        assertThat(counts(RosterFiles.of(folder, units, without, null).sources(), LocalDate.of(2026, 3, 31)))
                .isEqualTo(new ImportCounts(0, 1, 3, 0, 0, 0, 1, 2));
        assertThat(timeline("0002")).last().isEqualTo("[2024-04-01,2026-04-01) 0101 課長 7 昇任");
        assertThat(rows("select left_on::text from organization.staff where staff_number = '0002'"))
                .containsExactly("2026-03-31");
        assertThat(rows("select valid::text from organization.concurrent_post"))
                .containsExactly("[2024-04-01,2026-04-01)");
        assertThat(rows("select closed_because from access.account where staff_number = '0002'"))
                .containsExactly("left");
        assertThat(counts(null, ROSTER, null).staffChanged()).as("comes back").isEqualTo(1);
    }

    @Test
    void whoLeavesSignsInUpToTheLastDay() {
        var without = ROSTER.replaceAll("0002,.*\n", "");
        var sources = RosterFiles.of(folder, UNITS.replace("課,0002", "課,0003"), without, null)
                .sources();
        counts(sources, LocalDate.now(clock).plusDays(10));
        closeAccounts.run();
        assertThat(openAccount("0002")).isTrue();
        jdbc.sql("update organization.staff set left_on = ? where staff_number = '0002'")
                .param(LocalDate.now(clock).minusDays(1))
                .update();
        closeAccounts.run();
        assertThat(openAccount("0002")).isFalse();
        assertThat(openAccount("0003")).isTrue();
    }

    private boolean openAccount(String number) {
        return jdbc.sql("select closed_at is null from access.account where staff_number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aReorganisationIsToldByPeriods() {
        var renamed = UNITS.replace(
                "0101,総務課,0100,課,0002,1985/04/01,",
                "0101,総務課,0100,課,,1985/04/01,2024/03/31\n0101,総務企画課,0100,課,0002,2024/04/01,");
        assertThat(counts(renamed, null, null)).isEqualTo(new ImportCounts(0, 1, 3, 0, 0, 0, 0, 0));
        assertThat(counts(renamed, ROSTER, HISTORY)).isEqualTo(SAME);
        assertThat(
                        rows(
                                "select valid || ' ' || name from organization.unit_version v join organization.unit u on u.id = v.unit_id where code = '0101' order by 1"))
                .containsExactly("[1985-04-01,2024-04-01) 総務課", "[2024-04-01,) 総務企画課");
    }

    @Test
    void whoLeftAndCameBackWorkedNowhereInBetween() {
        var gap = HISTORY.replace("0001,2010", "0001,2000/03/31,,,,退職\n0001,2010");
        assertThat(counts(UNITS, ROSTER, gap)).isEqualTo(new ImportCounts(0, 0, 4, 0, 1, 0, 0, 2));
        assertThat(timeline("0001"))
                .containsExactly(
                        "[1993-04-01,2000-04-01) 0102 主事 採用",
                        "[2010-04-01,2022-04-01) 0101 課長 異動",
                        "[2022-04-01,) 0100 部長 8 異動");
        assertThat(counts(UNITS, ROSTER, gap)).isEqualTo(SAME);
        assertThat(counts(exported(), null)).isEqualTo(SAME);
    }

    @Test
    void headsOfThePastAndOfDaysToComeAreTakenFromTheirPeriods() {
        var units = UNITS.replace("0101,総務課,0100,課,0002,1985/04/01,", """
                0101,総務課,0100,課,0003,1985/04/01,2024/03/31
                0101,総務課,0100,課,0002,2024/04/01,2099/03/31
                0101,総務課,0100,課,0001,2099/04/01,""");
        assertThat(counts(units, null, null)).isEqualTo(new ImportCounts(0, 1, 3, 0, 0, 0, 0, 0));
        assertThat(rows("""
                        select h.valid || ' ' || s.staff_number from organization.unit_head h
                        join organization.unit u on u.id = h.unit_id join organization.staff s on s.id = h.staff_id
                        where u.code = '0101' order by h.valid
                        """))
                .containsExactly("[1985-04-01,2024-04-01) 0003", "[2024-04-01,2099-04-01) 0002", "[2099-04-01,) 0001");
        assertThat(counts(units, ROSTER, HISTORY)).isEqualTo(SAME);
        assertThat(counts(exported(), null)).isEqualTo(SAME);
    }

    @Test
    void twoPeopleCanChangeMailAddresses() {
        var swapped = ROSTER.replace("s1@", "s0@").replace("s2@", "s1@").replace("s0@", "s2@");
        assertThat(counts(null, swapped, null)).isEqualTo(new ImportCounts(0, 0, 0, 0, 2, 0, 0, 1));
        assertThat(rows("select staff_number || ' ' || mail from access.account where mail is not null order by 1"))
                .containsExactly("0001 s2@city.example.jp", "0002 s1@city.example.jp");
    }

    @Test
    void aUnitWithStaffCannotBeClosed() {
        var closed = UNITS.replace("課,0002,1985/04/01,", "課,,1985/04/01,2025/03/31");
        var faults = imports.now(
                        null, RosterFiles.of(folder, closed, null, null).sources(), null, false)
                .faults();
        assertThat(faults.list())
                .extracting(fault -> fault.reason().replaceFirst(".*\\.", ""))
                .containsExactly("unit_has_staff");
    }

    @Test
    void exportThenImportChangesNothing() {
        aReorganisationIsToldByPeriods();
        assertThat(counts(exported(), null)).isEqualTo(SAME);
        assertThat(folder.resolve("r.csv"))
                .content()
                .startsWith(ROSTER.substring(0, ROSTER.indexOf('\n')))
                .contains("髙橋　一", "\uD842\uDFB7野　三");
    }

    @Test
    void aDryRunStoresNothing() {
        var moved = ROSTER.replace("主事,,0101,総務課,2015/04/01", "主任,3,0100,総務部,2025/04/01");
        var sources = RosterFiles.of(folder, null, moved, null).sources();
        assertThat(imports.now(null, sources, null, true).counts().staffMoved()).isEqualTo(1);
        assertThat(imports.now(null, sources, null, true).counts().staffMoved()).isEqualTo(1);
    }

    @Test
    void theEmployeeFileOfOrangeHrmComesIn() {
        var file = """
                first_name,middle_name,last_name,employee_id,other_id,gender,date_of_birth,work_email,job_title,employment_status,sub_unit,joined_date
                花,,神田,0011,,Female,1990-10-29,h@example.jp,主事,常勤,総務課,2020-04-01
                """;
        assertThat(counts(null, file, null)).isEqualTo(new ImportCounts(0, 0, 0, 1, 0, 0, 0, 0));
        assertThat(
                        rows(
                                "select name || ' ' || mail || ' ' || birth_date from organization.staff where staff_number = '0011'"))
                .containsExactly("神田　花 h@example.jp 1990-10-29");
        assertThat(timeline("0011")).containsExactly("[2020-04-01,) 0101 主事 採用");
    }
}
