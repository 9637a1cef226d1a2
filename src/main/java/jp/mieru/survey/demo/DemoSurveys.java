package jp.mieru.survey.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jp.mieru.organization.Roster;
import jp.mieru.platform.demo.DemoAccounts;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.ballot.ToldUnits;
import jp.mieru.survey.builder.SaveQuestionnaire;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Text;
import jp.mieru.survey.reminder.DemoReminders;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Three attitude surveys that are over, a year apart, and a short one that is open, which the demo accounts can answer. */
@Component
class DemoSurveys implements DemoChapter {
    private static final int ORDER = 300;
    private static final LocalDate FIRST = LocalDate.of(2024, Month.OCTOBER, 1);
    private static final int DAYS = 20;
    /** The number of the open round. */
    static final int OPEN = 4;

    private static final int SO_FAR = 6;
    private static final int OPEN_GOAL = 80;
    private static final int REMINDED = 8;
    private static final int REMINDED_AGAIN = 15;
    private static final int A_FEW = 4;
    private static final double AT_ONCE = 0.5;
    private static final double AFTER_A_REMINDER = 0.75;

    private final PlanRound planRound;
    private final OpenRound openRound;
    private final CloseRound closeRound;
    private final SaveQuestionnaire save;
    private final DemoCrowd crowd;
    private final Roster roster;
    private final ObjectProvider<DemoAccounts> accounts;
    private final MessageSource messages;
    private final DemoReminders reminders;
    private final DemoTime time;

    DemoSurveys(
            PlanRound planRound,
            OpenRound openRound,
            CloseRound closeRound,
            SaveQuestionnaire save,
            DemoCrowd crowd,
            Roster roster,
            ObjectProvider<DemoAccounts> accounts,
            MessageSource messages,
            DemoReminders reminders,
            DemoTime time) {
        this.planRound = planRound;
        this.openRound = openRound;
        this.closeRound = closeRound;
        this.save = save;
        this.crowd = crowd;
        this.roster = roster;
        this.accounts = accounts;
        this.messages = messages;
        this.reminders = reminders;
        this.time = time;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        if (roster.employedOn(FIRST).isEmpty()) {
            return;
        }
        Questionnaire attitude = OwnQuestionnaire.STAFF_ATTITUDE.questionnaire();
        Questionnaire pulse = OwnQuestionnaire.PULSE.questionnaire();
        save.add(pulse, null);
        save.add(attitude, null);
        past("survey.demo.first", attitude, 1, null);
        past("survey.demo.second", attitude, 2, 85);
        past("survey.demo.third", attitude, 3, 90);
        openOne(pulse);
    }

    private void past(String title, Questionnaire questionnaire, int number, @Nullable Integer goal) {
        LocalDate day = FIRST.plusYears(number - 1L);
        RoundId round = open(title, questionnaire, day, goal);
        var asked = new DemoCrowd.Asked(round, questionnaire, day, number);
        crowd.answer(asked, (member, random) -> turn(random), 0, REMINDED);
        remind(asked, goal, REMINDED);
        crowd.answer(asked, (member, random) -> turn(random), REMINDED, REMINDED_AGAIN);
        remind(asked, goal, REMINDED_AGAIN);
        crowd.answer(asked, (member, random) -> turn(random), REMINDED_AGAIN, DAYS + 1);
        closeRound.close(round, day.plusDays(DAYS + 1), null);
    }

    private void remind(DemoCrowd.Asked asked, @Nullable Integer goal, int day) {
        if (goal != null) {
            time.on(asked.opened().plusDays(day), () -> reminders.send(asked.round()));
        }
    }

    /** Half of the people answer at once, some when they are reminded, the rest as it happens. */
    private static int turn(RandomGenerator random) {
        double when = random.nextDouble();
        if (when < AT_ONCE) {
            return random.nextInt(A_FEW);
        }
        if (when < AFTER_A_REMINDER) {
            return (random.nextBoolean() ? REMINDED : REMINDED_AGAIN) + random.nextInt(A_FEW);
        }
        return random.nextInt(DAYS + 1);
    }

    /** Opened some days ago; the demo accounts leave theirs to whoever tries them out. */
    private void openOne(Questionnaire pulse) {
        LocalDate day = time.today().minusDays(SO_FAR);
        var opened = new AtomicReference<RoundId>();
        time.on(day, () -> opened.set(open("survey.demo.open", pulse, day, OPEN_GOAL)));
        RoundId round = opened.get();
        Set<String> tryOut = tryOut(accounts);
        var asked = new DemoCrowd.Asked(round, pulse, day, OPEN);
        DemoCrowd.Turn turn =
                (member, random) -> tryOut.contains(member.staffNumber()) ? Integer.MAX_VALUE : turn(random);
        crowd.answer(asked, turn, 0, SO_FAR);
        remind(asked, OPEN_GOAL, SO_FAR - 1);
        crowd.answer(asked, turn, SO_FAR, SO_FAR + 1);
        crowd.begin(asked, tryOut);
    }

    private RoundId open(String title, Questionnaire questionnaire, LocalDate from, @Nullable Integer goal) {
        RoundPlan plan = new RoundPlan(
                say(title, Locale.JAPANESE),
                questionnaire,
                from,
                from.plusDays(DAYS),
                Set.of(),
                RoundMode.ANONYMOUS,
                ToldUnits.UNITS,
                goal,
                new Text(say("survey.round.purpose", Locale.JAPANESE), say("survey.round.purpose", Locale.ENGLISH)));
        RoundId round = planRound.plan(plan, null).orElseThrow();
        openRound.open(round, from, null);
        return round;
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, new Object[0], language);
    }

    /** Numbers of those who leave theirs to whoever tries them out. */
    static Set<String> tryOut(ObjectProvider<DemoAccounts> accounts) {
        return accounts.stream()
                .flatMap(each -> each.demoAccounts().stream())
                .map(DemoAccounts.DemoAccount::signInName)
                .collect(Collectors.toSet());
    }
}
