package jp.mieru.engagement.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.engagement.planwriting.OneSentence;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RoundId ROUND = RoundId.of(UUID.randomUUID());
    private static final UnitId UNIT = new UnitId(UUID.randomUUID());

    @Test
    void aUnitHasOnePlanInARound() {
        var plan = plan(UNIT, PlanState.DRAFT, null);
        assertThat(OneActionPlanPerUnitAndRound.alreadyThere(List.of(plan), UNIT, ROUND))
                .contains(plan);
        assertThat(OneActionPlanPerUnitAndRound.alreadyThere(List.of(plan), new UnitId(UUID.randomUUID()), ROUND))
                .isEmpty();
        assertThat(OneActionPlanPerUnitAndRound.alreadyThere(List.of(plan), UNIT, RoundId.of(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void aUnitDoesOneThingAtATime() {
        var next = plan(UNIT, PlanState.DRAFT, null);
        var running = plan(UNIT, PlanState.SHARED, null);
        assertThat(OnePlanAtATime.stillGoingOn(List.of(running, next), next)).contains(running);
        assertThat(OnePlanAtATime.stillGoingOn(List.of(plan(UNIT, PlanState.ENDED, PlanOutcome.WORKED), next), next))
                .isEmpty();
        assertThat(OnePlanAtATime.stillGoingOn(List.of(running), running)).isEmpty();
    }

    @Test
    void aPlanIsOneSentenceOfEightyCharacters() {
        assertThat(OneSentence.isKept("相手の話には、まず肯定から入る。")).isTrue();
        assertThat(OneSentence.isKept("相手の話には、まず肯定から入る")).isTrue();
        assertThat(OneSentence.isKept("肯定から入る。顔を上げる。")).isFalse();
        assertThat(wording("𠮷".repeat(Wording.LONGEST)).sentence()).isNotEmpty();
        assertThatThrownBy(() -> wording("𠮷".repeat(Wording.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wording("　")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTalkWithTheStaffComesFirst() {
        assertThat(AgreedWithTheStaff.isKept(talked(TODAY), TODAY)).isTrue();
        assertThat(AgreedWithTheStaff.isKept(talked(TODAY.plusDays(1)), TODAY)).isFalse();
        assertThat(AgreedWithTheStaff.isKept(talked(null), TODAY)).isFalse();
    }

    @Test
    void theAimStandsOnceTheNextSurveyOpened() {
        var shared = plan(UNIT, PlanState.SHARED, null);
        var otherAim = new Wording("別のことをする。", "growth", TODAY, TODAY);
        assertThat(AimStandsOnceTheNextSurveyOpened.isKept(shared, otherAim, false))
                .isTrue();
        assertThat(AimStandsOnceTheNextSurveyOpened.isKept(shared, otherAim, true))
                .isFalse();
        assertThat(AimStandsOnceTheNextSurveyOpened.isKept(shared, wording("言いかえた文。"), true))
                .isTrue();
        assertThat(AimStandsOnceTheNextSurveyOpened.isKept(plan(UNIT, PlanState.DRAFT, null), otherAim, true))
                .as("a draft")
                .isTrue();
    }

    @Test
    void whatWorkedOrStillRunsCanGoOn() {
        assertThat(plan(UNIT, PlanState.SHARED, null).canGoOn()).isTrue();
        assertThat(plan(UNIT, PlanState.ENDED, PlanOutcome.WORKED).canGoOn()).isTrue();
        assertThat(plan(UNIT, PlanState.ENDED, PlanOutcome.REORGANISED).canGoOn())
                .isTrue();
        assertThat(plan(UNIT, PlanState.ENDED, PlanOutcome.GIVEN_UP).canGoOn()).isFalse();
        assertThat(plan(UNIT, PlanState.DRAFT, null).canGoOn()).isFalse();
    }

    private static Wording wording(String sentence) {
        return new Wording(sentence, "safety", TODAY, TODAY);
    }

    private static Wording talked(@Nullable LocalDate day) {
        return new Wording("顔を上げて話を聞く。", "safety", day, TODAY);
    }

    private static ActionPlan plan(UnitId unit, PlanState state, @Nullable PlanOutcome outcome) {
        return new ActionPlan(
                new PlanId(UUID.randomUUID()),
                ROUND,
                unit,
                talked(TODAY),
                false,
                null,
                0,
                state,
                outcome,
                TODAY,
                state == PlanState.DRAFT ? null : TODAY,
                state == PlanState.ENDED ? TODAY : null);
    }
}
