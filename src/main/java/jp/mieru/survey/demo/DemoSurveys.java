package jp.mieru.survey.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jp.mieru.organization.Roster;
import jp.mieru.platform.demo.DemoAccounts;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.builder.SaveQuestionnaire;
import jp.mieru.survey.format.OwnQuestionnaire;
import jp.mieru.survey.questionnaire.Questionnaire;
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
    private static final int NOW = 4;
    private static final double SO_FAR = 0.5;

    private final PlanRound planRound;
    private final OpenRound openRound;
    private final CloseRound closeRound;
    private final SaveQuestionnaire save;
    private final DemoCrowd crowd;
    private final Roster roster;
    private final ObjectProvider<DemoAccounts> accounts;
    private final MessageSource messages;
    private final Clock clock;

    DemoSurveys(
            PlanRound planRound,
            OpenRound openRound,
            CloseRound closeRound,
            SaveQuestionnaire save,
            DemoCrowd crowd,
            Roster roster,
            ObjectProvider<DemoAccounts> accounts,
            MessageSource messages,
            Clock clock) {
        this.planRound = planRound;
        this.openRound = openRound;
        this.closeRound = closeRound;
        this.save = save;
        this.crowd = crowd;
        this.roster = roster;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
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
        LocalDate today = LocalDate.now(clock);
        RoundId open = open("survey.demo.open", pulse, today, 80);
        Set<String> tryOut = demoPeople();
        crowd.answer(
                new DemoCrowd.Asked(open, pulse, today, NOW),
                (member, random) -> random.nextDouble() < SO_FAR && !tryOut.contains(member.staffNumber()) ? 0 : -1);
    }

    private void past(String title, Questionnaire questionnaire, int number, @Nullable Integer goal) {
        LocalDate day = FIRST.plusYears(number - 1L);
        RoundId round = open(title, questionnaire, day, goal);
        crowd.answer(new DemoCrowd.Asked(round, questionnaire, day, number), (member, random) -> soon(random));
        closeRound.close(round, day.plusDays(DAYS + 1), null);
    }

    /** Many answer in the first days, the rest later and later. */
    private static int soon(RandomGenerator random) {
        double early = random.nextDouble();
        return (int) (DAYS * early * early);
    }

    private RoundId open(String title, Questionnaire questionnaire, LocalDate from, @Nullable Integer goal) {
        String name = messages.getMessage(title, null, Locale.JAPANESE);
        RoundPlan plan =
                new RoundPlan(name, questionnaire, from, from.plusDays(DAYS), Set.of(), RoundMode.ANONYMOUS, goal);
        RoundId round = planRound.plan(plan, null).orElseThrow();
        openRound.open(round, from, null);
        return round;
    }

    /** They leave theirs to whoever tries them out. */
    private Set<String> demoPeople() {
        return accounts.stream()
                .flatMap(each -> each.demoAccounts().stream())
                .map(DemoAccounts.DemoAccount::signInName)
                .collect(Collectors.toSet());
    }
}
