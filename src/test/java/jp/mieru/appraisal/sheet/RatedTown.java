package jp.mieru.appraisal.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.AppraisalPages;
import jp.mieru.appraisal.AppraisalTown;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.entry.EntryField;
import jp.mieru.appraisal.entry.SheetEntries;
import jp.mieru.appraisal.moving.SheetMoves;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import jp.mieru.appraisal.takingpart.Days;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.survey.Town;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A town that rates: 課0 with its head, who rates first, under the 部長, who rates second. Rules are in force and a cycle is open. */
@NullUnmarked
public abstract class RatedTown extends AppraisalPages {
    @Autowired
    protected Sheets sheets;

    @Autowired
    protected SheetEntries entries;

    @Autowired
    protected WhatIsRated rated;

    @Autowired
    protected SheetMoves moves;

    @Autowired
    private OpenSheets opening;

    @Autowired
    protected Clock clock;

    protected Town town;
    protected StaffId director;
    protected String office;
    protected FiscalYear year;
    protected UUID rules;

    @BeforeEach
    void theRulesAreInForce() {
        town = new Town(32, 3);
        town.city.heads(town.person(0, 0), town.section(0), "2020-04-01", null);
        director = town.city.staff("900001", "部長一郎", "ブチョウイチロウ", town.departments.get(0), "部長", 8);
        town.city.heads(director, town.departments.get(0), "2020-04-01", null);
        office = town.city.account(null, Duty.APPRAISAL);
        year = FiscalYear.of(LocalDate.now(clock));
        rules = inForce(Preset.GRADES.rules());
    }

    protected final UUID inForce(RuleSet definition) {
        return AppraisalTown.inForce(town.city, year.year(), RuleSetJson.write(definition));
    }

    /** An open cycle of some parts, each with the number of its period, that ends on the last day of that half. */
    protected final CycleId cycle(boolean secondHalf, Map<String, Integer> parts) {
        var last = secondHalf ? year.last() : LocalDate.of(year.year(), 9, 30);
        var due = new LinkedHashMap<String, LocalDate>();
        for (var step : List.of("self", "first", "second", "adjust", "confirm", "disclose")) {
            due.put(step, last.plusDays(30));
        }
        return AppraisalTown.cycle(town.city, rules, "open", new Days(year.first(), last), parts, due);
    }

    /** The cycle that ends the year: all of competency, the second half of performance. */
    protected final CycleId lastCycle() {
        return cycle(true, Map.of("competency", 0, "performance", 1));
    }

    protected final CycleId firstCycle() {
        return cycle(false, Map.of("performance", 0));
    }

    /** The sheet of somebody in 課0, rated by the head and the 部長, with all five steps. */
    protected final SheetId open(CycleId cycle, int person) {
        var staff = town.person(0, person);
        opening.open(
                cycle,
                List.of(new NewSheet(
                        staff,
                        "staff",
                        "主事",
                        town.section(0),
                        year.first(),
                        year.last(),
                        List.of(Procedure.values()),
                        List.of(
                                new Rater(Procedure.FIRST, town.person(0, 0), "unit_head", ""),
                                new Rater(Procedure.SECOND, director, "next_above", ""),
                                new Rater(Procedure.CONFIRM, town.person(1, 0), "named_person", "")))),
                null);
        return sheets.of(staff).stream()
                .filter(sheet -> sheet.cycle().equals(cycle))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Agreed goals of somebody with these weights. */
    protected final List<UUID> goals(StaffId staff, int... weights) {
        var sheet = town.city.one(
                "insert into goals.sheet (year, staff_id, state) values (?, ?, 'agreed') returning id",
                year.year(),
                staff.value());
        var ids = new ArrayList<UUID>();
        for (int place = 1; place <= weights.length; place++) {
            ids.add((UUID) town.city.one(
                    "insert into goals.goal (sheet_id, place, title, measure, target, due_on, weight, difficulty, exception) "
                            + "values (?, ?, ?, '待ち時間', '10分以内', ?, ?, 'normal', 'x') returning id",
                    sheet,
                    place,
                    "目標その" + place,
                    year.last(),
                    weights[place - 1]));
        }
        return ids;
    }

    protected final Sheet sheet(SheetId id) {
        return sheets.find(id).orElseThrow();
    }

    protected final String account(StaffId person) {
        var there = town.city.one(
                "select coalesce((select id::text from access.account where staff_id = ?), '')", person.value());
        return there.toString().isEmpty() ? town.city.account(person) : there.toString();
    }

    protected final String staff(int section, int index) {
        return account(town.person(section, index));
    }

    protected final String first() {
        return staff(0, 0);
    }

    protected final String second() {
        return account(director);
    }

    /** The same letter for everything in the step that goes on, by whoever has it, by the whole form. */
    protected final void markAll(SheetId id, String account, String letter) {
        var sheet = sheet(id);
        var sent = new LinkedHashMap<String, String>();
        EntryField.of(sheet, rated.of(sheet), sheet.stage().step().orElseThrow())
                .forEach((name, field) -> {
                    if (field.kind() == EntryField.Kind.MARK && !name.startsWith("beyond.")) {
                        sent.put("e." + name, letter);
                        sent.put("v." + name, seen(id, name));
                    }
                });
        var flat = sent.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
        post(account, "/appraisal-sheets/" + id + "/entries", flat);
    }

    protected final String seen(SheetId id, String field) {
        var step = sheet(id).stage().step().orElseThrow();
        return jp.mieru.appraisal.entry.Seen.of(
                        entries.of(id).getOrDefault(step, Map.of()).get(field))
                .toString();
    }

    /** Hands the sheet on as it stands. */
    protected final MvcTestResult handOn(SheetId id, String account) {
        var sheet = sheet(id);
        return post(
                account,
                "/appraisal-sheets/" + id + "/handover",
                "version",
                String.valueOf(sheet.version()),
                "written",
                String.valueOf(
                        SheetMoves.written(entries.of(id), sheet.stage().step().orElseThrow())));
    }
}
