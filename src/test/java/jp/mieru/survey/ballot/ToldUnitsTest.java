package jp.mieru.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.survey.Forest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ToldUnitsTest {
    private static final int WHOLE = Forest.WHOLE;

    @Test
    void nothingBelowDepartmentsIsNamed() {
        var city = Forest.of(WHOLE, 0, 1, 2, 0, 4);
        assertThat(ToldUnits.DEPARTMENTS.of(city)).containsExactly(0, 1, 1, 1, 4, 4);
        assertThat(ToldUnits.UNITS.of(city)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void whereSeveralStandAtTheTopTheyAreTheDepartments() {
        var departments = Forest.of(WHOLE, 0, 1, WHOLE, 3);
        assertThat(ToldUnits.DEPARTMENTS.of(departments)).containsExactly(0, 0, 0, 3, 3);
    }

    @Test
    void wordsAreReadBack() {
        for (ToldUnits each : ToldUnits.values()) {
            assertThat(ToldUnits.ofWord(each.word())).isEqualTo(each);
        }
    }
}
