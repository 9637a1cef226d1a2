package jp.mieru.goals.sheetpages;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.access.Accounts;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.goals.change.ChangeSights;
import jp.mieru.goals.change.ShownChanges;
import jp.mieru.goals.lineage.Lineages;
import jp.mieru.goals.philosophy.Philosophies;
import jp.mieru.goals.philosophy.Philosophy;
import jp.mieru.goals.progress.GoalResults;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.GoalSights.Sight;
import jp.mieru.goals.sheet.LooksAtGoals;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.ReadyToSubmit;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheet.SheetSteps;
import jp.mieru.goals.sheet.SheetSteps.Step;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** Puts a sheet's page together. A look at another person's goals is recorded. */
@Component
class SheetPage {
    private final GoalSights sights;
    private final Units units;
    private final Lineages lineages;
    private final Philosophies philosophies;
    private final SheetSteps steps;
    private final GoalResults results;
    private final ChangeSights changes;
    private final ShownChanges shownChanges;
    private final OwnerNames names;
    private final Accounts accounts;
    private final LooksAtGoals looks;
    private final ShownYears years;

    SheetPage(
            GoalSights sights,
            Units units,
            Lineages lineages,
            Philosophies philosophies,
            SheetSteps steps,
            GoalResults results,
            ChangeSights changes,
            ShownChanges shownChanges,
            OwnerNames names,
            Accounts accounts,
            LooksAtGoals looks,
            ShownYears years) {
        this.sights = sights;
        this.units = units;
        this.lineages = lineages;
        this.philosophies = philosophies;
        this.steps = steps;
        this.results = results;
        this.changes = changes;
        this.shownChanges = shownChanges;
        this.names = names;
        this.accounts = accounts;
        this.looks = looks;
        this.years = years;
    }

    ShownSheet of(Sight sight, Viewer viewer) {
        var sheet = sight.sheet();
        var tree = units.asOf(years.today());
        var history = steps.of(sheet.id());
        looks.at(sheet, viewer);
        var person = sheet.person();
        return new ShownSheet(
                sheet,
                names.of(sheet.owner()),
                person != null && viewer.is(person),
                place(sheet.owner(), tree),
                sight.writes(),
                sight.agrees(),
                lineages.of(sheet.id()).trees(tree, sights.led(viewer)),
                philosophies.of(sheet.year()).map(Philosophy::title).orElse(null),
                sight.writes() ? ReadyToSubmit.missing(sheet) : List.of(),
                results.achievementsOf(sheet.id()),
                viewer.has(Duty.APPRAISAL) && sheet.is(SheetState.CLOSED),
                shownChanges.of(changes.of(sight, viewer), viewer),
                history,
                accounts.names(history.stream()
                        .map(Step::actor)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    private String place(Owner owner, UnitTree tree) {
        var in = switch (owner) {
            case Owner.OfPerson person -> units.worksIn(person.staff(), years.today());
            case Owner.OfUnit unit ->
                tree.find(unit.unit()).map(Unit::parent).map(Set::of).orElse(Set.of());
        };
        return tree.units().stream()
                .filter(unit -> in.contains(unit.id()))
                .map(Unit::name)
                .collect(Collectors.joining(" "));
    }
}
