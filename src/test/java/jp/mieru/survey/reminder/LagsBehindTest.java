package jp.mieru.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.survey.rates.Count;
import org.junit.jupiter.api.Test;

class LagsBehindTest {
    private static final Count WHOLE = new Count(1000, 600, 0);

    @Test
    void belowTheGoalAloneIsNotEnoughWhereNobodyHasReachedIt() {
        assertThat(LagsBehind.of(new Count(20, 14, 0), WHOLE, 80)).isFalse();
        assertThat(LagsBehind.of(new Count(20, 11, 0), WHOLE, 80)).isTrue();
    }

    @Test
    void whoHasReachedTheGoalIsNotRemindedHoweverHighTheWhole() {
        assertThat(LagsBehind.of(new Count(20, 11, 0), WHOLE, 50)).isFalse();
    }

    @Test
    void withoutAGoalItTakesFivePointsAndOnePerson() {
        assertThat(LagsBehind.of(new Count(100, 56, 0), WHOLE, null)).isFalse();
        assertThat(LagsBehind.of(new Count(100, 55, 0), WHOLE, null)).isTrue();
        assertThat(LagsBehind.of(new Count(6, 3, 0), WHOLE, null)).isFalse();
    }

    @Test
    void theWholeDoesNotLagBehindItself() {
        assertThat(LagsBehind.of(WHOLE, WHOLE, 80)).isFalse();
        assertThat(LagsBehind.of(WHOLE, WHOLE, null)).isFalse();
        assertThat(LagsBehind.of(Count.NONE, Count.NONE, null)).isFalse();
    }
}
