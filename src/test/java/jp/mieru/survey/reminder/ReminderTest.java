package jp.mieru.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.mieru.survey.Town;
import jp.mieru.survey.letters.Reminder;
import jp.mieru.survey.letters.SendReminder;
import jp.mieru.survey.round.CloseRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

/** Whom a reminder reaches, and that it does so once. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ReminderTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    CloseRound closeRound;

    private RemindedTown survey;
    private Town town;

    @BeforeEach
    void aRoundIsOpen() {
        survey = new RemindedTown(beans);
        town = survey.town;
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredInTheUnitsChosenAreTold() {
        survey.answer(town.person(0, 1));
        survey.answer(town.person(0, 2));
        survey.carryOut(survey.sent("課0"));
        assertThat(survey.told()).isEqualTo(10);
        assertThat(survey.toldOf(town.person(0, 1))).isZero();
        assertThat(survey.toldOf(town.person(0, 3))).isEqualTo(1);
        assertThat(survey.toldOf(town.person(1, 0))).isZero();
    }

    @Test
    void peopleOfSmallUnitsAreRemindedWithTheirGroup() {
        survey.carryOut(survey.sent("福祉部"));
        assertThat(survey.told()).isEqualTo(5);
        assertThat(survey.toldOf(town.person(3, 0))).isEqualTo(1);
        assertThat(survey.toldOf(town.person(2, 0))).isZero();
    }

    @Test
    void nobodyIsRemindedTwiceADay() {
        survey.carryOut(survey.sent("課0"));
        assertThat(survey.send("課0", "課1")).isInstanceOf(SendReminder.Outcome.AlreadyToday.class);
        assertThat(survey.reminders()).hasSize(1);
        survey.carryOut(survey.sent("課1"));
        assertThat(survey.told()).isEqualTo(18);
    }

    @Test
    void twoPressesAtOnceSendOnce() throws Exception {
        var together = new CountDownLatch(2);
        try (ExecutorService presses = Executors.newFixedThreadPool(2)) {
            List<Future<SendReminder.Outcome>> outcomes = IntStream.range(0, 2)
                    .mapToObj(press -> presses.submit(() -> {
                        together.countDown();
                        together.await();
                        return survey.send("課0");
                    }))
                    .toList();
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .hasAtLeastOneElementOfType(SendReminder.Outcome.Sent.class)
                    .hasAtLeastOneElementOfType(SendReminder.Outcome.AlreadyToday.class);
        }
        assertThat(survey.reminders()).hasSize(1);
        survey.carryOut(survey.reminders().getFirst());
        assertThat(survey.told()).isEqualTo(12);
    }

    @Test
    void whoeverAnswersMeanwhileIsNotReminded() {
        Reminder reminder = survey.sent("課0");
        survey.answer(town.person(0, 5));
        survey.carryOut(reminder);
        assertThat(survey.toldOf(town.person(0, 5))).isZero();
        assertThat(survey.told()).isEqualTo(11);
    }

    @Test
    void aClosedRoundRemindsNobody() {
        Reminder reminder = survey.sent("課0");
        closeRound.close(survey.round.id(), survey.today, null);
        survey.carryOut(reminder);
        assertThat(survey.told()).isZero();
        assertThat(survey.get(survey.office, "/reminders/new")).hasStatus(404);
    }

    @Test
    void nobodyLearnsFromMailWhomItReached() {
        survey.carryOut(survey.sent("課0"));
        assertThat(town.city.one("select count(*)::int from platform.mail")).isEqualTo(0);
    }

    @Test
    void unitsThatDoNotExistAreNobody() {
        assertThat(survey.send(99, -7)).isInstanceOf(SendReminder.Outcome.NobodyWaits.class);
    }
}
