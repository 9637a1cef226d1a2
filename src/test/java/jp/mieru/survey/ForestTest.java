package jp.mieru.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ForestTest {
    @Test
    void sumsEachGroupWithAllThatLieWithinIt() {
        int[] values = {1, 10, 100, 1000, 5};
        Forest.of(2, 0, Forest.WHOLE, Forest.WHOLE).sumUp(values);
        assertThat(values).containsExactly(11, 10, 111, 1000, 1116);
    }

    @Test
    void listsTheGroupsWithinEachGroupAndWithinTheWhole() {
        int[][] children = Forest.of(2, 2, Forest.WHOLE, Forest.WHOLE).children();
        assertThat(children[2]).containsExactly(0, 1);
        assertThat(children[4]).containsExactly(2, 3);
        assertThat(children[0]).isEmpty();
    }

    @Test
    void refusesAGroupWithinItself() {
        assertThatThrownBy(() -> Forest.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forest.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAParentThatDoesNotExist() {
        assertThatThrownBy(() -> Forest.of(7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forest.of(-2)).isInstanceOf(IllegalArgumentException.class);
    }
}
