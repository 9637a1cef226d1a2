package jp.mieru.survey.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import jp.mieru.access.throttle.Attempt;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Suspicion;
import jp.mieru.access.throttle.Throttle;
import jp.mieru.survey.answering.AskedSurveys;
import org.springframework.stereotype.Service;

/**
 * Looks whether a code opens a survey. A code opens it as long as its round is open, whether or not its owner has answered:
 * whoever prints slips could otherwise learn by typing them who has. Only the first sheet of a person counts.
 */
@Service
class EnterCode {
    /** A whole nursery may sit behind one address. */
    private static final Limit LIMIT = new Limit(20, Duration.ofSeconds(20), Duration.ofMinutes(1));

    private final PaperCodes codes;
    private final AskedSurveys surveys;
    private final Throttle throttle;
    private final Suspicion suspicion;
    private final Clock clock;

    EnterCode(PaperCodes codes, AskedSurveys surveys, Throttle throttle, Suspicion suspicion, Clock clock) {
        this.codes = codes;
        this.surveys = surveys;
        this.throttle = throttle;
        this.suspicion = suspicion;
        this.clock = clock;
    }

    /** What became of it. */
    enum Outcome {
        /** It can be answered. */
        OPEN,
        /** No code looks like that; it was mistyped. */
        MISTYPED,
        /** A code of that kind opens nothing: unknown, void, or its survey is over. */
        REFUSED,
        /** Too many wrong ones from this address; some time has to pass. */
        TOO_MANY
    }

    /** Whether the code opens anything for whoever types it at this address. */
    Outcome enter(String typed, String address) {
        String code = PaperCode.read(typed);
        if (code == null) {
            return Outcome.MISTYPED;
        }
        Attempt attempt = throttle.attempt("survey code " + Throttle.source(address), LIMIT);
        if (attempt.isRefused()) {
            return Outcome.TOO_MANY;
        }
        if (!opens(PaperCode.hash(code))) {
            suspicion.failed(attempt, null, "");
            return Outcome.REFUSED;
        }
        throttle.takeBack(attempt);
        return Outcome.OPEN;
    }

    private boolean opens(byte[] hash) {
        LocalDate today = LocalDate.now(clock);
        return codes.holder(hash)
                .flatMap(holder -> surveys.find(holder.staff(), holder.round()))
                .filter(survey -> survey.isOpen(today))
                .isPresent();
    }
}
