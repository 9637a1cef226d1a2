package jp.mieru.goals.example;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** Which job families there are, and whose is which. */
@Component
class JobFamilies {
    private final Roster roster;
    private final Units units;
    private final ShownYears years;

    JobFamilies(Roster roster, Units units, ShownYears years) {
        this.roster = roster;
        this.units = units;
        this.years = years;
    }

    /** Those of the people employed today, and those that examples are of. */
    Set<String> all() {
        return Stream.concat(
                        roster.employedOn(years.today()).stream().map(Roster.Member::jobFamily),
                        ShippedExamples.all().values().stream().map(GoalExample::jobFamily))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The person as of today, if employed. */
    Optional<Roster.Member> member(StaffId staff) {
        var today = years.today();
        return roster.employedIn(List.copyOf(units.worksIn(staff, today)), today).stream()
                .filter(member -> member.staff().equals(staff))
                .findFirst();
    }
}
