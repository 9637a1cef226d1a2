package jp.mieru.appraisal.adjusting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A city of ten departments with as many sections each as the test says. */
@NullUnmarked
class AdjustmentUnitsTest {
    private static final int DEPARTMENTS = 10;

    @Test
    void aSmallTownOffersAllItsUnits() {
        assertThat(view(2, null).units()).hasSize(1 + DEPARTMENTS + 2 * DEPARTMENTS);
    }

    @Test
    void aCityOffersItsDepartmentsFirst() {
        assertThat(view(20, null).units()).hasSize(1 + DEPARTMENTS).allMatch(unit -> unit.depth() <= 1);
    }

    @Test
    void aChosenUnitIsOfferedWithThoseBesideAndBelowIt() {
        var all = tree(20);
        var section = all.units().getLast();
        assertThat(view(all, section.id().value()).units())
                .hasSize(1 + DEPARTMENTS + 20)
                .contains(section);
        assertThat(view(all, section.parent().value()).units()).contains(section);
    }

    private static AdjustmentView view(int sections, UUID unit) {
        return view(tree(sections), unit);
    }

    private static AdjustmentView view(UnitTree tree, UUID unit) {
        var filter = new AdjustmentFilter(null, unit, null, null);
        return new AdjustmentView(
                null,
                null,
                tree,
                filter,
                Measure.WHOLE,
                List.of(),
                List.of(),
                0,
                0,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                0,
                List.of(),
                "",
                Map.of());
    }

    private static UnitTree tree(int sections) {
        var units = new ArrayList<Unit>();
        var top = unit(null, 0);
        units.add(top);
        for (int department = 0; department < DEPARTMENTS; department++) {
            var above = unit(top.id(), 1);
            units.add(above);
            for (int section = 0; section < sections; section++) {
                units.add(unit(above.id(), 2));
            }
        }
        return new UnitTree(LocalDate.EPOCH, units);
    }

    private static Unit unit(UnitId parent, int depth) {
        return new Unit(new UnitId(UUID.randomUUID()), "1", "課", "課", parent, depth);
    }
}
