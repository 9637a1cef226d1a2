package jp.mieru.goals.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.access.Duty;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/**
 * Whose goals somebody sees, as of today. Goals of a person are read by that person, by those who lead them and by the office
 * in charge of appraisal; goals of a unit by everybody once they are handed in.
 */
@Component
public class GoalSights {
    private final GoalSheets sheets;
    private final Units units;
    private final LineOfCommand lines;
    private final Clock clock;

    GoalSights(GoalSheets sheets, Units units, LineOfCommand lines, Clock clock) {
        this.sheets = sheets;
        this.units = units;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * What somebody may do with a sheet.
     *
     * @param writes adds and changes goals and hands them in: one's own, those of a unit one leads
     * @param agrees agrees or gives back: whoever leads the person or a unit above; where nobody does, top management
     */
    public record Sight(GoalSheet sheet, boolean writes, boolean agrees) {}

    /** The sheet, if the viewer may read it. */
    public Optional<Sight> find(SheetId id, Viewer viewer) {
        return sheets.find(id).flatMap(sheet -> of(sheet, viewer));
    }

    /** The sheet that a goal stands on, if the viewer may read it. */
    public Optional<Sight> find(GoalId goal, Viewer viewer) {
        return sheets.find(goal).flatMap(sheet -> of(sheet, viewer));
    }

    /** The same for a sheet that is at hand. */
    public Optional<Sight> of(GoalSheet sheet, Viewer viewer) {
        return switch (sheet.owner()) {
            case Owner.OfPerson person -> ofPerson(sheet, person.staff(), viewer);
            case Owner.OfUnit unit -> ofUnit(sheet, unit.unit(), viewer);
        };
    }

    private Optional<Sight> ofPerson(GoalSheet sheet, StaffId person, Viewer viewer) {
        if (viewer.is(person)) {
            return Optional.of(new Sight(sheet, true, false));
        }
        var staff = viewer.staff();
        boolean leads = staff != null && viewer.supervisor() && lines.leads(staff, person, today())
                || viewer.executive() && isLedByNobody(person);
        return leads || viewer.has(Duty.APPRAISAL) ? Optional.of(new Sight(sheet, false, leads)) : Optional.empty();
    }

    private Optional<Sight> ofUnit(GoalSheet sheet, UnitId unit, Viewer viewer) {
        var leading = leading();
        boolean writes = writes(unit, viewer, leading);
        boolean agrees = !writes && (led(viewer).contains(unit) || viewer.executive() && leading.isTop(unit));
        return writes || agrees || !sheet.is(SheetState.DRAFT)
                ? Optional.of(new Sight(sheet, writes, agrees))
                : Optional.empty();
    }

    /** Those of these sheets of units that the viewer may read, by three statements however many there are. */
    public List<GoalSheet> readable(Collection<GoalSheet> ofUnits, Viewer viewer) {
        if (ofUnits.stream().noneMatch(sheet -> sheet.is(SheetState.DRAFT))) {
            return List.copyOf(ofUnits);
        }
        var led = led(viewer);
        var leading = leading();
        return ofUnits.stream()
                .filter(sheet -> !sheet.is(SheetState.DRAFT)
                        || sheet.owner() instanceof Owner.OfUnit of
                                && (led.contains(of.unit())
                                        || writes(of.unit(), viewer, leading)
                                        || viewer.executive() && leading.isTop(of.unit())))
                .toList();
    }

    /**
     * Whether the viewer writes the goals of a unit: whoever leads it; where nobody does, whoever leads the nearest unit above;
     * where nobody does that either, the office in charge of appraisal.
     */
    public boolean writes(UnitId unit, Viewer viewer) {
        return writes(unit, viewer, leading());
    }

    private static boolean writes(UnitId unit, Viewer viewer, Leading leading) {
        var staff = viewer.staff();
        var writers = leading.writers(unit);
        return writers.isEmpty() ? viewer.has(Duty.APPRAISAL) : staff != null && writers.contains(staff);
    }

    /** Who writes a sheet: the person; of a unit whoever leads it or, where nobody does, the nearest unit above. */
    public Set<StaffId> writers(GoalSheet sheet) {
        return switch (sheet.owner()) {
            case Owner.OfPerson of -> Set.of(of.staff());
            case Owner.OfUnit of -> leading().writers(of.unit());
        };
    }

    /** The units that the viewer leads, with all below: their drafts are the viewer's to read. */
    public Set<UnitId> led(Viewer viewer) {
        var staff = viewer.staff();
        return staff == null || !viewer.supervisor() ? Set.of() : units.ledWithBelow(staff, today());
    }

    /** Whether the person works here and nobody leads them; of somebody who left or is seconded nobody is the head. */
    private boolean isLedByNobody(StaffId person) {
        var works = units.worksIn(person, today());
        return !works.isEmpty()
                && units.leaders(units.around(works, today()), today()).stream().allMatch(person::equals);
    }

    /** The units of a day and who leads each of them. */
    private record Leading(UnitTree tree, Map<UnitId, List<Units.Leader>> leaders) {
        Set<StaffId> writers(UnitId unit) {
            return tree.path(unit).reversed().stream()
                    .map(above -> leaders.getOrDefault(above.id(), List.of()))
                    .filter(led -> !led.isEmpty())
                    .findFirst()
                    .orElse(List.of())
                    .stream()
                    .map(Units.Leader::staff)
                    .collect(Collectors.toSet());
        }

        /** Whether nobody but its writers leads a unit above this one. */
        boolean isTop(UnitId unit) {
            var writers = writers(unit);
            return tree.path(unit).stream()
                    .filter(above -> !above.id().equals(unit))
                    .flatMap(above -> leaders.getOrDefault(above.id(), List.of()).stream())
                    .allMatch(leader -> writers.contains(leader.staff()));
        }
    }

    private Leading leading() {
        return new Leading(units.asOf(today()), units.leadersByUnit(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
