package jp.mieru.goals.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    private Optional<Sight> of(GoalSheet sheet, Viewer viewer) {
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
        boolean writes = writes(unit, viewer);
        boolean agrees = !writes && agrees(unit, viewer);
        return writes || agrees || !sheet.is(SheetState.DRAFT)
                ? Optional.of(new Sight(sheet, writes, agrees))
                : Optional.empty();
    }

    /**
     * Whether the viewer writes the goals of a unit: whoever leads it; where nobody does, whoever leads the nearest unit above;
     * where nobody does that either, the office in charge of appraisal.
     */
    public boolean writes(UnitId unit, Viewer viewer) {
        var staff = viewer.staff();
        var writers = writers(unit);
        return writers.isEmpty() ? viewer.has(Duty.APPRAISAL) : staff != null && writers.contains(staff);
    }

    /** Who leads a unit or, where nobody does, the nearest unit above: they write its goals. */
    public Set<StaffId> writers(UnitId unit) {
        var leaders = units.leadersByUnit(today());
        return units.asOf(today()).path(unit).reversed().stream()
                .map(above -> leaders.getOrDefault(above.id(), List.of()))
                .filter(led -> !led.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Units.Leader::staff)
                .collect(Collectors.toSet());
    }

    private boolean agrees(UnitId unit, Viewer viewer) {
        var staff = viewer.staff();
        if (staff != null
                && viewer.supervisor()
                && units.ledWithBelow(staff, today()).contains(unit)) {
            return true;
        }
        return viewer.executive() && isTop(unit);
    }

    /** Whether the person works here and nobody leads them; of somebody who left or is seconded nobody is the head. */
    private boolean isLedByNobody(StaffId person) {
        var works = units.worksIn(person, today());
        return !works.isEmpty()
                && units.leaders(units.around(works, today()), today()).stream().allMatch(person::equals);
    }

    /** Whether nobody leads a unit above this one. */
    private boolean isTop(UnitId unit) {
        var leaders = units.leadersByUnit(today());
        var writers = writers(unit);
        return units.asOf(today()).path(unit).stream()
                .filter(above -> !above.id().equals(unit))
                .flatMap(above -> leaders.getOrDefault(above.id(), List.of()).stream())
                .allMatch(leader -> writers.contains(leader.staff()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
