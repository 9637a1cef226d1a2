package jp.mieru.survey.gathering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.RoundGathered;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.answerfile.GatheredAnswer;
import jp.mieru.survey.answerfile.GatheredAnswers;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import jp.mieru.survey.round.RoundUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a round of answers that were gathered elsewhere, closed from the start: whole, or not at all. */
@Service
public class GatherAnswers {
    /** Goes through the answers from the first to the last; each time it is asked, once. */
    @FunctionalInterface
    public interface Reading {
        GatheredAnswers through(Consumer<GatheredAnswer> sink, Faults faults);
    }

    /**
     * What was stored.
     *
     * @param round null where there was a fault, so that nothing was
     */
    public record Gathered(@Nullable RoundId round, GatheredAnswers answered) {}

    private final RoundStore rounds;
    private final RoundUnits roundUnits;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GatherAnswers(
            RoundStore rounds,
            RoundUnits roundUnits,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.roundUnits = roundUnits;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads all answers into a new round. One transaction; memory does not grow with the answers.
     *
     * @param title of the round; nobody has it
     * @param identities which unit of the organization each is; empty where none is
     * @param actor null for the operator
     * @param faults where faults go; with any, nothing is stored
     */
    public Gathered into(
            String title,
            Questionnaire questionnaire,
            List<@Nullable UnitId> identities,
            @Nullable Viewer actor,
            Reading reading,
            Faults faults) {
        return Objects.requireNonNull(transaction.execute(status -> {
            RoundId round = rounds.addGathered(title, questionnaire, LocalDate.now(clock));
            var rows = new GatheredRows(jdbc, round);
            GatheredAnswers answered = reading.through(rows, faults);
            if (faults.any()) {
                status.setRollbackOnly();
                return new Gathered(null, answered);
            }
            rows.store();
            roundUnits.add(round, answered.units(), identities);
            rounds.enter(round, RoundState.CLOSED, LocalDate.now(clock), actor == null ? null : actor.account());
            audit.changed(actor, "survey.round-gathered", null, title);
            events.publishEvent(new RoundGathered(round, title));
            return new Gathered(round, answered);
        }));
    }
}
