package jp.mieru.survey.gathering;

import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundSummary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives up a round whose answers were gathered elsewhere, with all that was made of them. */
@Service
class ForgetGathered {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    ForgetGathered(JdbcClient jdbc, ApplicationEventPublisher events, AuditTrail audit) {
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Deletes it; false if it was not gathered elsewhere.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if something else stands on it
     */
    @Transactional
    public boolean forget(RoundSummary round, Viewer actor) {
        if (!round.gathered()) {
            return false;
        }
        events.publishEvent(new GatheredForgotten(round.id()));
        boolean gone = jdbc.sql("select survey.forget_gathered(:round)")
                .param("round", round.id().value())
                .query(Boolean.class)
                .single();
        if (gone) {
            audit.changed(actor, "survey.round-forgotten", null, round.title());
        }
        return gone;
    }
}
