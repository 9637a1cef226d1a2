package jp.mieru.goals.sheetpages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;

/** What whoever has a sheet is called today. */
@Component
public class OwnerNames {
    private final Roster roster;
    private final Units units;
    private final ShownYears years;

    OwnerNames(Roster roster, Units units, ShownYears years) {
        this.roster = roster;
        this.units = units;
        this.years = years;
    }

    /** The name, of a unit that exists no more as it was called in that year. */
    public String of(Owner owner, FiscalYear year) {
        var today = of(owner);
        return today.isEmpty() && owner instanceof Owner.OfUnit unit
                ? Stream.of(year.last(), year.first())
                        .flatMap(day -> units.asOf(day).find(unit.unit()).stream())
                        .map(Unit::name)
                        .findFirst()
                        .orElse("")
                : today;
    }

    /** The name; empty for a unit that exists no more. */
    public String of(Owner owner) {
        return switch (owner) {
            case Owner.OfPerson person ->
                Optional.ofNullable(roster.people(List.of(person.staff())).get(person.staff()))
                        .map(Roster.Person::name)
                        .orElse("");
            case Owner.OfUnit unit ->
                units.asOf(years.today()).find(unit.unit()).map(Unit::name).orElse("");
        };
    }
}
