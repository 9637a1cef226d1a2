package jp.mieru.appraisal;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import jp.mieru.appraisal.takingpart.Days;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.FiscalYear;
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
        rules = inForce(city, 2026, changed.apply(RuleSetJson.write(Preset.GRADES.rules())));
    }

    /** Puts rules into force, as the next number of the year. */
    public static UUID inForce(City city, int year, String definition) {
        return (UUID) city.one(
                "insert into appraisal.rule_set (fiscal_year, number, definition, reason, changed_at, in_force_at) "
                        + "select ?, count(*) + 1, ?::jsonb, case when count(*) > 0 then 'x' end, now(), now() "
                        + "from appraisal.rule_set where fiscal_year = ? returning id",
                year,
                definition,
                year);
    }

    /**
     * Begins a cycle with its last day as its reference day.
     *
     * @param parts with the number of their period
     * @param due by which day each step is to be done
     */
    public static CycleId cycle(
            City city, UUID rules, String state, Days days, Map<String, Integer> parts, Map<String, LocalDate> due) {
        var id = (UUID) city.one(
                "insert into appraisal.cycle (rules_id, year, kind, first_day, last_day, reference_day, state) "
                        + "values (?, ?, 'regular', ?, ?, ?, ?) returning id",
                rules,
                FiscalYear.of(days.last()).year(),
                days.first(),
                days.last(),
                days.last(),
                state);
        parts.forEach(
                (part, period) -> city.run("insert into appraisal.cycle_part values (?, ?, ?)", id, part, period));
        due.forEach((step, day) -> city.run("insert into appraisal.cycle_due values (?, ?, ?)", id, step, day));
        return new CycleId(id);
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
        return cycle(
                city,
                rules,
                "planned",
                new Days(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-09-30")),
                Map.of("performance", 0),
                Map.of(
                        "self", LocalDate.parse("2026-10-13"),
                        "first", LocalDate.parse("2026-10-26"),
                        "second", LocalDate.parse("2026-11-04"),
                        "adjust", LocalDate.parse("2026-11-16"),
                        "confirm", LocalDate.parse("2026-11-24"),
                        "disclose", LocalDate.parse("2026-11-30")));
    }
}
