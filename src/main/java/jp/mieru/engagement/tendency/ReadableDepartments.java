package jp.mieru.engagement.tendency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.readable.ReadableUnits;
import jp.mieru.engagement.themeshares.Departments;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.RoundTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose tendencies somebody may read. Those in charge of surveys and top management read those of all departments; heads
 * read the department that the units they lead lie in, or that lies in them; everybody reads the whole.
 */
@Component
class ReadableDepartments {
    private final Units units;
    private final Clock clock;

    ReadableDepartments(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Indexes of the departments' units that the viewer may read. */
    List<Integer> of(Viewer viewer, RoundSummary round, RoundTexts.Asked asked) {
        List<Integer> departments = new Departments(asked.units()).units();
        StaffId staff = viewer.staff();
        LocalDate today = LocalDate.now(clock);
        if (ReadableUnits.readsAll(viewer)) {
            return departments;
        }
        if (staff == null
                || !viewer.supervisor()
                || round.gathered()
                || round.opensOn().isAfter(today)) {
            return List.of();
        }
        Set<UnitId> near = near(units.asOf(today), units.ledBy(staff, today));
        Map<UnitId, Set<UnitId>> successors = units.successors(round.opensOn(), today);
        return departments.stream()
                .filter(unit -> isNear(asked.identities().get(unit), successors, near))
                .toList();
    }

    private static boolean isNear(@Nullable UnitId unit, Map<UnitId, Set<UnitId>> successors, Set<UnitId> near) {
        return unit != null && successors.getOrDefault(unit, Set.of()).stream().anyMatch(near::contains);
    }

    /** The units led, with all around and all within them. */
    private static Set<UnitId> near(UnitTree tree, Set<UnitId> led) {
        var near = new HashSet<UnitId>();
        for (UnitId unit : led) {
            near.addAll(tree.subtree(unit));
            tree.path(unit).forEach(around -> near.add(around.id()));
        }
        return near;
    }
}
