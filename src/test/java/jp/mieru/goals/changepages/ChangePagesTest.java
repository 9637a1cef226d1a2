package jp.mieru.goals.changepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.StatementCounter;
import jp.mieru.access.StaffId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.sheetpages.GoalTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Agreed goals change only by a proposal with a reason that the other side accepts; both versions stay. */
@NullUnmarked
class ChangePagesTest extends GoalTown {
    private String me;
    private SheetId sheet;
    private GoalId first;
    private GoalId second;

    @BeforeEach
    void goalsAreAgreed() {
        me = staff(0, 1);
        head(0);
        sheet = of(0, 1);
        first = goal(sheet, "待ち時間を短くする", 60);
        second = goal(sheet, "案内を作り直す", 40);
        agreed(sheet);
    }

    @Test
    void aChangeTakesEffectOnlyWhenTheOtherSideAcceptsAndBothVersionsStay() {
        var change = begun(me, sheet);
        assertThat(typed(me, change, first, "待ち時間を半分にする", "70", "0")).hasStatus3xxRedirection();
        assertThat(post(me, change + "/proposal", "reason", "窓口が一つ減った"))
                .as("weights are 110")
                .hasStatus(422)
                .bodyText()
                .contains("まだ足りないところがある", "窓口が一つ減った", "ウエイトの合計を100%にしてください（いまは110%）");
        typed(me, change, second, "案内を作り直す", "30", "0");
        assertThat(post(me, change + "/proposal", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("理由を書いてください。");
        assertThat(post(me, change + "/proposal", "reason", "窓口が一つ減った")).hasStatus3xxRedirection();
        assertThat(titles()).as("until it is accepted").containsExactly("待ち時間を短くする", "案内を作り直す");
        assertThat(get(head(0), "/")).bodyText().contains("1件の目標の変更案があなたの合意を待っています");
        assertThat(get(head(0), "/notices")).bodyText().contains("職員1の目標の変更が提案されました");
        assertThat(get(head(0), "/goal-sheets/" + sheet)).bodyText().contains("目標の変更を提案しています。", "返事待ち");
        assertThat(get(head(0), change)).bodyText().contains("窓口が一つ減った", "待ち時間を半分にする", "変更に合意する");
        assertThat(post(me, change + "/acceptance")).as("not one's own").hasStatus(404);
        assertThat(post(head(0), change + "/acceptance")).hasStatus3xxRedirection();
        assertThat(titles()).containsExactly("待ち時間を半分にする", "案内を作り直す");
        assertThat(sheet(sheet).goals())
                .extracting(Goal::id)
                .as("the same goals")
                .containsExactly(first, second);
        assertThat(sheet(sheet).goals()).allMatch(Goal::exceptionAccepted);
        assertThat(get(me, "/goals"))
                .bodyText()
                .contains("年度途中の変更", "<del class=\"typed\">待ち時間を短くする</del>", "<ins class=\"typed\">待ち時間を半分にする</ins>")
                .contains("<del class=\"typed\">60%</del>", "変更しました", "窓口が一つ減った");
        assertThat(get(me, "/notices")).bodyText().contains("職員1の目標の変更が合意されました");
    }

    @Test
    void aHeadProposesAndThePersonAnswers() {
        var change = begun(head(0), sheet);
        assertThat(get(me, change)).as("a draft is its author's").hasStatus(404);
        assertThat(get(me, "/goals")).bodyText().doesNotContain("年度途中の変更");
        post(head(0), change + "/goals/" + second + "/removal");
        typed(head(0), change, first, "待ち時間を短くする", "100", "0");
        post(head(0), change + "/proposal", "reason", "案内はほかの係が作る");
        assertThat(get(me, "/")).bodyText().contains("目標の変更が提案されています");
        assertThat(post(me, change + "/refusal", "reason", "")).hasStatus(422);
        assertThat(post(me, change + "/refusal", "reason", "もう作り始めています")).hasStatus3xxRedirection();
        assertThat(sheet(sheet).goals()).hasSize(2);
        assertThat(get(head(0), change)).bodyText().contains("合意せず", "もう作り始めています");
        assertThat(post(me, change + "/acceptance")).as("answered once").hasStatus(404);
    }

    @Test
    void ofTwoAtOnceTheSecondIsToldAndCanBePutUponTheFirst() {
        var mine = begun(me, sheet);
        typed(me, mine, first, "待ち時間を半分にする", "60", "0");
        post(me, mine + "/proposal", "reason", "本人の理由");
        var heads = begun(head(0), sheet);
        typed(head(0), heads, second, "案内を二つ作る", "40", "0");
        post(head(0), heads + "/proposal", "reason", "上司の理由");
        assertThat(post(head(0), mine + "/acceptance")).hasStatus3xxRedirection();
        assertThat(get(head(0), heads)).bodyText().contains("この変更案を書いたあとに、目標が変わったか");
        assertThat(post(me, heads + "/acceptance")).hasStatus3xxRedirection();
        assertThat(titles()).containsExactly("待ち時間を半分にする", "案内を作り直す");
        assertThat(get(me, "/")).as("nothing that could be accepted").bodyText().doesNotContain("目標の変更が提案されています");
        assertThat(post(head(0), heads + "/renewal")).hasStatus3xxRedirection();
        assertThat(get(head(0), heads))
                .bodyText()
                .contains("<ins class=\"typed\">案内を二つ作る</ins>")
                .doesNotContain("<del class=\"typed\">待ち時間");
        post(head(0), heads + "/proposal", "reason", "上司の理由");
        post(me, heads + "/acceptance");
        assertThat(titles()).containsExactly("待ち時間を半分にする", "案内を二つ作る");
    }

    @Test
    void aDroppedGoalLeavesItsNotesAndAnAddedOneNeedsAParentOrAReason() {
        town.city.run(
                "insert into goals.progress (goal_id, on_day, value) values (?, ?, '12件')",
                second.value(),
                year.first());
        var change = begun(me, sheet);
        post(me, change + "/goals/" + second + "/removal");
        assertThat(post(me, change + "/goals", "title", "新しい窓口を開く", "weight", "40"))
                .hasStatus3xxRedirection();
        assertThat(get(me, change))
                .bodyText()
                .contains("追加", "取りやめ", "新しい窓口を開く：上位の目標を選ぶか、ない理由を書いてください", "新しい窓口を開く：指標を書いてください");
        var added = town.city.one("select goal_id::text from goals.change_goal where title = '新しい窓口を開く'");
        typed(me, change, new GoalId(java.util.UUID.fromString((String) added)), "新しい窓口を開く", "40", "0");
        post(me, change + "/proposal", "reason", "新しい法律");
        post(head(0), change + "/acceptance");
        assertThat(titles()).containsExactly("待ち時間を短くする", "新しい窓口を開く");
        assertThat(town.city.one("select value from goals.change_note where goal_id = ?", second.value()))
                .isEqualTo("12件");
        assertThat(get(me, "/goals")).bodyText().contains("取りやめるまでの記録", "12件");
    }

    @Test
    void aGoalThatOthersServeIsNotDropped() {
        var department = ofDepartment();
        var above = goal(department, "部の目標", 100, new Tie.ToAim(aim, 100));
        agreed(department);
        var section = ofSection(0);
        goal(section, "課の目標", 100, new Tie.ToGoal(above, 100));
        agreed(section);
        var boss = account(director);
        var change = begun(boss, department);
        post(boss, change + "/goals/" + above + "/removal");
        post(
                boss,
                change + "/goals",
                "title",
                "別の目標",
                "measure",
                "数",
                "target",
                "1",
                "dueOn",
                "" + year.last(),
                "weight",
                "100");
        assertThat(post(boss, change + "/proposal", "reason", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("部の目標：ほかの目標がつながっているので、取りやめられません");
        assertThat(get(head(0), change)).as("draft").hasStatus(404);
        assertThat(get(staff(2, 1), "/goal-sheets/" + department)).bodyText().doesNotContain("目標の変更を提案する");
    }

    @Test
    void aProposalThatTheGoalsWentPastDoesNotKeepASuccessorFromProposing() {
        var heads = begun(head(0), sheet);
        typed(head(0), heads, second, "案内を二つ作る", "40", "0");
        post(head(0), heads + "/proposal", "reason", "前の課長の理由");
        var mine = begun(me, sheet);
        typed(me, mine, first, "待ち時間を半分にする", "60", "0");
        post(me, mine + "/proposal", "reason", "本人の理由");
        post(head(0), mine + "/acceptance");
        succeeds(town.person(0, 2));
        var successor = staff(0, 2);
        var next = begun(successor, sheet);
        typed(successor, next, second, "案内を三つ作る", "40", "1");
        assertThat(post(successor, next + "/proposal", "reason", "新しい課長の理由")).hasStatus3xxRedirection();
        assertThat(get(me, next)).bodyText().contains("新しい課長の理由", "変更に合意する");
        assertThat(town.city.one("select state from goals.change where reason = '前の課長の理由'"))
                .isEqualTo("withdrawn");
    }

    @Test
    void aDraftOfTheOtherSideIsNotComeBackToByWhoChangedSides() {
        var section = ofSection(0);
        goal(section, "課の目標", 100, new Tie.ToAim(aim, 100));
        agreed(section);
        var asWriter = begun(head(0), section);
        succeeds(town.person(0, 2));
        town.city.run(
                "update organization.unit_head set staff_id = ? where unit_id = ?",
                town.person(0, 0).value(),
                town.departments.get(0).value());
        var asLeader = begun(head(0), section);
        assertThat(asLeader).isNotEqualTo(asWriter);
        assertThat(get(head(0), asLeader)).hasStatusOk();
    }

    private void succeeds(StaffId staff) {
        town.city.run(
                "update organization.unit_head set staff_id = ? where unit_id = ?",
                staff.value(),
                town.section(0).value());
    }

    @Test
    void aLookAtAUnitsProposalKeepsNobodyFromTyingGoals() {
        var section = ofSection(0);
        goal(section, "課の目標", 100, new Tie.ToAim(aim, 100));
        agreed(section);
        var change = begun(head(0), section);
        assertThat(StatementCounter.during(
                        () -> assertThat(get(head(0), change)).hasStatusOk()))
                .noneMatch(statement -> statement.contains("advisory"));
    }

    @Test
    void aChangeThatWouldCloseACircleIsNotProposed() {
        var department = ofDepartment();
        var above = goal(department, "部の目標", 100);
        var section = ofSection(0);
        var below = goal(section, "課の目標", 100);
        town.city.run(
                "insert into goals.tie (goal_id, parent_id, share) values (?, ?, 100)", above.value(), below.value());
        agreed(department);
        agreed(section);
        var change = begun(head(0), section);
        assertThat(post(
                        head(0),
                        change + "/goals/" + below,
                        "title",
                        "課の目標",
                        "measure",
                        "数",
                        "target",
                        "1",
                        "dueOn",
                        "" + year.last(),
                        "weight",
                        "100",
                        "parent1",
                        "goal-" + above,
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(post(head(0), change + "/proposal", "reason", "部につなぐ"))
                .hasStatus(422)
                .bodyText()
                .contains("課の目標：めぐりめぐって自分自身につながっています");
        assertThat(sheet(section).goals().getFirst().ties()).isEmpty();
    }

    @Test
    void othersSeeNothingOfIt() {
        var change = begun(me, sheet);
        typed(me, change, first, "秘密の変更", "60", "0");
        post(me, change + "/proposal", "reason", "理由");
        for (var stranger : new String[] {staff(0, 2), head(1), staff(2, 1)}) {
            assertThat(get(stranger, change)).hasStatus(404);
            assertThat(post(stranger, change + "/acceptance")).hasStatus(404);
            assertThat(post(stranger, change + "/withdrawal")).hasStatus(404);
            assertThat(post(stranger, "/goal-sheets/" + sheet + "/changes")).hasStatus(404);
        }
        assertThat(get(office, change)).hasStatusOk();
        assertThat(get(office, "/goal-sheets/" + sheet)).bodyText().doesNotContain("目標の変更を提案する");
        assertThat(post(me, change + "/withdrawal")).hasStatus3xxRedirection();
        assertThat(get(head(0), change)).hasStatus(404);
    }

    @Test
    void theYearIsClosedWhenEveryGoalHasAResultAndTheOfficeOpensItAgain() {
        var path = "/goal-sheets/" + sheet;
        assertThat(get(me, path)).bodyText().contains("あと2件の目標に結果を書くと");
        post(me, path + "/closing", "version", version());
        assertThat(get(me, path)).bodyText().contains("あと2件の目標に結果を書くと");
        for (var goal : List.of(first, second)) {
            post(me, "/goals/" + goal + "/result", "achievement", "90", "words", "できた", "version", "-1");
        }
        var change = begun(me, sheet);
        typed(me, change, first, "おそい変更", "60", "0");
        assertThat(get(head(0), path)).bodyText().contains("達成度 90%", "結果を確定する");
        assertThat(post(staff(0, 2), path + "/closing", "version", version())).hasStatus(404);
        assertThat(post(head(0), path + "/closing", "version", version())).hasStatus3xxRedirection();
        assertThat(get(me, path)).bodyText().contains("結果確定").doesNotContain("目標の変更を提案する");
        assertThat(get(me, "/notices")).bodyText().contains("あなたの目標の結果が確定しました。");
        assertThat(post(me, change + "/proposal", "reason", "遅すぎた"))
                .as("closed meanwhile")
                .hasStatus(422);
        assertThat(get(office, "/goal-progress?state=closed")).bodyText().contains("職員1<");
        assertThat(post(head(0), path + "/reopening", "version", version(), "reason", "x"))
                .hasStatus(403);
        assertThat(post(office, path + "/reopening", "version", version(), "reason", ""))
                .hasStatus(422);
        assertThat(post(office, path + "/reopening", "version", version(), "reason", "数え違い"))
                .hasStatus3xxRedirection();
        assertThat(get(me, path)).bodyText().contains("合意済み", "数え違い");
    }

    @Test
    void aSheetWithManyChangesTakesAsManyStatementsAsOneWithFew() {
        int few = StatementCounter.during(() -> get(me, "/goals")).size();
        var sizes = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) {
            var change = begun(me, sheet);
            typed(me, change, first, "変更" + i, "60", String.valueOf(i + i));
            town.city.run("update goals.change_goal set version = 0 where standing = 'after'");
            typed(me, change, first, "変更" + i, "60", "0");
            post(me, change + "/proposal", "reason", "理由" + i);
            post(head(0), change + "/acceptance");
            sizes.add(StatementCounter.during(() -> get(me, "/goals")).size());
        }
        assertThat(sizes.getLast()).isEqualTo(sizes.getFirst());
        assertThat(sizes.getLast()).isLessThanOrEqualTo(few + 6);
    }

    private String begun(String account, SheetId of) {
        return post(account, "/goal-sheets/" + of + "/changes").getResponse().getRedirectedUrl();
    }

    private MvcTestResult typed(
            String account, String change, GoalId goal, String title, String weight, String version) {
        return post(
                account,
                change + "/goals/" + goal,
                "title",
                title,
                "measure",
                "待ち時間",
                "target",
                "10分以内",
                "dueOn",
                String.valueOf(year.last()),
                "weight",
                weight,
                "exception",
                "つながる目標がない",
                "version",
                version);
    }

    private void agreed(SheetId id) {
        submitted(id);
        town.city.run("update goals.sheet set state = 'agreed' where id = ?", id.value());
        town.city.run(
                "update goals.goal set exception_accepted_by = gen_random_uuid(), exception_accepted_at = now() "
                        + "where sheet_id = ? and exception is not null",
                id.value());
    }

    private String version() {
        return town.city
                .one("select version::text from goals.sheet where id = ?", sheet.value())
                .toString();
    }

    private List<String> titles() {
        return sheet(sheet).goals().stream()
                .map(goal -> goal.statement().title())
                .toList();
    }
}
