package jp.mieru.survey.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.jobs.JobCancelled;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.platform.time.Japan;
import jp.mieru.survey.AskedTown;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.letters.Letter;
import jp.mieru.survey.letters.Reminder;
import jp.mieru.survey.letters.Reminders;
import jp.mieru.survey.letters.SendLetters;
import jp.mieru.survey.letters.SendReminder;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.round.RoundPlan;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * A town that is asked from today on, and its office that reminds. 総務部 has 課0 of 12 and 課1 of 6 people, 福祉部 課2 of 12 and
 * 課3 of 3, who count in 福祉部 with two more of 課4.
 */
@NullUnmarked
final class RemindedTown {
    private static final Letter LETTER = new Letter("お願い", "ご回答ください。", "Please", "Please answer.");

    final LocalDate today = LocalDate.now(Japan.ZONE);
    final AskedTown asked;
    final Town town;
    final String office;
    final Viewer viewer;
    final RoundSummary round;
    private final ApplicationContext beans;

    RemindedTown(ApplicationContext beans) {
        this.beans = beans;
        asked = new AskedTown(beans, 12, 6, 12, 3, 2);
        town = asked.town;
        office = town.city.account(town.person(0, 0), Duty.SURVEY);
        town.everybody().stream().skip(1).forEach(staff -> town.city.account(staff));
        viewer = new Viewer(
                UUID.fromString(office), town.person(0, 0), "人事課 担当", Set.of(Duty.SURVEY), false, false, false);
        RoundId id = asked.opened(new RoundPlan("職員意識調査", Town.questionnaire(), today, today.plusDays(20), Set.of()));
        round = beans.getBean(RoundStore.class).find(id).orElseThrow();
    }

    /** The reminders of the round, the latest first. */
    List<Reminder> reminders() {
        return beans.getBean(Reminders.class).of(round.id());
    }

    /** Reminds these units, or the groups that are called like them. */
    SendReminder.Outcome send(String... units) {
        return send(Arrays.stream(units).map(this::ordinal).toArray(Integer[]::new));
    }

    SendReminder.Outcome send(Integer... groups) {
        return beans.getBean(SendReminder.class).toThoseWaiting(round, Set.of(groups), LETTER, viewer);
    }

    Reminder sent(String... units) {
        assertThat(send(units)).isInstanceOf(SendReminder.Outcome.Sent.class);
        return reminders().getFirst();
    }

    void carryOut(Reminder reminder) {
        carryOut(reminder, false);
    }

    /** Carries a reminder out as its job does; one that is stopped stops at its second step. */
    void carryOut(Reminder reminder, boolean stopped) {
        beans.getBean(SendLetters.class).run(new Run(reminder.id(), stopped));
    }

    int ordinal(String unit) {
        return beans.getBean(ResponseRates.class).of(round.id()).groups().stream()
                .filter(group -> unit.equals(group.name()))
                .findFirst()
                .orElseThrow()
                .ordinal();
    }

    void answer(StaffId staff) {
        beans.getBean(BallotBox.class).cast(round.id(), staff, today, Ballot.blank(5));
    }

    /** Notices of reminders by the office. */
    int told() {
        return (Integer)
                town.city.one("select count(*)::int from platform.notice where message_key = 'survey.reminder.notice'");
    }

    int toldOf(StaffId staff) {
        return (Integer) town.city.one(
                "select count(*)::int from platform.notice n join access.account a on a.id = n.account_id "
                        + "where a.staff_id = ? and message_key = 'survey.reminder.notice'",
                staff.value());
    }

    String account(StaffId staff) {
        return town.city
                .one("select id from access.account where staff_id = ?", staff.value())
                .toString();
    }

    /** A page of the round. */
    MvcTestResult get(String account, String path) {
        return asked.get(account, "/survey-rounds/" + round.id() + path);
    }

    MvcTestResult letter(String account, Reminder reminder) {
        return asked.get(account, reminder.href());
    }

    /** Sends a form of the round with one field of its own and the letter. */
    MvcTestResult post(String account, String path, String name, String value) {
        return asked.post(
                account,
                "/survey-rounds/" + round.id() + path,
                name,
                value,
                "subjectJa",
                LETTER.subjectJa(),
                "textJa",
                LETTER.textJa(),
                "subjectEn",
                LETTER.subjectEn(),
                "textEn",
                LETTER.textEn());
    }

    /** A job without a queue. */
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
