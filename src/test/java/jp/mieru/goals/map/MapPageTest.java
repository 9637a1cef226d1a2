package jp.mieru.goals.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.mieru.StatementCounter;
import jp.mieru.access.StaffId;
import jp.mieru.goals.ChainedGoals;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.sheet.WriteGoal;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.Japan;
import jp.mieru.platform.time.JapaneseDates;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class MapPageTest {
    private static final String OF_UNIT =
            "select g.id from goals.goal g join goals.sheet s on s.id = g.sheet_id where s.unit_id = '%s'";

    private static final Pattern CELL =
            Pattern.compile("role=\"treeitem\".*?aria-label=\"([^\"]*)\".*?<g [^>]*>(.*?)</g>", Pattern.DOTALL);

    @Autowired
    MockMvcTester mvc;

    ChainedGoals town;
    GoalId ofDepartment;
    GoalId ofSection;
    GoalId uncarried;
    GoalId own;

    @BeforeEach
    void goalsHangTogether() {
        town = new ChainedGoals();
        ofDepartment = town.ofUnit(town.department, "子どもの居場所を広げる", 100, Map.of());
        ofSection = town.ofUnit(town.section, "一時預かりを増やす", 40, Map.of(ofDepartment, 100));
        uncarried = town.ofUnit(town.section, "相談を早く受ける", 60, Map.of(ofDepartment, 100));
        own = town.ofPerson(town.people.get(0), "予約を一度で済むようにする", 60, Map.of(ofSection, 100));
        town.serveTheCity(ofDepartment);
    }

    @Test
    void aPersonFindsTheOwnLineOpened() {
        assertThat(get(town.accounts.get(0), ""))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("市民とともに", "1-2 子育てしやすいまち", "子どもの居場所を広げる", "一時預かりを増やす", "予約を一度で済むようにする")
                .contains("相談を早く受ける", "担い手なし");
    }

    @Test
    void ofColleaguesGoalsOnlyTheirNumberIsToldAndNoWordOrName() {
        assertThat(get(town.accounts.get(1), "&at=" + ofSection))
                .hasStatusOk()
                .bodyText()
                .contains("個人の目標 1件")
                .doesNotContain("予約を一度で済むようにする", own.toString(), "職員　0");
        assertThat(get(town.accounts.get(1), "&at=" + own))
                .as("as if it did not exist")
                .hasStatus(404);
    }

    @Test
    void aGoalThatServesTwoIsSeenBelowBothWithItsShare() {
        servesTheOtherToo();
        assertThat(get(town.accounts.get(0), "&at=" + uncarried))
                .bodyText()
                .contains("予約を一度で済むようにする", "割合30%", "担う個人の目標は1件", "at=" + own, "「一時預かりを増やす」の下に描いています")
                .doesNotContain("担い手なし");
        assertThat(get(town.accounts.get(1), "&at=" + uncarried))
                .as("of a colleague's goal only that there is one")
                .bodyText()
                .contains("個人の目標 1件", "ほかの目標の下にもある")
                .doesNotContain("予約を一度で済むようにする", own.toString(), "担い手なし");
        assertThat(get(town.accounts.get(1), "&at=" + ofDepartment))
                .as("counted once")
                .bodyText()
                .contains("担う個人の目標は1件")
                .doesNotContain("担う個人の目標は2件");
    }

    @Test
    void itIsToldApartWhatIsHiddenWhatNobodyWroteAndWhatCannotBeReckoned() {
        assertThat(get(town.accounts.get(0), "&at=" + own))
                .bodyText()
                .contains("data-step=\"unwritten\"", "進み具合：まだ記録がない");
        assertThat(get(town.accounts.get(1), "&at=" + ofSection))
                .bodyText()
                .contains("data-step=\"hidden\"", "進み具合：示していない（ほかの人の記録）");
        assertThat(get(town.accounts.get(1), "")).bodyText().contains("進み具合：下に平均できる記録がない", "すぐ下の目標のうち進み具合のわかるものの平均です");
    }

    @Test
    void howFarGoalsAreIsDrawnOnlyWhereTheColoursTellIt() {
        noted(own, 62);
        assertThat(get(town.accounts.get(0), "")).bodyText().contains("map-far");
        assertThat(get(town.accounts.get(0), "&colour=coverage")).bodyText().doesNotContain("map-far");
    }

    @Test
    void whatHasNothingBelowLeadsToItsLineAndNotToAnEmptyPartOfTheMap() {
        assertThat(get(town.headAccount, "&at=" + ofSection))
                .bodyText()
                .contains("href=\"/goals/" + own + "/line\"")
                .doesNotContain("&amp;at=" + own, "&at=" + own);
        assertThat(get(town.accounts.get(1), "&at=" + ofDepartment))
                .bodyText()
                .contains("href=\"/goals/" + uncarried + "/line\"", "at=" + ofSection);
    }

    @Test
    void goalsThatNobodyCarriesAreListedWithTheUnitsAboveTheirs() {
        assertThat(get(town.office, "&colour=coverage"))
                .bodyText()
                .contains("#uncarried\"", "相談を早く受ける</a><span class=\"small soft\">福祉部 子育て課</span>");
        assertThat(get(town.office, "&at=" + ofSection))
                .as("the way names the units")
                .bodyText()
                .contains("福祉部：子どもの居場所を広げる</a>", "子育て課：一時預かりを増やす</li>");
    }

    @Test
    void theNameOfAGoalBeginsWithTheWordsThatAreSeen() throws Exception {
        noted(own, 62);
        servesTheOtherToo();
        var cells = CELL.matcher(get(town.accounts.get(0), "&at=" + ofDepartment)
                        .getResponse()
                        .getContentAsString(UTF_8))
                .results()
                .toList();
        assertThat(cells).hasSizeGreaterThanOrEqualTo(5).allSatisfy(cell -> {
            var seen = cell.group(2)
                    .replaceAll("<[^>]*>", "")
                    .replaceAll("[\\s↑]+", " ")
                    .strip();
            assertThat(cell.group(1)).startsWith(seen.replaceAll("…$", ""));
        });
    }

    @Test
    void theLineOfCommandAndTheOfficeReadTheGoalsOfPeopleAndThatIsRecorded() {
        for (var account : new String[] {town.headAccount, town.directorAccount, town.office}) {
            assertThat(get(account, "&at=" + ofSection)).bodyText().contains("予約を一度で済むようにする", "職員　0");
        }
        assertThat(town.city.one("select count(*) from access.audit_entry where action = 'goals.map-seen'"))
                .isEqualTo(3L);
        get(town.accounts.get(0), "");
        assertThat(town.city.one("select count(*) from access.audit_entry where action = 'goals.map-seen'"))
                .as("one's own goals are no look at a record")
                .isEqualTo(3L);
    }

    @Test
    void theProgressOfFewerThanThreeOthersIsNotTold() {
        noted(own, 62);
        var second = serving(town.people.get(2), 64);
        assertThat(get(town.accounts.get(1), "&at=" + ofSection)).bodyText().doesNotContain("62%", "64%", "63%");
        assertThat(get(town.accounts.get(2), "&at=" + ofSection))
                .as("with the own one the other one's would follow")
                .bodyText()
                .contains("64%")
                .doesNotContain("62%", "63%");
        assertThat(get(town.headAccount, "&at=" + ofSection)).bodyText().contains("62%", "64%", "63%");
        serving(town.people.get(3), 69);
        assertThat(get(town.accounts.get(1), "&at=" + ofSection))
                .as("of three")
                .bodyText()
                .contains("65%")
                .doesNotContain("62%");
        assertThat(second).isNotNull();
    }

    @Test
    void severalGoalsOfTheSamePersonAreStillOnePersons() {
        noted(own, 62);
        serving(town.people.get(0), 62);
        serving(town.people.get(0), 62);
        assertThat(get(town.accounts.get(1), "&at=" + ofSection)).bodyText().doesNotContain("62%");
    }

    @Test
    void draftsAreOnTheMapOfWhoWritesThem() {
        town.city.run(
                "update goals.sheet set state = 'draft' where staff_id = ?",
                town.people.get(0).value());
        assertThat(get(town.accounts.get(1), "&at=" + ofSection))
                .bodyText()
                .doesNotContain("個人の目標 1件")
                .contains("担い手なし");
        assertThat(get(town.accounts.get(0), "")).bodyText().contains("予約を一度で済むようにする");
        town.city.run("update goals.sheet set state = 'draft' where unit_id = ?", town.section.value());
        assertThat(get(town.accounts.get(1), "&at=" + ofDepartment)).bodyText().doesNotContain("一時預かりを増やす");
        assertThat(get(town.headAccount, "&at=" + ofDepartment)).bodyText().contains("一時預かりを増やす");
    }

    @Test
    void whoeverServesNothingStandsInAGroupOfItsOwn() {
        var loose = town.ofPerson(town.people.get(3), "資格を取る", 40, Map.of());
        town.city.run("update goals.goal set exception = '自分の学びのため' where id = ?", loose.value());
        assertThat(get(town.office, "&colour=coverage"))
                .bodyText()
                .contains("上位の目標がない個人の目標", "data-step=\"loose\"", "data-step=\"nobody\"");
    }

    @Test
    void aPartIsSentAloneWhenItIsWalkedTo() {
        var part = mvc.get()
                .uri("/goal-map?year=" + town.year.year() + "&at=" + ofSection)
                .header("HX-Request", "true")
                .with(user(town.headAccount))
                .exchange();
        assertThat(part)
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"goal-map\"")
                .doesNotContain("<html");
    }

    @Test
    void aMapTakesFewStatementsHoweverManyGoalsThereAre() {
        for (var account : new String[] {town.accounts.get(0), town.headAccount, town.office}) {
            assertThat(StatementCounter.during(() -> get(account, ""))).hasSizeLessThanOrEqualTo(16);
        }
    }

    @Test
    void theMapOfTwentyThousandGoalsIsSentWithinThreeHundredKilobytes() {
        twentyThousand();
        for (var account : new String[] {town.office, town.accounts.get(0), town.headAccount, town.directorAccount}) {
            for (var what : new String[] {"", "&at=" + ofSection, "&at=" + ofDepartment, "&colour=coverage"}) {
                var answer = get(account, what);
                assertThat(answer).hasStatusOk();
                assertThat(answer.getResponse().getContentAsByteArray().length)
                        .as(what)
                        .isLessThanOrEqualTo(300_000);
            }
        }
        assertThat(get(town.office, "")).bodyText().contains("20,0");
    }

    @Test
    void theFileHasWhatTheReaderMaySeeAndTheOfficesIsRecorded() throws Exception {
        noted(own, 62);
        var office = rows(town.office);
        assertThat(office).contains("予約を一度で済むようにする", "職員　0", "担い手なし");
        assertThat(town.city.one("select count(*) from access.audit_entry where action = 'goals.map-exported'"))
                .isEqualTo(1L);
        assertThat(rows(town.accounts.get(1)))
                .contains("個人の目標 1件", "一時預かりを増やす")
                .doesNotContain("予約を一度で済むようにする", "職員　0", "62");
    }

    @Test
    void theMapIsPrintedOnSheetsWithoutWhatTheReaderMayNotSee() {
        assertThat(paper(town.office)).hasStatusOk().bodyText().contains("print-a3", "予約を一度で済むようにする");
        assertThat(paper(town.accounts.get(1)))
                .hasStatusOk()
                .bodyText()
                .contains("一時預かりを増やす", "個人の目標 1件")
                .doesNotContain("予約を一度で済むようにする", "職員　0");
    }

    @Test
    void everySheetSaysWhatItIsAndMarksWhatIsOnesOwn() {
        for (var i = 0; i < 40; i++) {
            town.ofUnit(town.department, "目標" + i, 0, Map.of(ofSection, 100));
        }
        var sheets = paper(town.accounts.get(0)).getResponse().getContentAsByteArray();
        var parts = List.of(new String(sheets, UTF_8).split("class=\"map-sheet "));
        assertThat(parts.subList(1, parts.size()))
                .hasSizeGreaterThan(1)
                .allSatisfy(sheet -> assertThat(sheet)
                        .contains(
                                "目標マップ（" + town.year.format(Locale.JAPANESE),
                                "色の意味：進み具合",
                                "印刷日：" + JapaneseDates.format(LocalDate.now(Japan.ZONE), Locale.JAPANESE),
                                "枚目（全" + (parts.size() - 1) + "枚）"))
                .anySatisfy(sheet -> assertThat(sheet).contains("data-own=\"yes\""));
        assertThat(parts.getFirst()).contains("class=\"print-a3 map-sheets stack\" tabindex=\"0\"");
    }

    private void servesTheOtherToo() {
        town.city.run("update goals.tie set share = 70 where goal_id = ?", own.value());
        town.city.run(
                "insert into goals.tie (goal_id, parent_id, share) values (?, ?, 30)", own.value(), uncarried.value());
    }

    private MvcTestResult paper(String account) {
        return mvc.get()
                .uri("/goal-map/paper?year=" + town.year.year())
                .with(user(account))
                .exchange();
    }

    private List<String> rows(String account) throws IOException {
        var answer = mvc.get()
                .uri("/goal-map/file?year=" + town.year.year())
                .with(user(account))
                .exchange();
        assertThat(answer).hasStatusOk();
        try (var workbook = new ReadableWorkbook(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.flatMap(row -> row.stream().filter(Objects::nonNull).map(Cell::getText))
                    .toList();
        }
    }

    /**
     * Twelve aims, 40 goals of two more departments, 200 of ten more sections and 20,000 of people, with long words: half of those
     * right below the same goal, the others spread over all of the ten sections.
     */
    private void twentyThousand() {
        town.city.run("""
                insert into goals.aim (plan_id, place, code, title)
                select p.id, n, '9-' || n, 'とても長いねらい' from goals.plan p cross join generate_series(2, 12) n
                """);
        var sections = new ArrayList<UUID>();
        for (var letter : List.of("2", "3")) {
            var department = town.city.unit(letter + "0", "第" + letter + "部", "部", town.top);
            twenty(department, "select id from goals.aim order by place", "aim_id");
            for (int i = 1; i <= 5; i++) {
                var section = town.city.unit(letter + "0" + i, "第" + letter + "部" + i + "課", "課", department);
                twenty(section, OF_UNIT.formatted(department), "parent_id");
                sections.add(section.value());
            }
        }
        town.city.run("""
                insert into organization.staff (staff_number, name, kana)
                select 'X' || i, '大勢　' || i, 'オオゼイ' from generate_series(1, 4000) i
                """);
        town.city.run(
                "insert into goals.sheet (year, staff_id, state) select ?, id, 'agreed' from organization.staff where staff_number like 'X%'",
                town.year.year());
        town.city.run("""
                with added as (
                    insert into goals.goal (sheet_id, place, title, measure, target, weight)
                    select s.id, n, repeat('とても長い目標の名前です', 8), '', '', 20
                    from goals.sheet s join organization.staff p on p.id = s.staff_id cross join generate_series(1, 5) n
                    where p.staff_number like 'X%' returning id
                )
                , wide as (select array_agg(g.id) as ids from goals.goal g join goals.sheet s on s.id = g.sheet_id
                           where s.unit_id = any(?)),
                numbered as (select id, row_number() over () as n from added)
                insert into goals.tie (goal_id, parent_id, share)
                select id, case when n % 2 = 0 then ? else ids[1 + (n / 2)::integer % cardinality(ids)] end, 100
                from numbered cross join wide
                """, sections.toArray(UUID[]::new), ofSection.value());
        town.city.run("""
                insert into goals.tie (goal_id, parent_id, share)
                select t.goal_id, case when t.parent_id = ? then ? else ? end, 30
                from goals.tie t join goals.goal g on g.id = t.goal_id where g.weight = 20 and g.place in (1, 2)
                """, ofSection.value(), uncarried.value(), ofSection.value());
        town.city.run("analyze");
    }

    /** As many goals of a unit as a sheet holds, in turn below what the statement finds. */
    private void twenty(UnitId unit, String above, String column) {
        town.city.run(
                "insert into goals.sheet (year, unit_id, state) values (?, ?, 'agreed')",
                town.year.year(),
                unit.value());
        town.city.run("""
                with added as (
                    insert into goals.goal (sheet_id, place, title, measure, target, weight)
                    select s.id, n, repeat('とても長い目標の名前です', 8), '', '', 5
                    from goals.sheet s cross join generate_series(1, %d) n where s.unit_id = ? returning id
                ),
                above as (select array(%s) as ids),
                numbered as (select id, row_number() over () as n from added)
                insert into goals.tie (goal_id, %s, share)
                select id, ids[1 + n::integer %% cardinality(ids)], 100 from numbered cross join above
                """.formatted(WriteGoal.MOST, above, column), unit.value());
    }

    private GoalId serving(StaffId person, int percent) {
        var goal = town.ofPerson(person, "目標", 20, Map.of(ofSection, 100));
        noted(goal, percent);
        return goal;
    }

    private void noted(GoalId goal, int percent) {
        town.city.run(
                "insert into goals.progress (goal_id, on_day, percent) values (?, current_date, ?)",
                goal.value(),
                percent);
    }

    private MvcTestResult get(String account, String what) {
        return mvc.get()
                .uri("/goal-map?year=" + town.year.year() + what)
                .with(user(account))
                .exchange();
    }
}
