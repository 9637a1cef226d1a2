package jp.mieru.appraisal.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.AdjustOutcome.Adjusted;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.RatedTown;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.SheetHistory;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sheet goes step by step, back with a reason, and is never changed once it is fixed. */
@NullUnmarked
class SheetMovesTest extends RatedTown {
    @Autowired
    Outcomes outcomes;

    @Autowired
    AdjustOutcome adjust;

    @Autowired
    SheetHistory history;

    @Autowired
    SheetVersions versions;

    @Test
    void noSequenceOfMovesSkipsAStepOrChangesAFixedSheet() {
        var random = new Random(20261123);
        var id = open(firstCycle(), 1);
        goals(town.person(0, 1), 100);
        var actors = List.of(viewer(town.person(0, 1)), viewer(town.person(0, 0)), viewer(director), viewer(null));
        for (int turn = 0; turn < 400; turn++) {
            var before = sheet(id);
            var kept = document(id);
            var actor = actors.get(random.nextInt(actors.size()));
            int version = random.nextInt(8) == 0 ? before.version() - 1 : before.version();
            int written = before.stage()
                    .step()
                    .map(step -> SheetMoves.written(entries.of(id), step))
                    .orElse(0);
            switch (random.nextInt(before.stage().isFixed() ? 12 : 6)) {
                case 0, 1 -> moves.handOn(id, version, written, actor);
                case 2 -> moves.pass(id, version, "", actor);
                case 3 -> moves.sendBack(id, version, Procedure.values()[random.nextInt(5)], "理由", actor);
                case 4 -> {
                    if (before.stage().step().isPresent()) {
                        markAll(id, List.of(staff(0, 1), first(), second()).get(random.nextInt(3)), "b");
                    }
                }
                case 5 -> moves.disclose(id, version, java.time.LocalDate.now(clock), actor);
                case 6 -> moves.reopen(id, version, "申出が認められた", actor);
                default -> writeLate(id);
            }
            var after = sheet(id);
            assertThat(isAllowed(before, after))
                    .as("%s → %s", before.stage(), after.stage())
                    .isTrue();
            if (version != before.version()) {
                assertThat(after.stage()).isEqualTo(before.stage());
            }
            if (before.stage().isFixed() && after.stage().isFixed()) {
                assertThat(document(id)).isEqualTo(kept);
            }
        }
        assertThat(versions.count(id)).as("it was fixed now and then").isPositive();
        assertThat(history.of(id))
                .first()
                .matches(step -> step.to() == sheet(id).stage());
    }

    /** Writing on a fixed sheet by whoever wrote on it before. */
    private void writeLate(SheetId id) {
        post(first(), "/appraisal-sheets/" + id + "/entry", "field", "overall.words", "value", "あとから", "seen", "0-0");
    }

    private static boolean isAllowed(Sheet before, Sheet after) {
        var from = before.stage();
        var to = after.stage();
        return from == to
                || before.next().filter(next -> next == to).isPresent()
                || before.earlier().stream().map(Stage::of).anyMatch(to::equals)
                || from == Stage.FIXED && to == Stage.DISCLOSED
                || from.isFixed() && to == Stage.ADJUST;
    }

    @Test
    void theDatabaseItselfKeepsAFixedSheetAsItIs() {
        var id = fixed("a");
        for (var sql : List.of(
                "update appraisal.entry set value = 'd' where sheet_id = ?",
                "delete from appraisal.entry where sheet_id = ?",
                "update appraisal.subject set weight = 1 where sheet_id = ?",
                "update appraisal.outcome set grade = 'D' where sheet_id = ?",
                "insert into appraisal.entry (sheet_id, step, field, value, changed_by, changed_at) "
                        + "values (?, 'first', 'x', 'x', uuidv7(), now())",
                "update appraisal.sheet set group_code = 'chief' where id = ?",
                "update appraisal.sheet set stage = 'adjust' where id = ?",
                "delete from appraisal.sheet where id = ?",
                "update appraisal.sheet_version set reason = 'x' where sheet_id = ?",
                "update appraisal.sheet_step set note = 'x' where sheet_id = ?")) {
            assertThatThrownBy(() -> town.city.run(sql, id.value())).as(sql).hasMessageContaining("fixed");
        }
    }

    @Test
    void eachFixingKeepsADocumentOfTheWhole() {
        var id = fixed("b");
        var office = viewer(null);
        assertThat(moves.reopen(id, sheet(id).version(), "申出が認められた", office)).isInstanceOf(Move.Done.class);
        assertThat(adjust.change(id, PartKind.PERFORMANCE, "B", "A", null, "成果を見落とした", office))
                .isInstanceOf(Adjusted.Done.class);
        moves.pass(id, sheet(id).version(), "", office);
        moves.pass(id, sheet(id).version(), "改めて確定", office);
        assertThat(sheet(id).stage()).isEqualTo(Stage.FIXED);
        assertThat(versions.count(id)).isEqualTo(2);
        assertThat(town.city.one(
                        "select string_agg(jsonb_path_query_array(document, '$.outcomes[*].grade')::text, ' ' order by number) "
                                + "from appraisal.sheet_version where sheet_id = ?",
                        id.value()))
                .asString()
                .startsWith("[\"B\", \"B\"]")
                .contains("\"A\"");
    }

    @Test
    void theOfficeChangesAGradeOnlyInAdjustmentAndWithAReason() {
        var id = open(lastCycle(), 1);
        goals(town.person(0, 1), 100);
        var office = viewer(null);
        assertThat(adjust.change(id, null, "B", "A", null, "理由", office)).isInstanceOf(Adjusted.Overtaken.class);
        rate(id, "b");
        assertThat(adjust.change(id, null, "B", "A", null, " ", office)).isInstanceOf(Adjusted.NoReason.class);
        assertThat(adjust.change(id, null, "B", "Z", null, "理由", office)).isInstanceOf(Adjusted.Unknown.class);
        assertThat(adjust.change(id, null, "C", "A", null, "理由", office)).isInstanceOf(Adjusted.Overtaken.class);
        assertThat(adjust.change(id, PartKind.COMPETENCY, "B", "S", null, "理由", office))
                .isInstanceOf(Adjusted.Done.class);
        assertThat(grade(id, PartKind.COMPETENCY, false)).isEqualTo("S");
        assertThat(outcomes.of(id))
                .filteredOn(outcome -> outcome.step() == Procedure.ADJUST && outcome.part() == PartKind.COMPETENCY)
                .as("the points follow the grade")
                .allSatisfy(outcome -> assertThat(outcome.score()).isEqualByComparingTo("5"));
        assertThat(grade(id, null, true)).as("60% S and 40% B: 4.2 points").isEqualTo("A");
        assertThat(adjust.change(id, null, "A", "B", null, "全体の均衡", office)).isInstanceOf(Adjusted.Done.class);
        assertThat(grade(id, null, true)).isEqualTo("B");
        moves.sendBack(id, sheet(id).version(), Procedure.SECOND, "見直し", office);
        assertThat(outcomes.of(id))
                .as("what came out before the second rating stays")
                .allMatch(outcome -> outcome.step() == Procedure.FIRST);
    }

    @Test
    void theYearFollowsFromBothHalvesOfTheSamePerson() {
        goals(town.person(0, 1), 100);
        var half = open(firstCycle(), 1);
        rate(half, "s");
        assertThat(outcomes.of(half)).noneMatch(Outcome::isOverall);
        moves.pass(half, sheet(half).version(), "", viewer(null));
        moves.pass(half, sheet(half).version(), "", viewer(null));
        assertThat(sheet(half).stage()).isEqualTo(Stage.FIXED);
        var id = open(lastCycle(), 1);
        rate(id, "b");
        assertThat(grade(id, PartKind.PERFORMANCE, false)).isEqualTo("B");
        assertThat(grade(id, PartKind.PERFORMANCE, true)).as("S and B").isEqualTo("A");
    }

    @Test
    void workOutsideTheGoalsTakesItsPercentAndGoalsShareTheRest() {
        goals(town.person(0, 1), 60, 40);
        var id = open(firstCycle(), 1);
        var path = "/appraisal-sheets/" + id;
        var me = staff(0, 1);
        markAll(id, me, "b");
        post(me, path + "/entry", "field", "beyond.1.title", "value", "災害対応", "seen", "0-0");
        assertThat(get(me, path + "/handover")).bodyText().contains("「災害対応」の評語を選んでください。");
        post(me, path + "/entry", "field", "beyond.1.mark", "value", "s", "seen", "0-0");
        handOn(id, me);
        markAll(id, first(), "b");
        post(first(), path + "/entry", "field", "beyond.1.mark", "value", "s", "seen", "0-0");
        assertThat(get(first(), path + "/handover")).bodyText().contains("「災害対応」の重みを20以下の数で書いてください。");
        post(first(), path + "/entry", "field", "beyond.1.weight", "value", "３０", "seen", "0-0");
        assertThat(get(first(), path + "/handover")).bodyText().contains("合わせて20%までにしてください");
        post(first(), path + "/entry", "field", "beyond.1.weight", "value", "２０", "seen", seen(id, "beyond.1.weight"));
        handOn(id, first());
        assertThat(sheet(id).stage()).isEqualTo(Stage.SECOND);
        var marks = jp.mieru.appraisal.outcome.ReckonSheet.marks(sheet(id), entries.of(id), Procedure.FIRST)
                .of(rated.of(sheet(id)).parts().getFirst());
        assertThat(marks)
                .extracting("weight", BigDecimal.class)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(48), new BigDecimal(32), new BigDecimal(20));
    }

    @Test
    void goalsAreFrozenWhenThePersonHandsInAndReadAnewWhenItComesBack() {
        var goal = goals(town.person(0, 1), 100).getFirst();
        var id = open(firstCycle(), 1);
        markAll(id, staff(0, 1), "b");
        handOn(id, staff(0, 1));
        town.city.run("update goals.goal set title = '書き換えた題' where id = ?", goal);
        assertThat(get(first(), "/appraisal-sheets/" + id))
                .bodyText()
                .contains("目標その1")
                .doesNotContain("書き換えた題");
        assertThat(post(
                        first(),
                        "/appraisal-sheets/" + id + "/return",
                        "to",
                        "self",
                        "reason",
                        "根拠が足りません",
                        "version",
                        String.valueOf(sheet(id).version())))
                .hasStatus3xxRedirection();
        assertThat(get(staff(0, 1), "/appraisal-sheets/" + id)).bodyText().contains("書き換えた題", "根拠が足りません");
    }

    /** Rated alike by everybody, up to the adjustment. */
    private void rate(SheetId id, String letter) {
        for (var account : List.of(staff(0, 1), first(), second())) {
            markAll(id, account, letter);
            handOn(id, account);
        }
        assertThat(sheet(id).stage()).isEqualTo(Stage.ADJUST);
    }

    private SheetId fixed(String letter) {
        goals(town.person(0, 1), 100);
        var id = open(firstCycle(), 1);
        rate(id, letter);
        moves.pass(id, sheet(id).version(), "", viewer(null));
        moves.pass(id, sheet(id).version(), "", viewer(null));
        assertThat(sheet(id).stage()).isEqualTo(Stage.FIXED);
        return id;
    }

    private String grade(SheetId id, PartKind part, boolean year) {
        return Outcomes.counting(outcomes.of(id)).stream()
                .filter(outcome -> outcome.part() == part && outcome.year() == year)
                .findFirst()
                .orElseThrow()
                .grade();
    }

    private String document(SheetId id) {
        return town.city
                .one(
                        "select concat((select string_agg(e::text, ' ' order by e.step, e.field) from appraisal.entry e where e.sheet_id = s.id),"
                                + " (select string_agg(o::text, ' ' order by o.step, o.part, o.span) from appraisal.outcome o where o.sheet_id = s.id),"
                                + " (select string_agg(u::text, ' ' order by u.place) from appraisal.subject u where u.sheet_id = s.id))"
                                + " from appraisal.sheet s where s.id = ?",
                        id.value())
                .toString();
    }

    private static Viewer viewer(StaffId staff) {
        return new Viewer(
                UUID.randomUUID(),
                staff,
                "x",
                staff == null ? Set.of(Duty.APPRAISAL) : Set.of(),
                false,
                false,
                staff != null);
    }
}
