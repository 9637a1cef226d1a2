package jp.mieru.engagement.suppression;

import static jp.mieru.engagement.suppression.Verdict.NO_ANSWERS;
import static jp.mieru.engagement.suppression.Verdict.PROTECTS_OTHERS;
import static jp.mieru.engagement.suppression.Verdict.SHOWN;
import static jp.mieru.engagement.suppression.Verdict.TOO_FEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mieru.survey.Forest;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int CITY = 0;
    private final Suppression ten = new Suppression(Suppression.DEFAULT_THRESHOLD);

    @Test
    void withNobodySmallNothingIsHidden() {
        assertThat(ten.decide(Forest.of(Forest.WHOLE, CITY, CITY), new int[] {30, 10, 20, 30}))
                .containsOnly(SHOWN);
    }

    @Test
    void theSmallestSiblingIsHiddenWithASmallUnit() {
        assertThat(ten.decide(Forest.of(Forest.WHOLE, CITY, CITY, CITY), new int[] {53, 3, 30, 20, 53}))
                .containsExactly(SHOWN, TOO_FEW, SHOWN, PROTECTS_OTHERS, SHOWN);
    }

    @Test
    void twoSmallUnitsThatTogetherReachTheThresholdNeedNoOther() {
        assertThat(ten.decide(Forest.of(Forest.WHOLE, CITY, CITY, CITY), new int[] {40, 4, 6, 30, 40}))
                .containsExactly(SHOWN, TOO_FEW, TOO_FEW, SHOWN, SHOWN);
    }

    @Test
    void twoSmallUnitsBelowTheThresholdNeedAnother() {
        assertThat(ten.decide(Forest.of(Forest.WHOLE, CITY, CITY, CITY), new int[] {38, 4, 4, 30, 38}))
                .containsExactly(SHOWN, TOO_FEW, TOO_FEW, PROTECTS_OTHERS, SHOWN);
    }

    @Test
    void theFewWhoStandInNoUnitWithinAreProtectedToo() {
        assertThat(ten.decide(Forest.of(Forest.WHOLE, CITY, CITY, CITY), new int[] {62, 10, 20, 30, 62}))
                .containsExactly(SHOWN, PROTECTS_OTHERS, PROTECTS_OTHERS, SHOWN, SHOWN);
    }

    @Test
    void aSiblingsUnitsAreHiddenWithIt() {
        Forest units = Forest.of(Forest.WHOLE, CITY, CITY, 2, 2);
        assertThat(ten.decide(units, new int[] {43, 3, 40, 20, 20, 43}))
                .containsExactly(SHOWN, TOO_FEW, PROTECTS_OTHERS, PROTECTS_OTHERS, PROTECTS_OTHERS, SHOWN);
    }

    @Test
    void flatGroupsAreProtectedAgainstThePublishedTotal() {
        assertThat(ten.decide(Forest.flat(3), new int[] {4, 30, 20, 54}))
                .containsExactly(TOO_FEW, SHOWN, PROTECTS_OTHERS, SHOWN);
    }

    @Test
    void aUnitWithoutAnswersHidesNoOther() {
        assertThat(ten.decide(Forest.of(Forest.WHOLE, CITY, CITY), new int[] {50, 0, 50, 50}))
                .containsExactly(SHOWN, NO_ANSWERS, SHOWN, SHOWN);
    }

    @Test
    void aUnitWithoutAnswersProtectsNoOther() {
        assertThat(ten.decide(Forest.of(Forest.WHOLE, CITY, CITY, CITY), new int[] {53, 0, 3, 50, 53}))
                .containsExactly(SHOWN, NO_ANSWERS, TOO_FEW, PROTECTS_OTHERS, SHOWN);
    }

    @Test
    void nothingIsShownOfTooFewPeople() {
        assertThat(ten.decide(Forest.of(Forest.WHOLE, CITY, CITY), new int[] {9, 4, 5, 9}))
                .containsOnly(TOO_FEW);
    }

    @Test
    void theThresholdIsNeverBelowFive() {
        assertThatThrownBy(() -> new Suppression(4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Suppression(5).decide(Forest.flat(2), new int[] {5, 5, 10}))
                .containsOnly(SHOWN);
    }
}
