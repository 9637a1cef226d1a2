package jp.mieru.engagement.moved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mieru.engagement.moved.Others.Aim;
import jp.mieru.engagement.statistics.Change;
import jp.mieru.engagement.statistics.Sample;
import jp.mieru.survey.Forest;
import org.junit.jupiter.api.Test;

/** 部 0 has 課 1 to 4, 部 5 has 課 6 to 9, 12 and 13, 課 9 has 係 10; 課 11 lies within 課 8. */
class OthersTest {
    private static final Forest UNITS = Forest.of(-1, 0, 0, 0, 0, -1, 5, 5, 5, 5, 9, 8, 5, 5);
    private static final List<String> KINDS =
            List.of("部", "課", "課", "課", "課", "部", "課", "課", "課", "課", "係", "課", "課", "課");

    @Test
    void aUnitIsComparedWithThoseOfItsKindThatHadNoSuchPlan() {
        assertThat(comparedWith(new Aim(1, "safety"), new Aim(2, "safety"), new Aim(3, "growth")))
                .containsExactly(3, 4, 6, 7, 8, 9, 12, 13);
    }

    @Test
    void norWithThoseAroundOrWithinOne() {
        assertThat(comparedWith(new Aim(1, "safety"), new Aim(10, "safety")))
                .as("課 9 has a 係 with such a plan")
                .containsExactly(2, 3, 4, 6, 7, 8, 12, 13);
        assertThat(comparedWith(new Aim(6, "safety"), new Aim(0, "safety")))
                .as("部 0 with all its 課 has such a plan")
                .containsExactly(7, 8, 9, 12, 13);
    }

    @Test
    void hiddenUnitsAreNotComparedWith() {
        var others = new Others(
                UNITS,
                KINDS,
                (unit, construct) -> unit == 4 ? Optional.empty() : change(),
                List.of(new Aim(1, "safety")));
        assertThat(others.beside(new Aim(1, "safety")).orElseThrow().groups()).isEqualTo(8);
        assertThat(new Others(UNITS, KINDS, (unit, construct) -> Optional.empty(), List.of())
                        .beside(new Aim(1, "safety")))
                .isEmpty();
    }

    /** The units whose own rise changes what the first aim's unit is measured against. */
    private static List<Integer> comparedWith(Aim... aims) {
        double alike = effect(aims, -1);
        return IntStream.range(0, UNITS.size())
                .filter(unit -> unit != aims[0].unit() && effect(aims, unit) != alike)
                .boxed()
                .toList();
    }

    private static double effect(Aim[] aims, int risen) {
        var others = new Others(
                UNITS,
                KINDS,
                (unit, construct) -> unit == risen
                        ? Optional.of(new Change(new Sample(10, 50, 5), new Sample(10, 70, 5)))
                        : change(),
                List.of(aims));
        return others.beside(aims[0]).orElseThrow().effect();
    }

    private static Optional<Change> change() {
        return Optional.of(new Change(new Sample(10, 50, 5), new Sample(10, 51, 5)));
    }
}
