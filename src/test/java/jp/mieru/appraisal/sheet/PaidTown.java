package jp.mieru.appraisal.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.MoveMany;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The town with results that stand: sheets with an overall grade that went from the confirmation to being fixed. */
@NullUnmarked
public abstract class PaidTown extends RatedTown {
    @Autowired
    protected MoveMany many;

    protected Viewer clerk;

    @BeforeEach
    void somebodyFixes() {
        clerk = new Viewer(UUID.fromString(office), null, "x", Set.of(Duty.APPRAISAL), false, false, false);
    }

    /** The rules of the year follow another preset from now on, in cycles made later. */
    protected final void follow(String definition) {
        rules = (UUID) town.city.one(
                "insert into appraisal.rule_set (fiscal_year, number, definition, reason, changed_at, in_force_at) "
                        + "select ?, coalesce(max(number), 0) + 1, ?::jsonb, 'x', now(), now() from appraisal.rule_set returning id",
                year.year(),
                definition);
    }

    protected static String written(jp.mieru.appraisal.ruleset.RuleSet rules) {
        return RuleSetJson.write(rules);
    }

    /** A cycle that ended some years ago, with the rules of now. */
    protected final CycleId earlier(int years) {
        var id = (UUID) town.city.one(
                "insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day, state) "
                        + "values (?, ?, 'regular', ?, ?, ?, 'open') returning id",
                rules,
                year.year() - years,
                year.first().minusYears(years),
                year.last().minusYears(years),
                year.last().minusYears(years));
        town.city.run("insert into appraisal.cycle_part values (?, 'competency', 0)", id);
        return new CycleId(id);
    }

    /** Somebody of 課0 whose overall grade is fixed. */
    protected final SheetId fixed(CycleId cycle, int person, String position, String letter) {
        var id = open(cycle, person);
        town.city.run(
                "update appraisal.sheet set stage = 'confirm', position = ?, group_code = ? where id = ?",
                position,
                position.equals("主事") ? "staff" : "manager",
                id.value());
        grade(id, letter);
        many.pass(List.of(id), Stage.CONFIRM, "", clerk);
        return id;
    }

    /** The overall grade of a sheet that is not fixed. */
    protected final void grade(SheetId id, String letter) {
        town.city.run(
                "insert into appraisal.outcome (sheet_id, step, part, span, score, grade, proposed) "
                        + "values (?, 'second', 'overall', 'year', ?, ?, ?) on conflict (sheet_id, step, part, span) "
                        + "do update set grade = excluded.grade",
                id.value(),
                new BigDecimal("72.5"),
                letter,
                letter);
    }

    /** Takes a fixed sheet up again and gives it another grade; it waits for the confirmation. */
    protected final void amend(SheetId id, String letter) {
        moves.reopen(id, sheet(id).version(), "申出による", clerk);
        grade(id, letter);
    }

    /** Fixes what was amended. */
    protected final void fixAgain(SheetId id) {
        many.pass(List.of(id), Stage.ADJUST, "", clerk);
        many.pass(List.of(id), Stage.CONFIRM, "", clerk);
    }
}
