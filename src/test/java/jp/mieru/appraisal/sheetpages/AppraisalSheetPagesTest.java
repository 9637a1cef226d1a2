package jp.mieru.appraisal.sheetpages;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.StatementCounter;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.RatedTown;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A person assesses the own work, two raters rate it in turn; each sees what is theirs to see. */
@NullUnmarked
class AppraisalSheetPagesTest extends RatedTown {
    private static final int MOST_OF_A_PREVIEW = 16;

    @Test
    void aSheetGoesFromThePersonToBothRatersWithItsMarks() {
        goals(town.person(0, 1), 60, 40);
        var id = open(lastCycle(), 1);
        var path = "/appraisal-sheets/" + id;
        var me = staff(0, 1);
        assertThat(get(me, "/")).bodyText().contains("自己評価を書いて提出してください");
        assertThat(get(me, "/my-appraisals")).hasStatusOk().bodyText().contains("自己評価", path, "能力評価（");
        assertThat(get(me, path)).hasStatusOk().bodyText().contains("目標その1", "10分以内", "求められる行動と着眼点", "自己評価を書いてください");
        markAll(id, me, "b");
        assertThat(post(me, path + "/entry", "field", "overall.words", "value", "自分の言葉", "seen", "0-0"))
                .hasStatusOk();
        assertThat(get(me, path + "/handover")).hasStatusOk().bodyText().contains("提出する");
        town.city.run(
                "insert into appraisal.consulted values (?, ?, 'concurrent')",
                id.value(),
                town.person(1, 1).value());
        assertThat(get(me, path)).bodyText().doesNotContain("意見を聞く人");
        assertThat(get(first(), path))
                .hasStatusOk()
                .bodyText()
                .contains("本人が自己評価を書いています", "意見を聞く人", "兼務先の長")
                .doesNotContain("自分の言葉");
        assertThat(handOn(id, me)).hasStatus3xxRedirection();
        assertThat(sheet(id).stage()).isEqualTo(Stage.FIRST);
        assertThat(get(first(), "/")).bodyText().contains("1件があなたの評価を待っています");
        assertThat(get(first(), "/ratings")).hasStatusOk().bodyText().contains("職員1", "一次評価", "のうち0");
        assertThat(get(first(), path)).hasStatusOk().bodyText().contains("自分の言葉", "一次評価を書いてください", "いまの評語での結果");
        markAll(id, first(), "a");
        post(first(), path + "/entry", "field", "overall.words", "value", "一次の所見", "seen", "0-0");
        assertThat(get(second(), path)).bodyText().doesNotContain("一次の所見").doesNotContain("自分の言葉");
        assertThat(handOn(id, first())).hasStatus3xxRedirection();
        assertThat(sheet(id).stage()).isEqualTo(Stage.SECOND);
        assertThat(get(second(), path)).hasStatusOk().bodyText().contains("一次の所見", "自分の言葉", "二次評価を書いてください");
        markAll(id, second(), "a");
        assertThat(handOn(id, second())).hasStatus3xxRedirection();
        assertThat(sheet(id).stage()).isEqualTo(Stage.ADJUST);
        assertThat(get(me, path)).bodyText().contains("評価が進められています", "自分の言葉").doesNotContain("一次の所見");
        assertThat(town.city.one(
                        "select grade from appraisal.outcome where sheet_id = ? and step = 'second' and part = 'overall'",
                        id.value()))
                .isEqualTo("A");
    }

    @Test
    void nothingIsHandedOnThatIsNotComplete() {
        goals(town.person(0, 1), 100);
        var id = open(lastCycle(), 1);
        var path = "/appraisal-sheets/" + id;
        assertThat(get(staff(0, 1), path + "/handover")).bodyText().contains("あと7か所です", "「目標その1」の評語を選んでください。");
        handOn(id, staff(0, 1));
        assertThat(sheet(id).stage()).isEqualTo(Stage.SELF);
        assertThat(entries.of(id)).doesNotContainKey(Procedure.FIRST);
        assertThat(get(first(), path + "/handover")).hasStatus(404);
        assertThat(get(staff(0, 2), path)).as("somebody else's").hasStatus(404);
        assertThat(get(office, path)).hasStatusOk().bodyText().doesNotContain("目標その1");
    }

    @Test
    void aHeadsListOfThirtySheetsTakesAtMostTenStatements() {
        var cycle = lastCycle();
        for (int person = 1; person <= 30; person++) {
            goals(town.person(0, person), 50, 50);
            var id = open(cycle, person);
            if (person % 2 == 0) {
                town.city.run("update appraisal.sheet set stage = 'first' where id = ?", id.value());
            }
        }
        get(first(), "/ratings");
        var statements = StatementCounter.during(() ->
                assertThat(get(first(), "/ratings")).hasStatusOk().bodyText().contains("職員30", "15件があなたの評価を待っています"));
        assertThat(statements).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void theSecondRaterTakesTheMarksOfTheFirstOver() {
        goals(town.person(0, 1), 100);
        var id = open(lastCycle(), 1);
        markAll(id, staff(0, 1), "b");
        handOn(id, staff(0, 1));
        markAll(id, first(), "a");
        var path = "/appraisal-sheets/" + id;
        assertThat(post(first(), path + "/copied-marks")).hasStatus(404);
        handOn(id, first());
        assertThat(get(second(), "/ratings")).bodyText().contains("7のうち0");
        assertThat(post(second(), path + "/copied-marks")).hasStatus3xxRedirection();
        assertThat(entries.of(id).get(Procedure.SECOND).values())
                .extracting(entry -> entry.value())
                .containsOnly("a");
        assertThat(get(second(), "/ratings")).bodyText().contains("7のうち7");
    }

    @Test
    void marksAreCountedOfGoalsThatNobodyHandedOnAndOfThoseThatAreStillRated() {
        goals(town.person(0, 1), 60, 40);
        var id = open(firstCycle(), 1);
        town.city.run("update appraisal.sheet set steps = '{first,confirm}', stage = 'first' where id = ?", id.value());
        markAll(id, first(), "a");
        assertThat(get(first(), "/ratings")).bodyText().contains("2のうち2");
        town.city.run("delete from goals.goal where place = 2");
        assertThat(get(first(), "/ratings")).bodyText().contains("1のうち1");
    }

    @Test
    void theResultOfTheMarksIsForWhoeverGivesThemAndLeavesNoRecord() {
        goals(town.person(0, 1), 100);
        var id = open(lastCycle(), 1);
        var preview = "/appraisal-sheets/" + id + "/preview";
        assertThat(get(staff(0, 1), preview)).hasStatus(404);
        markAll(id, staff(0, 1), "b");
        handOn(id, staff(0, 1));
        markAll(id, first(), "a");
        var before = looks();
        assertThat(get(first(), preview)).hasStatusOk().bodyText().contains("いまの評語での結果", "総合評価");
        assertThat(looks()).isEqualTo(before);
        assertThat(StatementCounter.during(() -> get(first(), preview))).hasSizeLessThanOrEqualTo(MOST_OF_A_PREVIEW);
        assertThat(get(second(), preview)).hasStatus(404);
    }

    @Test
    void onPaperEachReadsWhatThePageShowsThem() {
        goals(town.person(0, 1), 100);
        var id = open(lastCycle(), 1);
        var paper = "/appraisal-sheets/" + id + "/paper";
        post(
                staff(0, 1),
                "/appraisal-sheets/" + id + "/entry",
                "field",
                "overall.words",
                "value",
                "自分の言葉",
                "seen",
                "0-0");
        assertThat(get(staff(0, 1), paper)).hasStatusOk().bodyText().contains("自分の言葉", "目標その1");
        assertThat(get(first(), paper)).hasStatusOk().bodyText().doesNotContain("自分の言葉");
        assertThat(get(staff(0, 2), paper)).hasStatus(404);
    }

    private long looks() {
        return (Long) town.city.one("select count(*) from access.audit_entry");
    }
}
