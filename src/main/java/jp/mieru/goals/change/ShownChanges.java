package jp.mieru.goals.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.access.Accounts;
import jp.mieru.access.Viewer;
import jp.mieru.goals.lineage.ServedWords;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** Finds the names that pages show beside proposals: five statements for however many. */
@Component
public class ShownChanges {
    private final Changes stored;
    private final Accounts accounts;
    private final ServedWords words;
    private final GoalSights sights;
    private final Units units;
    private final ShownYears years;

    ShownChanges(
            Changes stored, Accounts accounts, ServedWords words, GoalSights sights, Units units, ShownYears years) {
        this.stored = stored;
        this.accounts = accounts;
        this.words = words;
        this.sights = sights;
        this.units = units;
        this.years = years;
    }

    public List<ShownChange> of(Collection<Change> changes, Viewer viewer) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var names = accounts.names(changes.stream()
                .flatMap(change -> Stream.of(change.author(), change.answeredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var ties = changes.stream()
                .flatMap(change -> Stream.concat(change.before().stream(), change.after().stream()))
                .flatMap(goal -> goal.ties().stream())
                .collect(Collectors.toSet());
        var served = words.of(ties, units.asOf(years.today()), sights.led(viewer));
        var notes = stored.notes(changes.stream()
                .filter(change -> change.is(ChangeState.ACCEPTED)
                        && change.differences().stream().anyMatch(each -> each.kind() == Difference.Kind.DROPPED))
                .map(Change::id)
                .toList());
        return changes.stream()
                .map(change -> new ShownChange(
                        change,
                        names.getOrDefault(change.author(), ""),
                        change.answeredBy() == null ? "" : names.getOrDefault(change.answeredBy(), ""),
                        served,
                        notes.getOrDefault(change.id(), Map.of())))
                .toList();
    }
}
