package jp.mieru.survey.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import jp.mieru.platform.demo.DemoAccounts;
import jp.mieru.platform.demo.Installation;
import jp.mieru.platform.jobs.RecurringWork;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** In the demo city answers go on coming in, so that whoever looks at the response rates sees them move. Nowhere else. */
@Component
class DemoGoesOn implements RecurringWork {
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int AT_A_TIME = 2;

    private final Installation installation;
    private final Rounds rounds;
    private final DemoCrowd crowd;
    private final ObjectProvider<DemoAccounts> accounts;
    private final MessageSource messages;
    private final Clock clock;

    DemoGoesOn(
            Installation installation,
            Rounds rounds,
            DemoCrowd crowd,
            ObjectProvider<DemoAccounts> accounts,
            MessageSource messages,
            Clock clock) {
        this.installation = installation;
        this.rounds = rounds;
        this.crowd = crowd;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "survey.demo-goes-on";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        if (installation.isDemo()) {
            rounds.titled(messages.getMessage("survey.demo.open", null, Locale.JAPANESE))
                    .filter(round -> round.state() == RoundState.OPEN)
                    .ifPresent(this::someMoreAnswer);
        }
    }

    private void someMoreAnswer(RoundSummary round) {
        var asked =
                new DemoCrowd.Asked(round.id(), rounds.questionnaireOf(round.id()), round.opensOn(), DemoSurveys.OPEN);
        crowd.answerNext(asked, AT_A_TIME, LocalDate.now(clock), DemoSurveys.tryOut(accounts));
    }
}
