package jp.mieru.access.secondfactor;

import java.util.List;
import jp.mieru.access.Viewer;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Suspicion;
import jp.mieru.access.throttle.Throttle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the code that somebody typed: the first of a new authenticator, or one of the authenticator or paper they have. */
@Service
class ProveSecondFactor {
    private final SecondFactors factors;
    private final Throttle throttle;
    private final Suspicion suspicion;

    ProveSecondFactor(SecondFactors factors, Throttle throttle, Suspicion suspicion) {
        this.factors = factors;
        this.throttle = throttle;
        this.suspicion = suspicion;
    }

    /** How a code was received. */
    sealed interface Outcome {
        /** It was the first: these are told now and never again. */
        record Enrolled(List<String> recoveryCodes) implements Outcome {}

        record Proven() implements Outcome {}

        record Refused(String key) implements Outcome {}
    }

    @Transactional
    public Outcome with(Viewer viewer, String typed) {
        var attempt = throttle.attempt("second factor " + viewer.account(), Limit.SECOND_FACTOR);
        if (attempt.isRefused()) {
            return new Outcome.Refused("access.secondfactor.refused.too_many");
        }
        if (factors.enrols(viewer, typed)) {
            throttle.succeeded(attempt.key());
            return new Outcome.Enrolled(factors.recoveryCodes(viewer));
        }
        if (factors.takes(viewer, typed)) {
            throttle.succeeded(attempt.key());
            return new Outcome.Proven();
        }
        suspicion.failed(attempt, viewer);
        return new Outcome.Refused("access.secondfactor.refused.wrong");
    }
}
