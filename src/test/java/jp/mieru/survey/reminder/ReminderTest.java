package jp.mieru.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.jobs.JobCancelled;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.platform.time.Japan;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.letters.Letter;
import jp.mieru.survey.letters.Reminded;
import jp.mieru.survey.letters.Reminder;
import jp.mieru.survey.letters.Reminders;
import jp.mieru.survey.letters.SendLetters;
import jp.mieru.survey.letters.SendReminder;
import jp.mieru.survey.letters.TellSome;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.reminderplan.ReminderPlans;
import jp.mieru.survey.reminderplan.SendPlannedReminder;
import jp.mieru.survey.reminderplan.SendPlannedReminders;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundGoals;
import jp.mieru.survey.round.RoundPlan;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ReminderTest {
    private static final Letter LETTER = new Letter("お願い", "ご回答ください。", "Please", "Please answer.");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Jobs jobs;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    RoundStore rounds;

    @Autowired
    RoundGoals goals;

    @Autowired
    BallotBox box;

    @Autowired
    ResponseRates rates;

    @Autowired
    SendReminder sendReminder;

    @Autowired
    SendLetters sendLetters;

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderPlans plans;

    @Autowired
    SendPlannedReminder sendPlanned;

    @Autowired
    Reminded reminded;

    @Autowired
    TellSome tellSome;

    private final LocalDate today = LocalDate.now(Japan.ZONE);
    private Town town;
    private String office;
    private Viewer viewer;
    private RoundSummary round;

    /** 総務部 has 課0 of 12 and 課1 of 6 people, 福祉部 課2 of 12 and 課3 of 3, who count in 福祉部 with two more of 課4. */
    @BeforeEach
    void aRoundIsOpen() {
        town = new Town(12, 6, 12, 3, 2);
        office = town.city.account(town.person(0, 0), Duty.SURVEY);
        town.everybody().stream().skip(1).forEach(staff -> town.city.account(staff));
        viewer = new Viewer(
                UUID.fromString(office), town.person(0, 0), "人事課 担当", Set.of(Duty.SURVEY), false, false, false);
        RoundId id = planRound
                .plan(new RoundPlan("職員意識調査", Town.questionnaire(), today, today.plusDays(20), Set.of()), null)
                .orElseThrow();
        openRound.open(id, today, null);
        round = rounds.find(id).orElseThrow();
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredInTheUnitsChosenAreTold() {
        answer(town.person(0, 1));
        answer(town.person(0, 2));
        carryOut(sent(ordinal("課0")));
        assertThat(told()).isEqualTo(10);
        assertThat(toldOf(town.person(0, 1))).isZero();
        assertThat(toldOf(town.person(0, 3))).isEqualTo(1);
        assertThat(toldOf(town.person(1, 0))).isZero();
    }

    @Test
    void peopleOfSmallUnitsAreRemindedWithTheirGroup() {
        carryOut(sent(ordinal("福祉部")));
        assertThat(told()).isEqualTo(5);
        assertThat(toldOf(town.person(3, 0))).isEqualTo(1);
        assertThat(toldOf(town.person(2, 0))).isZero();
    }

    @Test
    void nobodyIsRemindedTwiceADay() {
        carryOut(sent(ordinal("課0")));
        assertThat(send(ordinal("課0"), ordinal("課1"))).isInstanceOf(SendReminder.Outcome.AlreadyToday.class);
        assertThat(reminders.of(round.id())).hasSize(1);
        carryOut(sent(ordinal("課1")));
        assertThat(told()).isEqualTo(18);
    }

    @Test
    void twoPressesAtOnceSendOnce() throws Exception {
        var together = new CountDownLatch(2);
        try (ExecutorService presses = Executors.newFixedThreadPool(2)) {
            List<Future<SendReminder.Outcome>> outcomes = IntStream.range(0, 2)
                    .mapToObj(press -> presses.submit(() -> {
                        together.countDown();
                        together.await();
                        return send(ordinal("課0"));
                    }))
                    .toList();
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .hasAtLeastOneElementOfType(SendReminder.Outcome.Sent.class)
                    .hasAtLeastOneElementOfType(SendReminder.Outcome.AlreadyToday.class);
        }
        assertThat(reminders.of(round.id())).hasSize(1);
        carryOut(reminders.of(round.id()).getFirst());
        assertThat(told()).isEqualTo(12);
    }

    @Test
    void aJobKilledInTheMiddleAndBegunAgainTellsEverybodyOnce() {
        Reminder reminder = sent(ordinal("課0"), ordinal("課1"), ordinal("課2"));
        List<StaffId> first = tellSome.tell(reminder, null, 7);
        assertThat(first).hasSize(7);
        assertThat(told()).isEqualTo(7);
        carryOut(reminder);
        carryOut(reminder);
        assertThat(told()).isEqualTo(30);
        assertThat(
                        town.city.one(
                                "select max(n)::int from (select count(*) n from platform.notice where message_key = 'survey.reminder.notice' group by account_id)"))
                .isEqualTo(1);
    }

    @Test
    void aStepThatFailsTellsNobodyOfIt() {
        Reminder reminder = sent(ordinal("課0"));
        town.city.run(
                "alter table platform.notice add constraint no_more check (message_key <> 'survey.reminder.notice')");
        try {
            assertThatThrownBy(() -> tellSome.tell(reminder, null, 500)).isInstanceOf(RuntimeException.class);
        } finally {
            town.city.run("alter table platform.notice drop constraint no_more");
        }
        assertThat(town.city.one("select count(*)::int from survey.reminded")).isEqualTo(0);
        carryOut(reminder);
        assertThat(told()).isEqualTo(12);
    }

    @Test
    void whoeverAnswersMeanwhileIsNotReminded() {
        Reminder reminder = sent(ordinal("課0"));
        answer(town.person(0, 5));
        carryOut(reminder);
        assertThat(toldOf(town.person(0, 5))).isZero();
        assertThat(told()).isEqualTo(11);
    }

    @Test
    void aReminderThatIsStoppedGivesItsUnitsBackAndTellsNobodyAgain() {
        Reminder reminder = sent(ordinal("課0"), ordinal("課1"));
        tellSome.tell(reminder, null, 4);
        assertThatThrownBy(() -> sendLetters.run(new Run(reminder.id(), true))).isInstanceOf(JobCancelled.class);
        sendLetters.stopped(reminder.id().toString());
        assertThat(reminders.find(reminder.id()).orElseThrow().cancelled()).isTrue();
        carryOut(sent(ordinal("課0"), ordinal("課1")));
        assertThat(told()).isEqualTo(18);
    }

    @Test
    void aReminderCancelledBeforeItBeginsGivesItsUnitsBack() {
        var first = (SendReminder.Outcome.Sent) send(ordinal("課0"));
        jobs.cancel(first.job(), viewer.account());
        assertThat(reminders.of(round.id()).getFirst().cancelled()).isTrue();
        carryOut(sent(ordinal("課0")));
        assertThat(told()).isEqualTo(12);
    }

    @Test
    void aReminderThatFailsGivesItsUnitsBack() {
        sent(ordinal("課0"));
        town.city.run(
                "alter table platform.notice add constraint no_more check (message_key <> 'survey.reminder.notice')");
        try {
            WaitingJobs.run(context);
        } finally {
            town.city.run("alter table platform.notice drop constraint no_more");
        }
        assertThat(reminders.of(round.id()).getFirst().cancelled()).isTrue();
        carryOut(sent(ordinal("課0")));
        assertThat(told()).isEqualTo(12);
    }

    @Test
    void aClosedRoundRemindsNobody() {
        Reminder reminder = sent(ordinal("課0"));
        closeRound.close(round.id(), today, null);
        carryOut(reminder);
        assertThat(told()).isZero();
        assertThat(get(office, "/reminders/new")).hasStatus(404);
    }

    @Test
    void nobodyLearnsFromMailWhomItReached() {
        carryOut(sent(ordinal("課0")));
        assertThat(town.city.one("select count(*)::int from platform.mail")).isEqualTo(0);
    }

    @Test
    void thePageTellsTheRateThenAndNow() {
        answer(town.person(0, 1));
        Reminder reminder = sent(ordinal("課0"));
        carryOut(reminder);
        IntStream.range(2, 8).forEach(i -> answer(town.person(0, i)));
        assertThat(get(office, "/reminders")).hasStatusOk().bodyText().contains("人事課 担当", "8.3%", "58.3%", "11人");
        assertThat(get(office, "/reminders/" + reminder.id()))
                .hasStatusOk()
                .bodyText()
                .contains("課0", "8.3%", "58.3%", "ご回答ください。")
                .doesNotContain("職員1");
    }

    @Test
    void unitsBelowTheGoalAreChosenToBeginWith() {
        goals.set(round.id(), 50, null);
        IntStream.range(0, 12).forEach(i -> answer(town.person(0, i)));
        IntStream.range(0, 4).forEach(i -> answer(town.person(1, i)));
        assertThat(get(office, "/reminders/new"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"" + ordinal("課2") + "\" checked")
                .doesNotContainPattern("value=\"" + ordinal("課1") + "\" checked")
                .doesNotContain(">課0<")
                .contains("職員意識調査", "無記名", "約2分");
    }

    @Test
    void theOfficeLooksAtTheLetterBeforeItIsSent() {
        var chosen = String.valueOf(ordinal("課0"));
        assertThat(post(office, "/reminders/review", "groups", chosen))
                .hasStatusOk()
                .bodyText()
                .contains("12人に送る", "ご回答ください。");
        assertThat(post(office, "/reminders/review", "none", ""))
                .hasStatus(422)
                .bodyText()
                .contains("所属を選んでください");
        assertThat(post(office, "/reminders", "groups", chosen))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/jobs/");
        assertThat(post(office, "/reminders", "groups", chosen))
                .hasStatus(422)
                .bodyText()
                .contains("今日すでに", "ご回答ください。");
        assertThat(post(office, "/reminders", "groups", "99"))
                .hasStatus(422)
                .bodyText()
                .contains("まだの人はいません", "ご回答ください。");
        assertThat(reminders.of(round.id())).hasSize(1);
    }

    @Test
    void unitsThatDoNotExistAreNobody() {
        assertThat(send(99, -7)).isInstanceOf(SendReminder.Outcome.NobodyWaits.class);
    }

    @Test
    void whoeverIsAskedReadsTheLetterAndNobodyElseDoes() {
        Reminder reminder = sent(ordinal("課0"));
        carryOut(reminder);
        assertThat(letter(town.city.account(null, false, true), reminder)).hasStatus(403);
        StaffId stranger = town.city.staff("900001", "来客", "ライキャク");
        assertThat(letter(town.city.account(stranger), reminder)).hasStatus(404);
        assertThat(letter(account(town.person(2, 0)), reminder))
                .hasStatusOk()
                .bodyText()
                .contains("ご回答ください。", "回答のページへ");
    }

    @Test
    void aPlannedReminderGoesOnItsDayAfterNineToUnitsBelowTheGoalAndOnce() {
        goals.set(round.id(), 50, null);
        plans.set(round.id(), 3, UUID.randomUUID());
        IntStream.range(0, 12).forEach(i -> answer(town.person(0, i)));
        at(2, 10).run();
        at(3, 8).run();
        assertThat(reminders.of(round.id())).isEmpty();
        at(3, 9).run();
        at(3, 10).run();
        at(4, 10).run();
        assertThat(reminders.of(round.id())).hasSize(1);
        carryOut(reminders.of(round.id()).getFirst());
        assertThat(told()).isEqualTo(23);
        assertThat(get(office, "/reminders")).bodyText().contains("自動");
    }

    @Test
    void aPlannedReminderThatWasMissedGoesAsSoonAsTheServerRunsAgain() {
        goals.set(round.id(), 50, null);
        plans.set(round.id(), 3, UUID.randomUUID());
        at(5, 8).run();
        assertThat(reminders.of(round.id())).isEmpty();
        at(5, 10).run();
        at(6, 10).run();
        assertThat(reminders.of(round.id())).hasSize(1);
        assertThat(reminders.of(round.id()).getFirst().onDay()).isEqualTo(today.plusDays(4));
    }

    @Test
    void nothingGoesAfterTheLastDay() {
        goals.set(round.id(), 50, null);
        plans.set(round.id(), 3, UUID.randomUUID());
        at(22, 10).run();
        assertThat(reminders.of(round.id())).isEmpty();
    }

    @Test
    void aPlanThatFindsNobodyBelowTheGoalSendsNothingAndSaysSo() {
        goals.set(round.id(), 1, null);
        plans.set(round.id(), 3, UUID.randomUUID());
        town.everybody().forEach(this::answer);
        at(3, 10).run();
        at(3, 11).run();
        assertThat(reminders.of(round.id())).hasSize(1);
        assertThat(reminders.of(round.id()).getFirst().endedAt()).isNotNull();
        assertThat(town.city.one("select count(*)::int from platform.job where kind = 'survey-reminder'"))
                .isEqualTo(0);
        assertThat(get(office, "/reminders")).hasStatusOk().bodyText().contains("お願いする所属がなく");
    }

    @Test
    void aGoalThatIsGivenUpCallsThePlannedReminderOff() {
        assertThat(post(office, "/goal", "goal", "80")).hasStatus(302);
        assertThat(post(office, "/reminder-plan", "day", "5")).hasStatus(302);
        assertThat(post(office, "/goal", "goal", "90")).hasStatus(302);
        assertThat(plans.of(round.id())).contains(5);
        assertThat(post(office, "/goal", "goal", "")).hasStatus(302);
        assertThat(plans.of(round.id())).isEmpty();
        assertThat(get(office, "/reminders")).bodyText().contains("自動では送りません");
    }

    @Test
    void nothingGoesByItselfUnlessItIsPlanned() {
        goals.set(round.id(), 50, null);
        IntStream.rangeClosed(1, 20).forEach(day -> at(day, 12).run());
        assertThat(reminders.of(round.id())).isEmpty();
    }

    @Test
    void aPlanNeedsAGoalAndADayThatIsStillToCome() {
        assertThat(post(office, "/reminder-plan", "day", "5"))
                .hasStatus(422)
                .bodyText()
                .contains("先に回答率の目標");
        goals.set(round.id(), 80, null);
        assertThat(post(office, "/reminder-plan", "day", "1")).hasStatus(422);
        assertThat(post(office, "/reminder-plan", "day", "22")).hasStatus(422);
        assertThat(post(office, "/reminder-plan", "day", "x")).hasStatus(422);
        assertThat(post(office, "/reminder-plan", "day", "５")).hasStatus(302);
        assertThat(plans.of(round.id())).contains(5);
        assertThat(get(office, "/reminders")).bodyText().contains("開始から5日目");
        assertThat(post(office, "/reminder-plan", "day", "")).hasStatus(302);
        assertThat(plans.of(round.id())).isEmpty();
    }

    @Test
    void aHeadsCallReachesEverybodyOfTheUnitWhetherTheyHaveAnsweredOrNot() {
        town.city.heads(town.person(0, 3), town.section(0), "2020-04-01", null);
        answer(town.person(0, 1));
        String head = account(town.person(0, 3));
        assertThat(get(head, "/calls/new"))
                .hasStatusOk()
                .bodyText()
                .contains("課0", "12人")
                .doesNotContain("課2");
        assertThat(post(head, "/calls", "none", ""))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/jobs/");
        carryOut(reminders.of(round.id()).getFirst());
        assertThat(town.city.one(
                        "select count(*)::int from platform.notice where message_key = 'survey.reminder.notice.call'"))
                .isEqualTo(12);
        assertThat(post(head, "/calls", "none", ""))
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("/calls/new");
        assertThat(send(ordinal("課0"))).isInstanceOf(SendReminder.Outcome.AlreadyToday.class);
        assertThat(get(account(town.person(1, 0)), "/calls/new")).hasStatus(403);
    }

    @Test
    void whoWasToldIsForgottenAfterTheDay() {
        carryOut(sent(ordinal("課0")));
        at(3, 10).run();
        assertThat(town.city.one("select count(*)::int from survey.reminded")).isEqualTo(0);
    }

    private SendPlannedReminders at(int day, int hour) {
        var moment = today.plusDays(day - 1L).atTime(LocalTime.of(hour, 1)).atZone(Japan.ZONE);
        return new SendPlannedReminders(
                rounds, plans, sendPlanned, reminded, Clock.fixed(moment.toInstant(), Japan.ZONE));
    }

    private SendReminder.Outcome send(Integer... groups) {
        return sendReminder.toThoseWaiting(round, Set.of(groups), LETTER, viewer);
    }

    private Reminder sent(Integer... groups) {
        assertThat(send(groups)).isInstanceOf(SendReminder.Outcome.Sent.class);
        return reminders.of(round.id()).getFirst();
    }

    private void carryOut(Reminder reminder) {
        sendLetters.run(new Run(reminder.id(), false));
    }

    private int ordinal(String unit) {
        return rates.of(round.id()).groups().stream()
                .filter(group -> unit.equals(group.name()))
                .findFirst()
                .orElseThrow()
                .ordinal();
    }

    private void answer(StaffId staff) {
        box.cast(round.id(), staff, today, Ballot.blank(5));
    }

    private int told() {
        return (Integer)
                town.city.one("select count(*)::int from platform.notice where message_key = 'survey.reminder.notice'");
    }

    private int toldOf(StaffId staff) {
        return (Integer) town.city.one(
                "select count(*)::int from platform.notice n join access.account a on a.id = n.account_id "
                        + "where a.staff_id = ? and message_key = 'survey.reminder.notice'",
                staff.value());
    }

    private String account(StaffId staff) {
        return town.city
                .one("select id from access.account where staff_id = ?", staff.value())
                .toString();
    }

    private MvcTestResult letter(String account, Reminder reminder) {
        return mvc.get().uri(reminder.href()).with(user(account)).exchange();
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get()
                .uri("/survey-rounds/" + round.id() + path)
                .with(user(account))
                .exchange();
    }

    private MvcTestResult post(String account, String path, String name, String value) {
        return mvc.post()
                .uri("/survey-rounds/" + round.id() + path)
                .param(name, value)
                .param("subjectJa", LETTER.subjectJa())
                .param("textJa", LETTER.textJa())
                .param("subjectEn", LETTER.subjectEn())
                .param("textEn", LETTER.textEn())
                .with(user(account))
                .with(csrf())
                .exchange();
    }

    /** A job without a queue; one that is stopped stops at its second step. */
    private record Run(UUID id, boolean stopped) implements JobRun {
        @Override
        public String payload() {
            return id.toString();
        }

        @Override
        public void progress(long done, long total) {
            if (stopped) {
                throw new JobCancelled();
            }
        }

        @Override
        public void say(String key, Object... arguments) {}
    }
}
