package jp.mieru.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import jp.mieru.access.StaffId;
import jp.mieru.survey.Town;
import jp.mieru.survey.letters.Reminder;
import jp.mieru.survey.letters.SendReminder;
import jp.mieru.survey.round.RoundGoals;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

/** The pages on which the office and heads remind, and what those who are asked read. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class ReminderPagesTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    RoundGoals goals;

    private RemindedTown survey;
    private Town town;

    @BeforeEach
    void aRoundIsOpen() {
        survey = new RemindedTown(beans);
        town = survey.town;
    }

    @Test
    void thePageTellsTheRateThenAndNow() {
        survey.answer(town.person(0, 1));
        Reminder reminder = survey.sent("課0");
        survey.carryOut(reminder);
        IntStream.range(2, 8).forEach(i -> survey.answer(town.person(0, i)));
        assertThat(survey.get(survey.office, "/reminders"))
                .hasStatusOk()
                .bodyText()
                .contains("人事課 担当", "8.3%", "58.3%", "11人");
        assertThat(survey.get(survey.office, "/reminders/" + reminder.id()))
                .hasStatusOk()
                .bodyText()
                .contains("課0", "8.3%", "58.3%", "ご回答ください。")
                .doesNotContain("職員1");
    }

    @Test
    void unitsBelowTheGoalAreChosenToBeginWith() {
        goals.set(survey.round.id(), 50, null);
        IntStream.range(0, 12).forEach(i -> survey.answer(town.person(0, i)));
        IntStream.range(0, 4).forEach(i -> survey.answer(town.person(1, i)));
        assertThat(survey.get(survey.office, "/reminders/new"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"" + survey.ordinal("課2") + "\" checked")
                .doesNotContainPattern("value=\"" + survey.ordinal("課1") + "\" checked")
                .doesNotContain(">課0<")
                .contains("職員意識調査", "無記名", "約2分");
    }

    @Test
    void theOfficeLooksAtTheLetterBeforeItIsSent() {
        var chosen = String.valueOf(survey.ordinal("課0"));
        assertThat(survey.post(survey.office, "/reminders/review", "groups", chosen))
                .hasStatusOk()
                .bodyText()
                .contains("12人に送る", "ご回答ください。");
        assertThat(survey.post(survey.office, "/reminders/review", "none", ""))
                .hasStatus(422)
                .bodyText()
                .contains("所属を選んでください");
        assertThat(survey.post(survey.office, "/reminders", "groups", chosen))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/jobs/");
        assertThat(survey.post(survey.office, "/reminders", "groups", chosen))
                .hasStatus(422)
                .bodyText()
                .contains("今日すでに", "ご回答ください。");
        assertThat(survey.post(survey.office, "/reminders", "groups", "99"))
                .hasStatus(422)
                .bodyText()
                .contains("まだの人はいません", "ご回答ください。");
        assertThat(survey.reminders()).hasSize(1);
    }

    @Test
    void whoeverIsAskedReadsTheLetterAndNobodyElseDoes() {
        Reminder reminder = survey.sent("課0");
        survey.carryOut(reminder);
        assertThat(survey.letter(town.city.account(null, false, true), reminder))
                .hasStatus(403);
        StaffId stranger = town.city.staff("900001", "来客", "ライキャク");
        assertThat(survey.letter(town.city.account(stranger), reminder)).hasStatus(404);
        assertThat(survey.letter(survey.account(town.person(2, 0)), reminder))
                .hasStatusOk()
                .bodyText()
                .contains("ご回答ください。", "回答のページへ");
    }

    @Test
    void aHeadsCallReachesEverybodyOfTheUnitWhetherTheyHaveAnsweredOrNot() {
        town.city.heads(town.person(0, 3), town.section(0), "2020-04-01", null);
        survey.answer(town.person(0, 1));
        String head = survey.account(town.person(0, 3));
        assertThat(survey.get(head, "/calls/new"))
                .hasStatusOk()
                .bodyText()
                .contains("課0", "12人")
                .doesNotContain("課2");
        assertThat(survey.post(head, "/calls", "none", ""))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/jobs/");
        survey.carryOut(survey.reminders().getFirst());
        assertThat(town.city.one(
                        "select count(*)::int from platform.notice where message_key = 'survey.reminder.notice.call'"))
                .isEqualTo(12);
        assertThat(survey.post(head, "/calls", "none", ""))
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("/calls/new");
        assertThat(survey.send("課0")).isInstanceOf(SendReminder.Outcome.AlreadyToday.class);
        assertThat(survey.get(survey.account(town.person(1, 0)), "/calls/new")).hasStatus(403);
    }
}
