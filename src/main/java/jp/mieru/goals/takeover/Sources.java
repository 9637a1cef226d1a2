package jp.mieru.goals.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheetpages.OwnerNames;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/**
 * Where goals of a sheet can come from: the sheet of the year before; for a unit also those of the units that it follows, of the
 * year before and, where the city was reorganised within the year, of this one.
 */
@Component
class Sources {
    private final GoalSheets sheets;
    private final Units units;
    private final OwnerNames names;
    private final ShownYears years;

    Sources(GoalSheets sheets, Units units, OwnerNames names, ShownYears years) {
        this.sheets = sheets;
        this.units = units;
        this.names = names;
        this.years = years;
    }

    /** The latest year first; what has no goals, and drafts of other units, are left out. */
    List<Source> of(GoalSheet sheet) {
        var before = new FiscalYear(sheet.year().year() - 1);
        var found = new ArrayList<GoalSheet>();
        switch (sheet.owner()) {
            case Owner.OfPerson of -> sheets.of(of.staff(), before).ifPresent(found::add);
            case Owner.OfUnit of -> {
                var day = day(sheet.year());
                var now = predecessors(of.unit(), sheet.year().first(), day);
                now.remove(of.unit());
                found.addAll(sheets.ofUnits(now, sheet.year()));
                var then = predecessors(of.unit(), before.last(), day);
                then.add(of.unit());
                found.addAll(sheets.ofUnits(then, before));
            }
        }
        return found.stream()
                .filter(each -> !each.goals().isEmpty())
                .filter(each -> !each.is(SheetState.DRAFT) || each.owner().equals(sheet.owner()))
                .sorted(Comparator.comparing((GoalSheet each) -> -each.year().year()))
                .map(each -> new Source(each, names.of(each.owner(), each.year())))
                .toList();
    }

    /** Which units follow each unit of one year in another, where the first is not the later. */
    Map<UnitId, Set<UnitId>> followers(FiscalYear from, FiscalYear to) {
        var first = from.equals(to) ? from.first() : from.last();
        return units.successors(first, day(to));
    }

    private Set<UnitId> predecessors(UnitId unit, LocalDate from, LocalDate to) {
        return units.successors(from, to).entrySet().stream()
                .filter(entry -> entry.getValue().contains(unit))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Today, or the first day of a year to come. */
    private LocalDate day(FiscalYear year) {
        return years.today().isBefore(year.first()) ? year.first() : years.today();
    }
}
