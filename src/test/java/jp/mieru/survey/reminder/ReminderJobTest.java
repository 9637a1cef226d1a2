package jp.mieru.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.platform.jobs.JobCancelled;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.Town;
import jp.mieru.survey.letters.Reminder;
import jp.mieru.survey.letters.Reminders;
import jp.mieru.survey.letters.SendLetters;
import jp.mieru.survey.letters.SendReminder;
import jp.mieru.survey.letters.TellSome;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

/** A reminder whose job is killed, stopped, called off or fails. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ReminderJobTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Jobs jobs;

    @Autowired
    SendLetters sendLetters;

    @Autowired
    Reminders reminders;

    @Autowired
    TellSome tellSome;

    private RemindedTown survey;
    private Town town;

    @BeforeEach
    void aRoundIsOpen() {
        survey = new RemindedTown(beans);
        town = survey.town;
    }

    @Test
    void aJobKilledInTheMiddleAndBegunAgainTellsEverybodyOnce() {
        Reminder reminder = survey.sent("課0", "課1", "課2");
        List<StaffId> first = tellSome.tell(reminder, null, 7);
        assertThat(first).hasSize(7);
        assertThat(survey.told()).isEqualTo(7);
        survey.carryOut(reminder);
        survey.carryOut(reminder);
        assertThat(survey.told()).isEqualTo(30);
        assertThat(
                        town.city.one(
                                "select max(n)::int from (select count(*) n from platform.notice where message_key = 'survey.reminder.notice' group by account_id)"))
                .isEqualTo(1);
    }

    @Test
    void aStepThatFailsTellsNobodyOfIt() {
        Reminder reminder = survey.sent("課0");
        town.city.run(
                "alter table platform.notice add constraint no_more check (message_key <> 'survey.reminder.notice')");
        try {
            assertThatThrownBy(() -> tellSome.tell(reminder, null, 500)).isInstanceOf(RuntimeException.class);
        } finally {
            town.city.run("alter table platform.notice drop constraint no_more");
        }
        assertThat(town.city.one("select count(*)::int from survey.reminded")).isEqualTo(0);
        survey.carryOut(reminder);
        assertThat(survey.told()).isEqualTo(12);
    }

    @Test
    void aReminderThatIsStoppedGivesItsUnitsBackAndTellsNobodyAgain() {
        Reminder reminder = survey.sent("課0", "課1");
        tellSome.tell(reminder, null, 4);
        assertThatThrownBy(() -> survey.carryOut(reminder, true)).isInstanceOf(JobCancelled.class);
        sendLetters.stopped(reminder.id().toString());
        assertThat(reminders.find(reminder.id()).orElseThrow().cancelled()).isTrue();
        survey.carryOut(survey.sent("課0", "課1"));
        assertThat(survey.told()).isEqualTo(18);
    }

    @Test
    void aReminderCancelledBeforeItBeginsGivesItsUnitsBack() {
        var first = (SendReminder.Outcome.Sent) survey.send("課0");
        jobs.cancel(first.job(), survey.viewer.account());
        assertThat(survey.reminders().getFirst().cancelled()).isTrue();
        survey.carryOut(survey.sent("課0"));
        assertThat(survey.told()).isEqualTo(12);
    }

    @Test
    void aReminderThatFailsGivesItsUnitsBack() {
        survey.sent("課0");
        town.city.run(
                "alter table platform.notice add constraint no_more check (message_key <> 'survey.reminder.notice')");
        try {
            WaitingJobs.run(beans);
        } finally {
            town.city.run("alter table platform.notice drop constraint no_more");
        }
        assertThat(survey.reminders().getFirst().cancelled()).isTrue();
        survey.carryOut(survey.sent("課0"));
        assertThat(survey.told()).isEqualTo(12);
    }
}
