package jp.mieru.goals.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.GoalWords;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.sheetpages.GoalTown;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Last year's goals are taken over into a draft and tied to what follows this year; units without a leader are written for from above. */
@NullUnmarked
class TakeOverTest extends GoalTown {
    private FiscalYear before;

    @BeforeEach
    void thereWasAYearBefore() {
        before = new FiscalYear(year.year() - 1);
    }

    @Test
    void aPersonTakesLastYearsGoalsOverTiedToThoseOfThisYear() {
        var oldUnit = move.begin(new Owner.OfUnit(town.section(0)), before, null);
        var then = goal(oldUnit, "窓口を速くする", 60, new Tie.ToAim(aim, 100));
        var gone = goal(oldUnit, "去年だけの目標", 40, new Tie.ToAim(aim, 100));
        submitted(oldUnit);
        var old = move.begin(new Owner.OfPerson(town.person(0, 1)), before, null);
        var kept = goal(old, "待ち時間を短くする", 60, new Tie.ToGoal(then, 60), new Tie.ToAim(aim, 40));
        var open = goal(old, "去年の後始末", 30, new Tie.ToGoal(gone, 100));
        var not = goal(old, "もうやらない", 10);
        town.city.run("update goals.sheet set state = 'closed' where id = ?", old.value());
        var unit = ofSection(0);
        var now = goal(unit, "窓口を速くする", 100, new Tie.ToAim(aim, 100));
        submitted(unit);
        var sheet = of(0, 1);
        var me = staff(0, 1);
        var path = "/goal-sheets/" + sheet + "/earlier-goals";
        assertThat(get(me, path))
                .hasStatusOk()
                .bodyText()
                .contains("待ち時間を短くする", "もうやらない", "value=\"" + kept + "\" checked")
                .doesNotContain("ウエイトの合計は");
        assertThat(post(me, path)).hasStatus3xxRedirection();
        assertThat(post(me, path, "goals", kept.toString(), "goals", open.toString()))
                .hasStatus3xxRedirection();
        assertThat(titles(sheet)).containsExactly("待ち時間を短くする", "去年の後始末").doesNotContain("もうやらない");
        assertThat(get(me, path))
                .as("weights would be more than the whole")
                .bodyText()
                .contains("下書きには目標が2件あり、ウエイトの合計は90%です")
                .doesNotContain(" checked");
        var goals = sheet(sheet).goals();
        assertThat(goals.getFirst().ties()).containsExactlyInAnyOrder(new Tie.ToGoal(now, 60), new Tie.ToAim(aim, 40));
        assertThat(goals.getFirst().statement().dueOn()).isEqualTo(year.last().plusYears(1));
        assertThat(goals.getLast().ties()).as("nothing follows it").isEmpty();
        assertThat(get(me, "/goal-sheets/" + sheet)).bodyText().contains("去年の後始末：上位の目標を選ぶか、ない理由を書いてください");
        for (var stranger : new String[] {head(0), staff(0, 2)}) {
            assertThat(get(stranger, path)).hasStatus(404);
            assertThat(post(stranger, path, "goals", not.toString())).hasStatus(404);
        }
        var others = move.begin(new Owner.OfPerson(town.person(0, 2)), before, null);
        var strange = goal(others, "よその目標", 100);
        post(me, path, "goals", strange.toString());
        assertThat(titles(sheet)).as("not from others").doesNotContain("よその目標");
    }

    @Test
    void aUnitTakesItsOwnGoalsOverIntoADraft() {
        var oldUnit = move.begin(new Owner.OfUnit(town.section(0)), before, null);
        goal(oldUnit, "課の目標", 100, new Tie.ToAim(aim, 100));
        submitted(oldUnit);
        var sheet = ofSection(0);
        var path = "/goal-sheets/" + sheet + "/earlier-goals";
        assertThat(get(head(0), path)).hasStatusOk().bodyText().contains("課の目標", "課0");
        var goal = sheet(oldUnit).goals().getFirst().id();
        assertThat(post(head(0), path, "goals", goal.toString())).hasStatus3xxRedirection();
        assertThat(titles(sheet)).containsExactly("課の目標");
        submitted(sheet);
        assertThat(get(head(0), "/goal-sheets/" + sheet + "/earlier-goals"))
                .as("no draft")
                .hasStatus(404);
    }

    @Test
    void aUnitIsNotToldToChooseAGoalAboveThatItNeedsNot() {
        var gone = move.begin(new Owner.OfUnit(town.departments.get(0)), before, null);
        var then = goal(gone, "去年だけの部の目標", 100, new Tie.ToAim(aim, 100));
        submitted(gone);
        var old = move.begin(new Owner.OfUnit(town.section(0)), before, null);
        var goal = goal(old, "課の目標", 100, new Tie.ToGoal(then, 100));
        submitted(old);
        assertThat(post(head(0), "/goal-sheets/" + ofSection(0) + "/earlier-goals", "goals", goal.toString()))
                .flash()
                .hasEntrySatisfying(
                        "flash",
                        flash -> assertThat(((Page.Flash) flash).key()).isEqualTo("goals.earlier.flash.open-unit"));
    }

    @Test
    void aUnitTakesOverFromTheUnitsThatWereMergedIntoItAndItsPeopleFindTheirGoalsAgain() {
        var former = town.city.unit("990", "旧窓口課", "課", town.departments.get(0), "2020-04-01", null);
        var old = move.begin(new Owner.OfUnit(former), before, null);
        var then = goal(old, "窓口を一つにする", 100, new Tie.ToAim(aim, 100));
        submitted(old);
        var mine = move.begin(new Owner.OfPerson(town.person(0, 1)), before, null);
        var own = goal(mine, "案内を一度で済ませる", 100, new Tie.ToGoal(then, 100));
        closes(former, town.section(0));
        var sheet = ofSection(0);
        var path = "/goal-sheets/" + sheet + "/earlier-goals";
        assertThat(get(head(0), path)).hasStatusOk().bodyText().contains("旧窓口課", "窓口を一つにする");
        assertThat(post(head(0), path, "goals", then.toString())).hasStatus3xxRedirection();
        assertThat(titles(sheet)).containsExactly("窓口を一つにする");
        var now = sheet(sheet).goals().getFirst().id();
        submitted(sheet);
        var next = of(0, 1);
        post(staff(0, 1), "/goal-sheets/" + next + "/earlier-goals", "goals", own.toString());
        assertThat(sheet(next).goals().getFirst().ties()).containsExactly(new Tie.ToGoal(now, 100));
        assertThat(get(head(1), "/goal-sheets/" + ofSection(1) + "/earlier-goals"))
                .as("not its successor")
                .bodyText()
                .doesNotContain("旧窓口課");
    }

    /** One unit goes into another on the first day of the year. */
    private void closes(UnitId unit, UnitId into) {
        var day = year.first().toString();
        town.city.run(
                "update organization.unit_version set valid = daterange(lower(valid), ?::date) where unit_id = ?",
                day,
                unit.value());
        var reorganisation = town.city.one(
                "insert into organization.reorganisation (takes_effect_on, title) values (?::date, '組織改編') returning id",
                day);
        town.city.run(
                "insert into organization.unit_succession (reorganisation_id, predecessor_id, successor_id, kind) "
                        + "values (?, ?, ?, 'merge')",
                reorganisation,
                unit.value(),
                into.value());
    }

    @Test
    void aUnitWithoutALeaderIsWrittenForFromAbove() {
        town.city.run("update organization.unit_head set valid = daterange('2020-04-01', '2020-04-02')"
                + " where unit_id = '" + town.section(0) + "'");
        var boss = account(director);
        var unit = town.section(0).toString();
        assertThat(post(staff(0, 1), "/goal-sheets", "unit", unit)).hasStatus(404);
        assertThat(get(boss, "/unit-goals?unit=" + unit))
                .hasStatusOk()
                .bodyText()
                .contains("目標を書き始める");
        assertThat(post(boss, "/goal-sheets", "unit", unit)).hasStatus3xxRedirection();
        var sheet = ofSection(0);
        goal(sheet, "課の目標", 100, new Tie.ToAim(aim, 100));
        assertThat(post(boss, "/goal-sheets/" + sheet + "/submission", "version", version(sheet)))
                .hasStatus3xxRedirection();
        assertThat(sheet(sheet).state()).isEqualTo(SheetState.SUBMITTED);
        assertThat(post(boss, "/goal-sheets/" + sheet + "/agreement", "version", version(sheet)))
                .as("wrote it")
                .hasStatus(404);
        var mayor = town.city.account(null, true, false);
        assertThat(post(mayor, "/goal-sheets/" + sheet + "/agreement", "version", version(sheet)))
                .hasStatus3xxRedirection();
        assertThat(sheet(sheet).state()).isEqualTo(SheetState.AGREED);
        assertThat(get(office, "/goal-progress")).hasStatusOk().bodyText().contains("合意済み1、結果確定0");
    }

    @Test
    void noneOfFiveThatAGoalServesIsLostInTheFormAndASixthIsRefused() {
        var unit = ofSection(0);
        var parents = new ArrayList<GoalId>();
        for (int i = 0; i < 6; i++) {
            parents.add(goal(unit, "課の目標" + i, 10, new Tie.ToAim(aim, 100)));
        }
        submitted(unit);
        var sheet = of(0, 1);
        var ties = parents.stream()
                .limit(5)
                .map(parent -> new Tie.ToGoal(parent, 20))
                .toArray(Tie[]::new);
        var goal = goal(sheet, "五つに貢献する", 100, ties);
        var page = get(staff(0, 1), "/goals/" + goal + "/edit");
        assertThat(page).hasStatusOk();
        for (var parent : parents.subList(0, 5)) {
            assertThat(page).bodyText().contains("value=\"goal-" + parent + "\" selected");
        }
        var says = sheet(sheet).goals().getFirst().statement();
        assertThatThrownBy(() -> new GoalWords(
                        says,
                        parents.stream()
                                .map(parent -> (Tie) new Tie.ToGoal(parent, 16))
                                .toList(),
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String version(SheetId sheet) {
        return town.city
                .one("select version::text from goals.sheet where id = ?", sheet.value())
                .toString();
    }

    private List<String> titles(SheetId id) {
        return sheet(id).goals().stream().map(goal -> goal.statement().title()).toList();
    }
}
