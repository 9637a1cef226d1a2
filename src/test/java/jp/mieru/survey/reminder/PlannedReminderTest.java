package jp.mieru.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.platform.time.Japan;
import jp.mieru.survey.Town;
import jp.mieru.survey.letters.Reminded;
import jp.mieru.survey.reminderplan.ReminderPlans;
import jp.mieru.survey.reminderplan.SendPlannedReminder;
import jp.mieru.survey.reminderplan.SendPlannedReminders;
import jp.mieru.survey.round.RoundGoals;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

/** Reminders that go by themselves. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class PlannedReminderTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    RoundGoals goals;

    @Autowired
    ReminderPlans plans;

    @Autowired
    SendPlannedReminder sendPlanned;

    @Autowired
    Reminded reminded;

    @Autowired
    RoundStore rounds;

    private RemindedTown survey;
    private Town town;

    @BeforeEach
    void aRoundIsOpen() {
        survey = new RemindedTown(beans);
        town = survey.town;
    }

    @Test
    void aPlannedReminderGoesOnItsDayAfterNineToUnitsBelowTheGoalAndOnce() {
        goals.set(survey.round.id(), 50, null);
        plans.set(survey.round.id(), 3, UUID.randomUUID());
        IntStream.range(0, 12).forEach(i -> survey.answer(town.person(0, i)));
        at(2, 10).run();
        at(3, 8).run();
        assertThat(survey.reminders()).isEmpty();
        at(3, 9).run();
        at(3, 10).run();
        at(4, 10).run();
        assertThat(survey.reminders()).hasSize(1);
        survey.carryOut(survey.reminders().getFirst());
        assertThat(survey.told()).isEqualTo(23);
        assertThat(survey.get(survey.office, "/reminders")).bodyText().contains("自動");
    }

    @Test
    void aPlannedReminderThatWasMissedGoesAsSoonAsTheServerRunsAgain() {
        goals.set(survey.round.id(), 50, null);
        plans.set(survey.round.id(), 3, UUID.randomUUID());
        at(5, 8).run();
        assertThat(survey.reminders()).isEmpty();
        at(5, 10).run();
        at(6, 10).run();
        assertThat(survey.reminders()).hasSize(1);
        assertThat(survey.reminders().getFirst().onDay()).isEqualTo(survey.today.plusDays(4));
    }

    @Test
    void nothingGoesAfterTheLastDay() {
        goals.set(survey.round.id(), 50, null);
        plans.set(survey.round.id(), 3, UUID.randomUUID());
        at(22, 10).run();
        assertThat(survey.reminders()).isEmpty();
    }

    @Test
    void aPlanThatFindsNobodyBelowTheGoalSendsNothingAndSaysSo() {
        goals.set(survey.round.id(), 1, null);
        plans.set(survey.round.id(), 3, UUID.randomUUID());
        town.everybody().forEach(survey::answer);
        at(3, 10).run();
        at(3, 11).run();
        assertThat(survey.reminders()).hasSize(1);
        assertThat(survey.reminders().getFirst().endedAt()).isNotNull();
        assertThat(town.city.one("select count(*)::int from platform.job where kind = 'survey-reminder'"))
                .isEqualTo(0);
        assertThat(survey.get(survey.office, "/reminders"))
                .hasStatusOk()
                .bodyText()
                .contains("お願いする所属がなく");
    }

    @Test
    void aGoalThatIsGivenUpCallsThePlannedReminderOff() {
        assertThat(survey.post(survey.office, "/goal", "goal", "80")).hasStatus(302);
        assertThat(survey.post(survey.office, "/reminder-plan", "day", "5")).hasStatus(302);
        assertThat(survey.post(survey.office, "/goal", "goal", "90")).hasStatus(302);
        assertThat(plans.of(survey.round.id())).contains(5);
        assertThat(survey.post(survey.office, "/goal", "goal", "")).hasStatus(302);
        assertThat(plans.of(survey.round.id())).isEmpty();
        assertThat(survey.get(survey.office, "/reminders")).bodyText().contains("自動では送りません");
    }

    @Test
    void nothingGoesByItselfUnlessItIsPlanned() {
        goals.set(survey.round.id(), 50, null);
        IntStream.rangeClosed(1, 20).forEach(day -> at(day, 12).run());
        assertThat(survey.reminders()).isEmpty();
    }

    @Test
    void aPlanNeedsAGoalAndADayThatIsStillToCome() {
        assertThat(survey.post(survey.office, "/reminder-plan", "day", "5"))
                .hasStatus(422)
                .bodyText()
                .contains("先に回答率の目標");
        goals.set(survey.round.id(), 80, null);
        assertThat(survey.post(survey.office, "/reminder-plan", "day", "1")).hasStatus(422);
        assertThat(survey.post(survey.office, "/reminder-plan", "day", "22")).hasStatus(422);
        assertThat(survey.post(survey.office, "/reminder-plan", "day", "x")).hasStatus(422);
        assertThat(survey.post(survey.office, "/reminder-plan", "day", "５")).hasStatus(302);
        assertThat(plans.of(survey.round.id())).contains(5);
        assertThat(survey.get(survey.office, "/reminders")).bodyText().contains("開始から5日目");
        assertThat(survey.post(survey.office, "/reminder-plan", "day", "")).hasStatus(302);
        assertThat(plans.of(survey.round.id())).isEmpty();
    }

    @Test
    void whoWasToldIsForgottenAfterTheDay() {
        survey.carryOut(survey.sent("課0"));
        at(3, 10).run();
        assertThat(town.city.one("select count(*)::int from survey.reminded")).isEqualTo(0);
    }

    private SendPlannedReminders at(int day, int hour) {
        var moment =
                survey.today.plusDays(day - 1L).atTime(LocalTime.of(hour, 1)).atZone(Japan.ZONE);
        return new SendPlannedReminders(
                rounds, plans, sendPlanned, reminded, Clock.fixed(moment.toInstant(), Japan.ZONE));
    }
}
