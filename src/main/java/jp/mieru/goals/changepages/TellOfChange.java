package jp.mieru.goals.changepages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.goals.change.Change;
import jp.mieru.goals.change.Side;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheetpages.OwnerNames;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.platform.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells the other side of a proposal, and its author's side what came of it. */
@Component
class TellOfChange {
    private final Units units;
    private final Accounts accounts;
    private final Notices notices;
    private final OwnerNames names;
    private final ShownYears years;
    private final GoalSights sights;

    TellOfChange(
            Units units, Accounts accounts, Notices notices, OwnerNames names, ShownYears years, GoalSights sights) {
        this.sights = sights;
        this.units = units;
        this.accounts = accounts;
        this.notices = notices;
        this.names = names;
        this.years = years;
    }

    void proposed(Change change, GoalSheet sheet) {
        tell(change, sheet, change.side() == Side.WRITER ? leaders(sheet) : sights.writers(sheet), "proposed");
    }

    void answered(Change change, GoalSheet sheet, String word) {
        tell(change, sheet, change.side() == Side.WRITER ? sights.writers(sheet) : leaders(sheet), word);
    }

    private void tell(Change change, GoalSheet sheet, Set<StaffId> people, String word) {
        notices.tell(
                accounts.recipients(people),
                "goals.change.notice." + word,
                List.of(names.of(sheet.owner())),
                "/goal-changes/" + change.id());
    }

    /** Whoever comes next above. */
    private Set<StaffId> leaders(GoalSheet sheet) {
        var tree = units.asOf(years.today());
        var leaders = units.leadersByUnit(years.today());
        var found = new HashSet<StaffId>();
        var from = switch (sheet.owner()) {
            case Owner.OfPerson person -> units.worksIn(person.staff(), years.today());
            case Owner.OfUnit unit ->
                tree.find(unit.unit()).map(UnitTree.Unit::parent).map(Set::of).orElse(Set.of());
        };
        var own = sights.writers(sheet);
        from.forEach(unit -> tree.path(unit).reversed().stream()
                .map(above -> leaders.getOrDefault(above.id(), List.of()).stream()
                        .map(Units.Leader::staff)
                        .toList())
                .filter(led -> !led.isEmpty() && led.stream().noneMatch(own::contains))
                .findFirst()
                .ifPresent(found::addAll));
        return found;
    }
}
