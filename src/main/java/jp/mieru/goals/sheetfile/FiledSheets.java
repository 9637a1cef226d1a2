package jp.mieru.goals.sheetfile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.lineage.ServedWords;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** Finds what stands above the tables of sheets: six statements for however many. */
@Component
class FiledSheets {
    private final Roster roster;
    private final GoalSights sights;
    private final Units units;
    private final ServedWords words;
    private final ShownYears years;

    FiledSheets(Roster roster, GoalSights sights, Units units, ServedWords words, ShownYears years) {
        this.roster = roster;
        this.sights = sights;
        this.units = units;
        this.words = words;
        this.years = years;
    }

    FiledSheet of(GoalSheet sheet, Viewer viewer) {
        return of(List.of(sheet), viewer).getFirst();
    }

    /** As of today, in the order in which they come. */
    List<FiledSheet> of(Collection<GoalSheet> sheets, Viewer viewer) {
        var tree = units.asOf(years.today());
        var staff =
                sheets.stream().map(GoalSheet::person).filter(Objects::nonNull).toList();
        var people = roster.people(staff);
        var places = places(staff, tree);
        var ties = sheets.stream()
                .flatMap(sheet -> sheet.goals().stream())
                .flatMap(goal -> goal.ties().stream())
                .collect(Collectors.toSet());
        var served = words.of(ties, tree, sights.led(viewer));
        return sheets.stream()
                .map(sheet -> switch (sheet.owner()) {
                    case Owner.OfPerson of -> {
                        var person = people.get(of.staff());
                        yield new FiledSheet(
                                sheet,
                                person == null ? "" : person.name(),
                                person == null ? "" : person.staffNumber(),
                                places.getOrDefault(of.staff(), ""),
                                served);
                    }
                    case Owner.OfUnit of -> {
                        var unit = tree.find(of.unit());
                        yield new FiledSheet(
                                sheet,
                                unit.map(UnitTree.Unit::name).orElse(""),
                                unit.map(UnitTree.Unit::code).orElse(""),
                                unit.map(UnitTree.Unit::parent)
                                        .flatMap(tree::find)
                                        .map(UnitTree.Unit::name)
                                        .orElse(""),
                                served);
                    }
                })
                .toList();
    }

    private Map<StaffId, String> places(List<StaffId> staff, UnitTree tree) {
        var places = new HashMap<StaffId, String>();
        if (staff.size() == 1) {
            var works = units.worksIn(staff.getFirst(), years.today());
            places.put(
                    staff.getFirst(),
                    tree.units().stream()
                            .filter(unit -> works.contains(unit.id()))
                            .map(UnitTree.Unit::name)
                            .collect(Collectors.joining(" ")));
        } else if (!staff.isEmpty()) {
            roster.employedOn(years.today())
                    .forEach(member ->
                            tree.find(member.unit()).ifPresent(unit -> places.put(member.staff(), unit.name())));
        }
        return places;
    }
}
