package jp.mieru.goals.yearpages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.SheetSummaries;
import jp.mieru.goals.sheet.SheetSummary;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody employed today with their goals of a year: four statements for however many. */
@Repository
class YearSheets {
    private final JdbcClient jdbc;
    private final Roster roster;
    private final Units units;
    private final SheetSummaries sheets;
    private final ShownYears years;

    YearSheets(JdbcClient jdbc, Roster roster, Units units, SheetSummaries sheets, ShownYears years) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.units = units;
        this.sheets = sheets;
        this.years = years;
    }

    YearOverview of(FiscalYear year) {
        var tree = units.asOf(years.today());
        var nudged = nudged(year);
        var found = new HashMap<Owner, SheetSummary>();
        sheets.of(year).forEach(sheet -> found.put(sheet.owner(), sheet));
        var ofUnits = tree.units().stream()
                .map(unit -> Progress.of(found.get(new Owner.OfUnit(unit.id()))))
                .collect(Collectors.groupingBy(progress -> progress, Collectors.counting()));
        var rows = roster.employedOn(years.today()).stream()
                .filter(member -> tree.find(member.unit()).isPresent())
                .map(member -> {
                    var path = tree.path(member.unit());
                    return new YearRow(
                            member,
                            path.getLast(),
                            path.get(Math.min(1, path.size() - 1)),
                            found.get(new Owner.OfPerson(member.staff())),
                            nudged.get(member.staff()));
                })
                .toList();
        return new YearOverview(rows, ofUnits);
    }

    /** Notes that these are reminded today; whom nobody has reminded today already. */
    List<StaffId> nudge(FiscalYear year, Collection<StaffId> staff) {
        return jdbc.sql("""
                        insert into goals.nudge (year, staff_id, nudged_on)
                        select :year, staff, :today from unnest(:staff::uuid[]) t (staff)
                        on conflict (year, staff_id) do update set nudged_on = excluded.nudged_on
                        where goals.nudge.nudged_on < excluded.nudged_on
                        returning staff_id
                        """)
                .param("year", year.year())
                .param("today", years.today())
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    private Map<StaffId, LocalDate> nudged(FiscalYear year) {
        var nudged = new HashMap<StaffId, LocalDate>();
        jdbc.sql("select staff_id, nudged_on from goals.nudge where year = :year")
                .param("year", year.year())
                .query(row -> {
                    nudged.put(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            row.getObject("nudged_on", LocalDate.class));
                });
        return nudged;
    }
}
