package jp.mieru.goals.sheetpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import jp.mieru.StatementCounter;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.GoalWords;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.sheet.WriteGoal;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A member of staff writes goals and hands them in; a head agrees or gives them back; the office sees how far all are. */
@NullUnmarked
class SheetPagesTest extends GoalTown {
    @Test
    void aMemberOfStaffWritesGoalsTiedToThoseOfTheUnitAndHandsThemIn() {
        var unit = ofSection(0);
        var above = goal(unit, "窓口を速くする", 100, new Tie.ToAim(aim, 100));
        submitted(unit);
        var me = staff(0, 1);
        assertThat(get(me, "/")).bodyText().contains("今年度の目標を書いてください");
        assertThat(get(me, "/goals")).hasStatusOk().bodyText().contains("目標を書き始める", "市民とともに");
        assertThat(post(me, "/goal-sheets", "year", String.valueOf(year.year())))
                .hasStatus3xxRedirection();
        var sheet = sheets.of(town.person(0, 1), year).orElseThrow();
        assertThat(get(me, "/goal-sheets/" + sheet.id() + "/goals/new"))
                .hasStatusOk()
                .bodyText()
                .contains("窓口を速くする", "1-1 待たない窓口", "ほかの目標の合計は0%で、あと100%です。");
        assertThat(written(me, sheet.id().toString(), "weight", "６０", "parent1", "goal-" + above))
                .hasStatus3xxRedirection();
        assertThat(get(me, "/goals")).bodyText().contains("ウエイトの合計は60%です。", "あと40%です。", "提出までにあと1か所です");
        assertThat(post(
                        me,
                        "/goal-sheets/" + sheet.id() + "/submission",
                        "version",
                        version(sheet.id().toString())))
                .hasStatus3xxRedirection();
        assertThat(sheet(sheet.id()).state())
                .as("not while something is missing")
                .isEqualTo(SheetState.DRAFT);
        assertThat(written(me, sheet.id().toString(), "weight", "40", "exception", "庁舎管理には上位がない"))
                .hasStatus3xxRedirection();
        assertThat(get(me, "/goals"))
                .bodyText()
                .contains("窓口を速くする", "総合計画", "待たない窓口", "理念：市民とともに", "庁舎管理には上位がない", "提出する");
        assertThat(post(
                        me,
                        "/goal-sheets/" + sheet.id() + "/submission",
                        "version",
                        version(sheet.id().toString())))
                .hasStatus3xxRedirection();
        assertThat(sheet(sheet.id()).state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(get(head(0), "/")).bodyText().contains("1件の目標があなたの合意を待っています");
    }

    @Test
    void whatCannotBeIsToldAtThePlaceAndNothingTypedIsLost() {
        var unit = ofSection(0);
        var above = goal(unit, "窓口を速くする", 100);
        submitted(unit);
        var sheet = of(0, 1).toString();
        var me = staff(0, 1);
        assertThat(written(me, sheet, "title", "", "weight", "101", "dueOn", "いつか"))
                .hasStatus(422)
                .bodyText()
                .contains("業務・目標を書いてください。", "0から100までの整数で書いてください。", "日付を読み取れません。", "いつか");
        var long50000 = "長".repeat(50_000);
        assertThat(written(me, sheet, "target", long50000))
                .hasStatus(422)
                .bodyText()
                .contains("400字以内で書いてください（いまは50,000字）。", long50000);
        assertThat(written(me, sheet, "parent1", "goal-" + above, "exception", "ない"))
                .hasStatus(422)
                .bodyText()
                .contains("上位の目標を選んだときは、ない理由を空にしてください。");
        assertThat(written(
                        me, sheet, "parent1", "goal-" + above, "share1", "60", "parent2", "aim-" + aim, "share2", "30"))
                .hasStatus(422)
                .bodyText()
                .contains("割合の合計を100%にしてください（いまは90%）。");
        assertThat(written(
                        me,
                        sheet,
                        "parent1",
                        "goal-" + above,
                        "parent2",
                        "goal-" + above,
                        "share1",
                        "50",
                        "share2",
                        "50"))
                .hasStatus(422)
                .bodyText()
                .contains("同じものを二度選んでいます。");
        var strange = ofSection(2);
        var others = goal(strange, "よその課の目標", 100);
        submitted(strange);
        assertThat(written(me, sheet, "parent1", "goal-" + others))
                .hasStatus(422)
                .bodyText()
                .contains("選べる目標やねらいの中にありません");
        assertThat(sheets.of(town.person(0, 1), year).orElseThrow().goals()).isEmpty();
    }

    @Test
    void twoAtOnceAreToldAndLoseNoText() {
        var id = ofSection(0);
        var goal = goal(id, "窓口を速くする", 100);
        town.city.actsAsHead(town.person(0, 1), town.section(0), "2020-04-01", null);
        var path = "/goal-sheets/" + id + "/goals/" + goal;
        assertThat(changed(head(0), path, "先に直した題", "0")).hasStatus3xxRedirection();
        assertThat(changed(staff(0, 1), path, "あとから直した題", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人が先に保存しました", "先に直した題", "あとから直した題", "name=\"version\" value=\"1\"");
        assertThat(changed(staff(0, 1), path, "あとから直した題", "1")).hasStatus3xxRedirection();
        assertThat(post(head(0), "/goals/" + goal + "/removal")).hasStatus3xxRedirection();
        assertThat(changed(staff(0, 1), path, "消えた目標の題", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人がこの目標を削除しました", "消えた目標の題", "action=\"/goal-sheets/" + id + "/goals\"");
        submitted(id);
        assertThat(written(staff(0, 1), id.toString(), "title", "提出のあとで書いた題"))
                .hasStatus(422)
                .bodyText()
                .contains("もう下書きではないので保存できませんでした", "提出のあとで書いた題");
    }

    @Test
    void theOrderCanBeChangedAndWhatOthersServeStays() {
        var id = ofSection(0);
        var first = goal(id, "一番目", 50);
        var second = goal(id, "二番目", 30);
        var third = goal(id, "三番目", 20);
        assertThat(post(head(0), "/goals/" + third + "/move", "direction", "up"))
                .hasStatus3xxRedirection();
        assertThat(titles(id)).containsExactly("一番目", "三番目", "二番目");
        post(head(0), "/goals/" + first + "/move", "direction", "up");
        post(head(0), "/goals/" + second + "/move", "direction", "down");
        assertThat(titles(id)).as("ends stay").containsExactly("一番目", "三番目", "二番目");
        submitted(id);
        goal(of(0, 1), "窓口", 100, new Tie.ToGoal(first, 100));
        town.city.run("update goals.sheet set state = 'draft' where id = ?", id.value());
        post(head(0), "/goals/" + first + "/removal");
        post(head(0), "/goals/" + third + "/removal");
        assertThat(titles(id)).containsExactly("一番目", "二番目");
        assertThat(sheet(id).goals()).extracting("place").containsExactly(1, 2);
    }

    @Test
    void aGoalOfAUnitIsNeverItsOwnAncestor() {
        var department = ofDepartment();
        var top = goal(department, "部の目標", 100);
        var section = ofSection(0);
        var below = goal(section, "課の目標", 100, new Tie.ToGoal(top, 100));
        var words = new GoalWords(
                sheet(department).goals().getFirst().statement(), List.of(new Tie.ToGoal(below, 100)), null);
        assertThat(write.change(department, top, words, 0)).isEqualTo(WriteGoal.Writing.CIRCLE);
        assertThat(sheet(department).goals().getFirst().ties()).isEmpty();
    }

    @Test
    void aParentOfAnotherYearOrADraftIsRefused() {
        var old = move.begin(new Owner.OfUnit(town.section(0)), year.previous(), null);
        var lastYears = goal(old, "去年の目標", 100);
        submitted(old);
        var draft = goal(ofSection(0), "まだ下書き", 100);
        var mine = of(0, 1);
        for (GoalId parent : new GoalId[] {lastYears, draft}) {
            assertThat(written(staff(0, 1), mine.toString(), "parent1", "goal-" + parent))
                    .hasStatus(422);
            var words = new GoalWords(
                    sheet(old).goals().getFirst().statement(), List.of(new Tie.ToGoal(parent, 100)), null);
            assertThat(write.add(mine, words)).isEqualTo(WriteGoal.Writing.ANOTHER_YEAR);
        }
        assertThat(sheet(mine).goals()).isEmpty();
    }

    @Test
    void aHeadAgreesAndAcceptsReasonsOrGivesBackWithOne() {
        var id = of(0, 1);
        goal(id, "庁舎の管理", 100);
        submitted(id);
        var head = head(0);
        staff(0, 1); // has an account to be told at
        var path = "/goal-sheets/" + id;
        assertThat(get(head, path)).bodyText().contains("上位の目標がない目標が1件あります", "上位の目標がない理由も認めて合意する", "つながる目標がない");
        assertThat(post(head, path + "/return", "reason", " ", "version", version(id.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("差し戻す理由を書いてください。");
        assertThat(post(head, path + "/return", "reason", "指標を数字で", "version", "99"))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人が先に進めました", "指標を数字で");
        assertThat(post(head, path + "/return", "reason", "指標を数字で", "version", version(id.toString())))
                .hasStatus3xxRedirection();
        assertThat(get(staff(0, 1), "/")).bodyText().contains("目標が差し戻されました");
        assertThat(get(staff(0, 1), "/notices")).bodyText().contains("あなたの目標が差し戻されました。");
        assertThat(get(staff(0, 1), "/goals")).bodyText().contains("差し戻されました。理由を読んで直し", "指標を数字で");
        post(staff(0, 1), path + "/submission", "version", version(id.toString()));
        assertThat(post(head, path + "/agreement", "version", version(id.toString())))
                .hasStatus3xxRedirection();
        assertThat(sheet(id).state()).isEqualTo(SheetState.AGREED);
        assertThat(sheet(id).goals().getFirst().exceptionAccepted()).isTrue();
        assertThat(get(staff(0, 1), "/goals")).bodyText().contains("合意済み", "上位の目標なし（承認済み）");
        assertThat(get(staff(0, 1), "/notices")).bodyText().contains("あなたの目標に上司が合意しました。");
        assertThat(get(staff(0, 1), path + "/paper")).hasStatusOk().bodyText().contains("業務・目標（いつまでに何をどの水準で）");
        assertThat(get(head, "/staff/" + town.person(0, 1))).bodyText().contains("今年度の目標", "庁舎の管理");
        assertThat(get(staff(0, 2), "/staff/" + town.person(0, 1))).bodyText().doesNotContain("庁舎の管理");
    }

    @Test
    void otherPeoplesGoalsAreReadByThoseWhoLeadThemAndTheOfficeAlone() {
        var id = of(0, 1);
        var goal = goal(id, "秘密の目標", 100);
        var path = "/goal-sheets/" + id;
        for (var reader : new String[] {staff(0, 1), head(0), account(director), office}) {
            assertThat(get(reader, path)).hasStatusOk();
        }
        for (var stranger : new String[] {staff(0, 2), head(1), staff(2, 1)}) {
            assertThat(get(stranger, path)).hasStatus(404);
            assertThat(get(stranger, path + "/paper")).hasStatus(404);
            assertThat(get(stranger, "/goals/" + goal + "/edit")).hasStatus(404);
            assertThat(post(stranger, path + "/submission")).hasStatus(404);
        }
        assertThat(get(head(0), "/goals/" + goal + "/edit"))
                .as("reads, does not write")
                .hasStatus(404);
        assertThat(post(staff(0, 1), path + "/agreement")).as("not one's own").hasStatus(403);
        assertThat(post(office, path + "/agreement")).hasStatus(403);
        assertThat(town.city.one("select count(*) from access.audit_entry where action = 'goals.sheet-seen'"))
                .as("looks at another's goals")
                .isEqualTo(3L);
    }

    @Test
    void aUnitsDraftIsItsHeadsAndThoseAboveUntilItIsHandedIn() {
        var id = ofSection(0);
        goal(id, "課の下書き", 100);
        assertThat(get(head(0), "/goal-sheets/" + id)).hasStatusOk();
        assertThat(get(account(director), "/goal-sheets/" + id)).hasStatusOk();
        assertThat(get(staff(0, 1), "/goal-sheets/" + id)).hasStatus(404);
        assertThat(get(staff(0, 1), "/unit-goals")).hasStatusOk().bodyText().doesNotContain("課の下書き");
        assertThat(get(staff(0, 1), "/units/" + town.section(0))).bodyText().doesNotContain("課の下書き");
        submitted(id);
        assertThat(get(staff(0, 1), "/unit-goals")).bodyText().contains("課の下書き");
        assertThat(get(staff(2, 1), "/unit-goals?unit=" + town.section(0)))
                .bodyText()
                .contains("課の下書き");
        assertThat(get(head(0), "/workplace")).bodyText().contains("課の下書き");
        assertThat(get(account(director), "/team-goals")).bodyText().contains("1件があなたの合意を待っています", "課0");
        assertThat(post(account(director), "/goal-sheets/" + id + "/agreement", "version", version(id.toString())))
                .hasStatus3xxRedirection();
        assertThat(get(head(0), "/notices")).bodyText().contains("課0の目標に上位の所属長が合意しました。");
    }

    @Test
    void aHeadsListOfThirtyTakesAtMostTenStatements() {
        for (int i = 0; i < 30; i++) {
            var person = town.city.staff("8%05d".formatted(i), "部下%d".formatted(i), "ブカ", town.section(0), "主事", 1);
            var sheet = move.begin(new Owner.OfPerson(person), year, null);
            goal(sheet, "目標", 100);
            if (i % 3 == 0) {
                submitted(sheet);
            }
        }
        var head = head(0);
        get(head, "/team-goals");
        var statements = StatementCounter.during(() ->
                assertThat(get(head, "/team-goals")).hasStatusOk().bodyText().contains("部下29", "10件があなたの合意を待っています"));
        assertThat(statements).hasSizeLessThanOrEqualTo(10);
        assertThat(text(get(head, "/team-goals").getResponse()))
                .matches(text -> text.indexOf("部下27") < text.indexOf("部下1<"), "who waits comes first");
    }

    @Test
    void topManagementAgreesWhereNobodyElseLeads() {
        var id = ofDepartment();
        goal(id, "部の目標", 100);
        submitted(id);
        var own = move.begin(new Owner.OfPerson(director), year, null);
        var goal = goal(own, "部長の目標", 100);
        submitted(own);
        var mayor = town.city.account(null, true, false);
        assertThat(get(mayor, "/goals/" + goal + "/line")).hasStatusOk();
        assertThat(get(mayor, "/goals/" + goal + "/progress-notes")).hasStatusOk();
        assertThat(get(mayor, "/team-goals")).hasStatusOk().bodyText().contains("部長一郎", "総務部", "2件があなたの合意");
        assertThat(post(mayor, "/goal-sheets/" + own + "/agreement", "version", version(own.toString())))
                .hasStatus3xxRedirection();
        assertThat(sheet(own).state()).isEqualTo(SheetState.AGREED);
        assertThat(get(mayor, "/goal-sheets/" + of(0, 1)))
                .as("whom somebody leads")
                .hasStatus(404);
    }

    @Test
    void topManagementReadsNothingOfThoseWhoHaveNoPostToday() {
        var sheet = of(2, 1);
        goal(sheet, "去る前の目標", 100, new Tie.ToAim(aim, 100));
        submitted(sheet);
        town.city.run(
                "update organization.assignment set valid = daterange(lower(valid), '2021-04-01') where staff_id = ?",
                town.person(2, 1).value());
        var mayor = town.city.account(null, true, false);
        assertThat(get(mayor, "/goal-sheets/" + sheet)).hasStatus(404);
        assertThat(post(mayor, "/goal-sheets/" + sheet + "/agreement", "version", version(sheet.toString())))
                .hasStatus(404);
    }

    @Test
    void theOfficeSeesHowFarAllAreAndRemindsNobodyTwiceADay() {
        submitted(of(0, 1));
        of(0, 2);
        assertThat(get(office, "/goal-progress")).hasStatusOk().bodyText().contains("総務部", "福祉部", "未着手");
        assertThat(get(office, "/goal-progress?state=submitted"))
                .bodyText()
                .contains("職員1<")
                .doesNotContain("職員2<");
        assertThat(get(office, "/goal-progress/file")).hasStatusOk();
        account(town.person(0, 2));
        assertThat(post(office, "/goal-progress/nudges", "state", "draft")).hasStatus3xxRedirection();
        assertThat(get(staff(0, 2), "/notices")).bodyText().contains("の目標の提出をお願いします。");
        post(office, "/goal-progress/nudges", "state", "draft");
        post(office, "/goal-progress/nudges");
        assertThat(town.city.one("select count(*) from goals.nudge n where not exists "
                        + "(select from access.account a where a.staff_id = n.staff_id)"))
                .as("nobody is said to be reminded whom nobody could tell")
                .isEqualTo(0L);
        assertThat(town.city.one("select count(*) from platform.notice where message_key = 'goals.year.notice.nudge'"))
                .isEqualTo(1L);
        assertThat(get(head(0), "/goal-progress")).hasStatus(403);
    }

    @Test
    void onlyThisYearAndTheNextAreBegun() {
        var me = staff(0, 1);
        assertThat(post(me, "/goal-sheets", "year", String.valueOf(year.year() - 1)))
                .hasStatus(404);
        assertThat(post(me, "/goal-sheets", "unit", town.section(0).toString()))
                .as("not a head")
                .hasStatus(404);
        assertThat(post(head(0), "/goal-sheets", "unit", town.section(1).toString()))
                .hasStatus(404);
        assertThat(post(head(0), "/goal-sheets", "unit", town.section(0).toString()))
                .hasStatus3xxRedirection();
        assertThat(get(me, "/goals?year=x")).hasStatusOk();
        assertThat(get(me, "/goals?year=" + (year.year() - 1)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("目標を書き始める");
    }

    private List<String> titles(SheetId id) {
        return sheet(id).goals().stream().map(goal -> goal.statement().title()).toList();
    }

    private MvcTestResult changed(String account, String path, String title, String version) {
        return post(account, path, "title", title, "weight", "100", "version", version, "exception", "ない");
    }

    /** A goal typed with these fields, the others filled in. */
    private MvcTestResult written(String account, String sheet, String... fields) {
        var all = new LinkedHashMap<String, String>();
        all.put("title", "待ち時間を短くする");
        all.put("measure", "平均の待ち時間");
        all.put("target", "10分以内");
        all.put("dueOn", "R" + (year.year() - 2018 + 1) + ".3.31");
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return post(
                account,
                "/goal-sheets/" + sheet + "/goals",
                all.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    private String version(String sheet) {
        return town.city
                .one("select version::text from goals.sheet where id = ?::uuid", sheet)
                .toString();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
