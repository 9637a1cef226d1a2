package jp.mieru.appraisal.confirming;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** What waits for somebody's confirmation: a fixed number of statements for however many. */
@Component
class Confirming {
    private final Sheets sheets;
    private final Outcomes outcomes;
    private final Roster roster;
    private final Units units;

    Confirming(Sheets sheets, Outcomes outcomes, Roster roster, Units units) {
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.roster = roster;
        this.units = units;
    }

    /** In the order of staff numbers, never the person's own. */
    List<ToConfirm> of(StaffId confirmer) {
        var waiting = sheets.toConfirm(confirmer).stream()
                .filter(sheet -> !sheet.staff().equals(confirmer))
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var results = outcomes.of(waiting.stream().map(Sheet::id).toList());
        var people = roster.people(waiting.stream().map(Sheet::staff).toList());
        var tree = units.asOf(waiting.getFirst().last());
        return waiting.stream()
                .map(sheet -> {
                    var person = people.get(sheet.staff());
                    return new ToConfirm(
                            sheet,
                            person == null ? "" : person.name(),
                            person == null ? "" : person.staffNumber(),
                            (tree.find(sheet.unit()).map(Unit::name).orElse("") + " " + sheet.position()).trim(),
                            grades(results.getOrDefault(sheet.id(), List.of())));
                })
                .sorted(Comparator.comparing(ToConfirm::number))
                .toList();
    }

    private static List<ToConfirm.Grade> grades(List<Outcome> all) {
        return Outcomes.counting(all).stream()
                .filter(outcome -> outcome.isOverall() || !outcome.year())
                .map(outcome -> {
                    var part = outcome.part();
                    return new ToConfirm.Grade(
                            part == null ? "overall" : part.word(), Objects.requireNonNullElse(outcome.grade(), ""));
                })
                .toList();
    }

    /** What the list looked like, so that all of it is confirmed only as it was looked at. */
    static String seen(List<ToConfirm> waiting) {
        return Integer.toHexString(waiting.stream()
                .map(each -> each.sheet().id() + " " + each.sheet().version() + " " + each.grades())
                .toList()
                .hashCode());
    }
}
