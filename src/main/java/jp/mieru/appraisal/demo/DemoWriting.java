package jp.mieru.appraisal.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.demo.DemoAppraisalTables.Came;
import jp.mieru.appraisal.moving.SheetVersions;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.organization.Roster;
import jp.mieru.platform.demo.DemoTime;
import org.springframework.stereotype.Component;

/** Writes on all sheets of a cycle that was just opened. */
@Component
class DemoWriting {
    private final Sheets sheets;
    private final WhatIsRated rated;
    private final Outcomes outcomes;
    private final DemoAppraisalTables tables;
    private final SheetVersions versions;
    private final Roster roster;
    private final DemoTime time;

    DemoWriting(
            Sheets sheets,
            WhatIsRated rated,
            Outcomes outcomes,
            DemoAppraisalTables tables,
            SheetVersions versions,
            Roster roster,
            DemoTime time) {
        this.sheets = sheets;
        this.rated = rated;
        this.outcomes = outcomes;
        this.tables = tables;
        this.versions = versions;
        this.roster = roster;
        this.time = time;
    }

    void write(Cycle cycle, DemoPace pace, Map<StaffId, DemoHand> hands, Viewer office) {
        var all = sheets.of(cycle.id());
        var what = rated.of(all);
        var telling = new DemoTelling(pace, hands, numbers(all), Objects.requireNonNull(office.staff()));
        var pairs = new LinkedHashMap<Sheet, Rated>();
        all.forEach(sheet -> pairs.put(sheet, Objects.requireNonNull(what.get(sheet.id()))));
        telling.tell(pairs);
        rated.freeze(cycle.id(), telling.left);
        tables.write(telling.written, office.account());
        outcomes.put(telling.outcomes);
        var fixed = telling.came.stream()
                .filter(sheet -> sheet.stage().isFixed())
                .map(Came::sheet)
                .toList();
        time.on(pace.done(Procedure.CONFIRM), () -> versions.keep(fixed, "", office));
        tables.moved(telling.moved);
        tables.came(telling.came);
    }

    private Map<StaffId, String> numbers(Iterable<Sheet> all) {
        var staff = new HashSet<StaffId>();
        all.forEach(sheet -> staff.add(sheet.staff()));
        return roster.people(staff).values().stream()
                .collect(Collectors.toMap(Roster.Person::staff, Roster.Person::staffNumber));
    }
}
