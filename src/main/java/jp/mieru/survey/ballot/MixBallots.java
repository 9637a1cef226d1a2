package jp.mieru.survey.ballot;

import java.time.Duration;
import jp.mieru.platform.jobs.RecurringWork;
import org.springframework.stereotype.Component;

/** Mixes what has come in, once a minute. */
@Component
class MixBallots implements RecurringWork {
    private final BallotMixer mixer;

    MixBallots(BallotMixer mixer) {
        this.mixer = mixer;
    }

    @Override
    public String name() {
        return "survey.mix-ballots";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        mixer.mix();
    }
}
