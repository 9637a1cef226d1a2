package jp.mieru.engagement.moved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import jp.mieru.engagement.moved.Others.Aim;
import jp.mieru.engagement.statistics.Change;
import jp.mieru.engagement.statistics.Sample;
import jp.mieru.survey.Forest;
import org.junit.jupiter.api.Test;

/** 部 0 has 課 1 to 4, 部 5 has 課 6 to 9, 課 9 has 係 10; 課 11 lies within 課 8. */
class OthersTest {
    private static final Forest UNITS = Forest.of(-1, 0, 0, 0, 0, -1, 5, 5, 5, 5, 9, 8);
    private static final List<String> KINDS = List.of("部", "課", "課", "課", "課", "部", "課", "課", "課", "課", "係", "課");

    private final Set<Integer> asked = new TreeSet<>();

    @Test
    void aUnitIsComparedWithThoseOfItsKindThatHadNoSuchPlan() {
        var found = others(new Aim(1, "safety"), new Aim(2, "safety"), new Aim(3, "growth"))
                .beside(new Aim(1, "safety"));
        assertThat(asked).containsExactly(1, 3, 4, 6, 7, 8, 9);
        assertThat(found.orElseThrow().groups()).isEqualTo(6);
    }

    @Test
    void norWithThoseAroundOrWithinOne() {
        others(new Aim(1, "safety"), new Aim(10, "safety")).beside(new Aim(1, "safety"));
        assertThat(asked).as("課 9 has a 係 with such a plan").containsExactly(1, 2, 3, 4, 6, 7, 8);
        asked.clear();
        others(new Aim(6, "safety"), new Aim(0, "safety")).beside(new Aim(6, "safety"));
        assertThat(asked).as("部 0 with all its 課 has such a plan").containsExactly(6, 7, 8, 9);
    }

    @Test
    void hiddenUnitsAreNotComparedWith() {
        var others = new Others(
                UNITS,
                KINDS,
                (unit, construct) -> unit == 4 ? Optional.empty() : change(),
                List.of(new Aim(1, "safety")));
        assertThat(others.beside(new Aim(1, "safety")).orElseThrow().groups()).isEqualTo(6);
        assertThat(new Others(UNITS, KINDS, (unit, construct) -> Optional.empty(), List.of())
                        .beside(new Aim(1, "safety")))
                .isEmpty();
    }

    private Others others(Aim... aims) {
        BiFunction<Integer, String, Optional<Change>> changes = (unit, construct) -> {
            asked.add(unit);
            return change();
        };
        return new Others(UNITS, KINDS, changes, List.of(aims));
    }

    private static Optional<Change> change() {
        return Optional.of(new Change(new Sample(10, 50, 5), new Sample(10, 51, 5)));
    }
}
