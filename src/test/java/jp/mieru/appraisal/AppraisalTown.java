package jp.mieru.appraisal;

import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.NullUnmarked;

/** A small city whose appraisal rules of 2026 are in force: the mayor's, a department, a section, a subsection. */
@NullUnmarked
public final class AppraisalTown {
    public final City city = new City();
    public final UnitId top = city.unit("00", "みらい市", "市", null);
    public final UnitId department = city.unit("01", "総務部", "部", top);
    public final UnitId section = city.unit("011", "人事課", "課", department);
    public final UnitId group = city.unit("0111", "人事係", "係", section);
    public final StaffId mayor = city.staff("100000", "市長　太郎", "シチョウ　タロウ", top, "市長", 8);
    public final StaffId director = city.staff("100001", "部長　花子", "ブチョウ　ハナコ", department, "部長", 8);
    public final StaffId manager = city.staff("100002", "課長　次郎", "カチョウ　ジロウ", section, "課長", 6);
    public final StaffId chief = city.staff("100003", "係長　三郎", "カカリチョウ　サブロウ", group, "係長", 4);
    public final StaffId clerk = city.staff("100004", "主事　四季", "シュジ　シキ", group, "主事", 1);
    public final StaffId officer = city.staff("100005", "人事　五月", "ジンジ　サツキ", group, "主査", 3);
    public final UUID rules;

    /** With the preset of grades. */
    public AppraisalTown() {
        this(UnaryOperator.identity());
    }

    /** With that preset, its document changed. */
    public AppraisalTown(UnaryOperator<String> changed) {
        city.heads(mayor, top, City.START, null);
        city.heads(director, department, City.START, null);
        city.heads(manager, section, City.START, null);
        city.heads(chief, group, City.START, null);
        rules = (UUID) city.one(
                "insert into appraisal.rule_set (fiscal_year, number, definition, changed_at, in_force_at) "
                        + "values (2026, 1, ?::jsonb, now(), now()) returning id",
                changed.apply(RuleSetJson.write(Preset.GRADES.rules())));
    }

    /** Somebody of the office; the account's name. */
    public String office() {
        return city.account(officer, Duty.APPRAISAL);
    }

    /** A clerk more in the subsection. */
    public StaffId clerk(String number, String name) {
        return city.staff(number, name, "シュジ", group, "主事", 1);
    }

    /** The cycle of the first half of the year, planned, with the last day as its reference day. */
    public CycleId cycle() {
        var id = (UUID) city.one(
                "insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day) "
                        + "values (?, 2026, 'regular', '2026-04-01', '2026-09-30', '2026-09-30') returning id",
                rules);
        city.run("insert into appraisal.cycle_part (cycle_id, part, period) values (?, 'performance', 0)", id);
        city.run(
                "insert into appraisal.cycle_due (cycle_id, step, due_on) select ?, step, due_on::date from (values "
                        + "('self', '2026-10-13'), ('first', '2026-10-26'), ('second', '2026-11-04'), "
                        + "('adjust', '2026-11-16'), ('confirm', '2026-11-24'), ('disclose', '2026-11-30')) d (step, due_on)",
                id);
        return new CycleId(id);
    }
}
