package jp.mieru.goals.sheetfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import jp.mieru.StatementCounter;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.sheetpages.GoalTown;
import jp.mieru.platform.files.ExcelOut;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A goal sheet goes out as a form and comes in again whole, or not at all with every fault at its cell. */
@NullUnmarked
class SheetFileTest extends GoalTown {
    private static final String[] HEAD = {"No", "業務・目標", "指標", "目標の水準", "いつまでに", "ウエイト（%）", "困難度", "上位の目標", "上位の目標がない理由"
    };

    @Autowired
    private MockMvcTester tester;

    private String me;
    private SheetId sheet;
    private Goal first;

    @BeforeEach
    void thereIsADraft() {
        me = staff(0, 1);
        var unit = ofSection(0);
        var above = goal(unit, "窓口を速くする", 100, new Tie.ToAim(aim, 100));
        submitted(unit);
        sheet = of(0, 1);
        goal(sheet, "待ち時間を短くする", 60, new Tie.ToGoal(above, 60), new Tie.ToAim(aim, 40));
        goal(sheet, "庁舎を管理する", 40);
        first = sheet(sheet).goals().getFirst();
    }

    @Test
    void whatGoesOutComesInTheSame() throws IOException {
        var file = out(me, "/goal-sheets/" + sheet + "/file");
        assertThat(rows(file))
                .anySatisfy(row -> assertThat(row.getFirst())
                        .startsWith("令和" + (year.year() - 2018) + "年度")
                        .endsWith("目標シート"))
                .anySatisfy(row -> assertThat(row).contains("職員番号"))
                .anySatisfy(row ->
                        assertThat(row).contains("待ち時間を短くする", "10分以内", "−", "課0：窓口を速くする（60%）\n総合計画：1-1 待たない窓口（40%）"));
        var answer = bring(me, file);
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(get(me, answer.getResponse().getRedirectedUrl())).bodyText().contains("いまの目標と同じ内容です");
    }

    @Test
    void movedColumnsAreFoundAndWhatChangesIsShownBeforeAnythingIsStored() throws IOException {
        var file = file(sheet -> {
            write(sheet, 4, "上位の目標", "ウエイト（%）", "業務・目標", "備考", "いつまでに", "目標の水準", "指標", "困難度", "上位の目標がない理由");
            write(
                    sheet,
                    5,
                    "窓口を速くする",
                    70,
                    "待ち時間を短くする",
                    "メモ",
                    year.first().plusDays(9).toString(),
                    "5分以内",
                    "待ち時間",
                    "◎",
                    "");
            write(
                    sheet,
                    6,
                    "総合計画：1-1 待たない窓口",
                    "３０％",
                    "案内を作る",
                    "",
                    "R" + (year.year() - 2017) + ".3.31",
                    "10枚",
                    "枚数",
                    "",
                    "");
        });
        var answer = bring(me, file);
        assertThat(answer).hasStatus3xxRedirection();
        var path = answer.getResponse().getRedirectedUrl();
        assertThat(get(me, path))
                .bodyText()
                .contains("<del class=\"typed\">60%</del>", "<ins class=\"typed\">70%</ins>", "案内を作る", "取りやめ");
        assertThat(get(staff(0, 2), path)).hasStatus(404);
        assertThat(get(head(0), path)).hasStatus(404);
        assertThat(sheet(sheet).goals()).as("not yet").hasSize(2).contains(first);
        assertThat(post(me, path + "/storing")).hasStatus3xxRedirection();
        assertThat(titles()).containsExactly("待ち時間を短くする", "案内を作る");
        assertThat(sheet(sheet).goals().getFirst().id()).isEqualTo(first.id());
        assertThat(sheet(sheet).goals().getFirst().ties()).hasSize(1);
        assertThat(post(me, path + "/storing")).as("once").hasStatus(404);
    }

    @Test
    void everyFaultIsToldAtItsCellAndNothingIsStored() throws IOException {
        var file = file(sheet -> {
            write(sheet, 4, (Object[]) HEAD);
            write(sheet, 5, 1, "長".repeat(30_000), "", "", "いつか", "101", "むずい", "どこかの目標", "理由");
            write(sheet, 6, 2, "", "指標だけ", "", "", "0", "", "窓口を速くする（60%）\n総合計画：1-1 待たない窓口（30%）", "");
            write(sheet, 7, 3, "式", "", "", "", null, "", "窓口を速くする\n窓口を速くする", "");
            sheet.formula(7, 5, "50+50");
            sheet.range(6, 2, 7, 2).merge();
        });
        assertThat(bring(me, file))
                .hasStatus(422)
                .bodyText()
                .contains("業務・目標（B6）", "100字以内で書いてください（いまは30,000字）。")
                .contains("いつまでに（E6）", "日付を読み取れません。", "ウエイト（%）（F6）", "0から100までの整数")
                .contains("困難度（G6）", "◎、−、△ のどれか", "上位の目標（H6）", "「どこかの目標」は、選べる上位の目標の中にありません。")
                .contains("上位の目標がない理由（I6）", "業務・目標（B7）", "業務・目標を書いてください。", "割合の合計を100%に")
                .contains("ウエイト（%）（F8）", "数式", "結合されたセルがあります");
        assertThat(sheet(sheet).goals()).hasSize(2).contains(first);
    }

    @Test
    void aDraftIsTakenWhoseWeightsAreNotYetTheWholeAndTheCellOfTheTotalIsNamed() throws IOException {
        var path = bring(me, file(sheet -> {
                    write(sheet, 4, (Object[]) HEAD);
                    write(sheet, 5, 1, "ひとつ", "", "", "", 60, "", "", "ない");
                    write(sheet, 6, 2, "ふたつ", "", "", "", 70, "", "", "ない");
                    write(sheet, 7, "合計");
                }))
                .getResponse()
                .getRedirectedUrl();
        assertThat(get(me, path)).bodyText().contains("ウエイトの合計が130%です（F8のセル）", "提出するまでに100%にしてください。");
        post(me, path + "/storing");
        assertThat(titles()).containsExactly("ひとつ", "ふたつ");
        var bare = bring(me, file(sheet -> {
                    write(sheet, 4, (Object[]) HEAD);
                    write(sheet, 5, 1, "ひとつ", "", "", "", 20, "", "", "ない");
                }))
                .getResponse()
                .getRedirectedUrl();
        assertThat(get(me, bare)).bodyText().contains("ウエイトの合計が20%です").doesNotContain("のセル）");
    }

    @Test
    void textThatBeginsLikeAFormulaIsTakenAgainAsThePageTookIt() throws IOException {
        for (var title : List.of("=cmd|' /C calc'!A0", "@窓口", "+1件", "-なし")) {
            goal(sheet, title, 0);
        }
        var answer = bring(me, out(me, "/goal-sheets/" + sheet + "/file"));
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(get(me, answer.getResponse().getRedirectedUrl())).bodyText().contains("いまの目標と同じ内容です");
    }

    @Test
    void theFormOffersMarksAndGoalsAboveInItsCells(@TempDir Path folder) throws IOException {
        var file = Files.write(
                folder.resolve("form.xlsx"),
                out(me, "/goal-sheets/" + sheet + "/file").getBytes());
        try (var zip = new ZipFile(file.toFile())) {
            var bytes = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("sqref=\"G9:G14\"", "<formula1>\"◎,−,△\"</formula1>")
                    .contains("sqref=\"H9:H14\"", "<formula1>'選べる上位の目標'!$A$2:$A$");
        }
    }

    @Test
    void ofEachCellOneFaultIsToldInTheOrderInWhichOneReads() throws IOException {
        var answer = bring(me, file(sheet -> {
            write(sheet, 4, (Object[]) HEAD);
            write(sheet, 5, 1, "長".repeat(101), "化\uFFFDけ\nた", "", "いつか", "x", "むずい", "", "");
            sheet.inlineString(5, 3, "長".repeat(32_767));
        }));
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .containsSubsequence("（B6）", "（C6）", "（D6）", "（E6）", "（F6）", "（G6）")
                .contains("化&lt;U+FFFD&gt;け⏎た", "いまは32,767字")
                .doesNotContain("上限は");
    }

    @Test
    void aTextFileOfFiftyThousandCharactersIsNoForm() throws IOException {
        var long50000 = new MockMultipartFile(
                "file", "a.csv", "text/csv", "長".repeat(50_000).getBytes("UTF-8"));
        assertThat(bring(me, long50000)).hasStatus(422).bodyText().contains("Excel（.xlsx）のファイルを選んでください。");
    }

    @Test
    void theSheetOfAnotherYearOrPersonIsNotTaken() throws IOException {
        var other = of(0, 2);
        goal(other, "よその目標", 100);
        assertThat(bring(me, out(staff(0, 2), "/goal-sheets/" + other + "/file")))
                .hasStatus(422)
                .bodyText()
                .contains("別の人か組織のシートです。職員1のシートを選んでください。", "職員番号（C4）");
        var old = file(sheet -> {
            write(sheet, 1, "年度", year.year() - 1 + "年度");
            write(sheet, 4, (Object[]) HEAD);
            write(sheet, 5, 1, "ひとつ", "", "", "", 100, "", "", "ない");
        });
        assertThat(bring(me, old))
                .hasStatus(422)
                .bodyText()
                .contains("別の年度のシートです。" + year.format(Locale.JAPANESE) + "のシートを");
        var nothing = file(sheet -> write(sheet, 0, "ただの表", "x"));
        assertThat(bring(me, nothing)).hasStatus(422).bodyText().contains("見出しの行が見つかりません");
        var less = file(sheet -> write(sheet, 0, "業務・目標", "指標", "指標"));
        assertThat(bring(me, less)).hasStatus(422).bodyText().contains("必要な列がありません", "同じ見出しの列が二つ以上");
    }

    @Test
    void onlyWhoWritesTheSheetBringsItAndNotWhenItChangedMeanwhile() throws IOException {
        var file = out(me, "/goal-sheets/" + sheet + "/file");
        for (var stranger : new String[] {head(0), staff(0, 2), staff(2, 1)}) {
            assertThat(bring(stranger, file)).hasStatus(404);
            assertThat(get(stranger, "/goal-sheets/" + sheet + "/files/new")).hasStatus(404);
        }
        assertThat(get(staff(0, 2), "/goal-sheets/" + sheet + "/file")).hasStatus(404);
        assertThat(get(head(0), "/goal-sheets/" + sheet + "/file")).hasStatusOk();
        var path = bring(me, file(sheet -> {
                    write(sheet, 4, (Object[]) HEAD);
                    write(sheet, 5, 1, "ひとつ", "", "", "", 100, "", "", "ない");
                }))
                .getResponse()
                .getRedirectedUrl();
        post(me, "/goals/" + first.id() + "/removal");
        assertThat(post(me, path + "/storing")).hasStatus3xxRedirection();
        assertThat(titles()).as("changed meanwhile").containsExactly("庁舎を管理する");
    }

    @Test
    void agreedGoalsGetItAsAProposal() throws IOException {
        town.city.run("update goals.sheet set state = 'agreed' where id = ?", sheet.value());
        var path = bring(me, file(sheet -> {
                    write(sheet, 4, (Object[]) HEAD);
                    write(sheet, 5, 1, "待ち時間を半分にする", "", "", "", 100, "", "", "ない");
                }))
                .getResponse()
                .getRedirectedUrl();
        var stored = post(me, path + "/storing");
        assertThat(stored.getResponse().getRedirectedUrl()).startsWith("/goal-changes/");
        assertThat(titles()).containsExactly("待ち時間を短くする", "庁舎を管理する");
        assertThat(get(me, stored.getResponse().getRedirectedUrl()))
                .bodyText()
                .contains("<del class=\"typed\">待ち時間を短くする</del>", "<ins class=\"typed\">待ち時間を半分にする</ins>", "取りやめ");
        assertThat(sheet(sheet).state()).isEqualTo(SheetState.AGREED);
    }

    @Test
    void aDraftOfAProposalIsReplacedOnlyWithAWordAndUponTheGoalsAsTheyStand() throws IOException {
        town.city.run("update goals.sheet set state = 'agreed' where id = ?", sheet.value());
        var draft = post(me, "/goal-sheets/" + sheet + "/changes").getResponse().getRedirectedUrl();
        town.city.run(
                "update goals.goal set title = '窓口を二つにする' where id = ?",
                first.id().value());
        town.city.run("update goals.sheet set version = version + 1 where id = ?", sheet.value());
        var path = bring(me, file(sheet -> {
                    write(sheet, 4, (Object[]) HEAD);
                    write(sheet, 5, 1, "待ち時間を半分にする", "", "", "", 100, "", "", "ない");
                }))
                .getResponse()
                .getRedirectedUrl();
        assertThat(get(me, path)).bodyText().contains("書きかけの変更案があります");
        assertThat(post(me, path + "/storing").getResponse().getRedirectedUrl()).isEqualTo(draft);
        assertThat(get(me, draft))
                .bodyText()
                .contains("<del class=\"typed\">窓口を二つにする</del>", "<ins class=\"typed\">待ち時間を半分にする</ins>")
                .doesNotContain("この変更案を書いたあとに、目標が変わったか");
    }

    @Test
    void aUnitsSheetNamesItsCodeAndIsBroughtTiedToTheDepartments() throws IOException {
        var department = ofDepartment();
        goal(department, "部の目標", 100, new Tie.ToAim(aim, 100));
        submitted(department);
        var section = ofSection(1);
        goal(section, "課の目標", 100, "部にはまだない");
        var file = out(head(1), "/goal-sheets/" + section + "/file");
        assertThat(rows(file)).anySatisfy(row -> assertThat(row).contains("組織コード"));
        var answer = tester.post()
                .uri("/goal-sheets/" + section + "/files")
                .multipart()
                .file(file(sheet -> {
                    write(sheet, 4, (Object[]) HEAD);
                    write(sheet, 5, 1, "課の目標", "", "", "", 100, "", "部の目標", "");
                }))
                .with(user(head(1)))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(get(office, "/goal-progress/sheets?department=" + town.departments.get(0)))
                .hasStatusOk();
        assertThat(rows(out(office, "/goal-progress/sheets?department=" + town.departments.get(0))))
                .isNotEmpty();
        assertThat(get(head(1), "/goal-progress/sheets?department=" + town.departments.get(0)))
                .hasStatus(403);
    }

    @Test
    void aFormThatWouldCloseACircleIsRefusedAtItsCell() throws IOException {
        var department = ofDepartment();
        var above = goal(department, "部の目標", 100);
        var section = ofSection(1);
        var below = goal(section, "課の目標", 100);
        town.city.run(
                "insert into goals.tie (goal_id, parent_id, share) values (?, ?, 100)", above.value(), below.value());
        submitted(department);
        var answer = tester.post()
                .uri("/goal-sheets/" + section + "/files")
                .multipart()
                .file(file(sheet -> {
                    write(sheet, 4, (Object[]) HEAD);
                    write(sheet, 5, 1, "課の目標", "", "", "", 100, "", "部の目標", "");
                }))
                .with(user(head(1)))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("めぐりめぐって自分自身につながってしまいます", "H6");
        assertThat(sheet(section).goals().getFirst().ties()).isEmpty();
    }

    @Test
    void thePageOfARefusedFileCanBeLookedAtAnew() throws IOException {
        assertThat(bring(me, file(sheet -> write(sheet, 1, "これは様式ではない")))).hasStatus(422);
        assertThat(get(me, "/goal-sheets/" + sheet + "/files").getResponse().getRedirectedUrl())
                .isEqualTo("/goal-sheets/" + sheet + "/files/new");
        assertThat(get(staff(0, 2), "/goal-sheets/" + sheet + "/files")).hasStatus(404);
    }

    @Test
    void theWorkbookOfADepartmentLeavesUnitsDraftsOutAndIsRecordedForEachPerson() throws IOException {
        var section = ofSection(1);
        goal(section, "まだ秘密の課の目標", 100, new Tie.ToAim(aim, 100));
        goal(of(0, 2), "もう一人の目標", 100);
        var path = "/goal-progress/sheets?department=" + town.departments.get(0);
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(out(office, path).getBytes()))) {
            assertThat(workbook.getSheets().map(each -> each.getName()))
                    .as("one that is handed in, two people, no draft of a unit")
                    .hasSize(3)
                    .noneMatch(name -> name.startsWith("課1"));
        }
        assertThat(town.city.one(
                        "select count(distinct whose) from access.audit_entry where action = 'goals.sheets-exported'"))
                .isEqualTo(2L);
    }

    @Test
    void aWorkbookOfManyTakesAsManyStatementsAsOneOfFew() {
        var path = "/goal-progress/sheets?department=" + town.departments.get(0);
        goal(of(0, 2), "もう一つの目標", 100);
        get(office, path);
        var few = StatementCounter.during(() -> assertThat(get(office, path)).hasStatusOk());
        for (int i = 0; i < 20; i++) {
            var person = town.city.staff("8%05d".formatted(i), "部下" + i, "ブカ", town.section(0), "主事", 1);
            goal(move.begin(new Owner.OfPerson(person), year, null), "目標", 100, new Tie.ToAim(aim, 100));
        }
        var many = StatementCounter.during(() -> assertThat(get(office, path)).hasStatusOk());
        assertThat(many).hasSameSizeAs(few);
        get(office, "/goal-progress");
        assertThat(StatementCounter.during(() -> get(office, "/goal-progress"))).hasSizeLessThanOrEqualTo(14);
    }

    private MvcTestResult bring(String account, MockMultipartFile file) {
        return tester.post()
                .uri("/goal-sheets/" + sheet + "/files")
                .multipart()
                .file(file)
                .with(user(account))
                .with(csrf())
                .exchange();
    }

    private MockMultipartFile out(String account, String path) {
        return new MockMultipartFile(
                "file",
                "目標.xlsx",
                ExcelOut.TYPE,
                get(account, path).getResponse().getContentAsByteArray());
    }

    private static MockMultipartFile file(Consumer<Worksheet> written) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "x", "1.0")) {
            written.accept(workbook.newWorksheet("目標"));
        }
        return new MockMultipartFile("file", "目標.xlsx", ExcelOut.TYPE, bytes.toByteArray());
    }

    private static void write(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cells[i] != null && !cells[i].toString().isEmpty()) {
                sheet.inlineString(row, i, cells[i].toString());
            }
        }
    }

    private static List<List<String>> rows(MockMultipartFile file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.getBytes()))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private List<String> titles() {
        return sheet(sheet).goals().stream()
                .map(goal -> goal.statement().title())
                .toList();
    }
}
