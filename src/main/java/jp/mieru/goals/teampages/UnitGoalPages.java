package jp.mieru.goals.teampages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.access.Viewer;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The goals of a unit and of those above it, from the top down. Of a draft only those know who may read it. */
@Component
class UnitGoalPages {
    private final GoalSheets sheets;
    private final Units units;
    private final ShownYears years;
    private final GoalSights sights;

    UnitGoalPages(GoalSheets sheets, Units units, ShownYears years, GoalSights sights) {
        this.sheets = sheets;
        this.units = units;
        this.years = years;
        this.sights = sights;
    }

    /** Of the wanted unit and those above it; of all units that the viewer works in or leads if none is wanted. */
    List<UnitGoals> of(@Nullable UnitId wanted, FiscalYear year, Viewer viewer) {
        var tree = units.asOf(years.today());
        var staff = viewer.staff();
        Set<UnitId> led = staff == null ? Set.of() : units.ledBy(staff, years.today());
        var shown = shown(wanted, viewer, tree, led);
        var ofUnits = sheets.ofUnits(shown.stream().map(Unit::id).toList(), year);
        Map<UnitId, GoalSheet> found = sights.readable(ofUnits, viewer).stream()
                .collect(Collectors.toMap(UnitGoalPages::unitOf, sheet -> sheet));
        return shown.stream()
                .map(unit -> new UnitGoals(
                        unit,
                        found.get(unit.id()),
                        led.contains(unit.id()) || unit.id().equals(wanted) && sights.writes(unit.id(), viewer),
                        tree.children(unit.id())))
                .toList();
    }

    private List<Unit> shown(@Nullable UnitId wanted, Viewer viewer, UnitTree tree, Set<UnitId> led) {
        var staff = viewer.staff();
        Set<UnitId> of = wanted != null
                ? Set.of(wanted)
                : staff == null
                        ? tree.units().stream()
                                .filter(unit -> unit.depth() <= 1)
                                .map(Unit::id)
                                .collect(Collectors.toSet())
                        : units.worksIn(staff, years.today());
        var around = of.stream()
                .flatMap(unit -> tree.path(unit).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
        if (wanted == null) {
            around.addAll(led);
        }
        return tree.units().stream().filter(unit -> around.contains(unit.id())).toList();
    }

    private static UnitId unitOf(GoalSheet sheet) {
        return ((Owner.OfUnit) sheet.owner()).unit();
    }
}
