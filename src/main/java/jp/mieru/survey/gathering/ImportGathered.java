package jp.mieru.survey.gathering;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mieru.access.AuditTrail;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.RoundGathered;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.format.AnswersReader;
import jp.mieru.survey.format.GatheredAnswer;
import jp.mieru.survey.format.GatheredAnswers;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.format.UnitsReader;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import jp.mieru.survey.round.RoundUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings in a round whose answers were gathered elsewhere, closed from the start: whole, or not at all. */
@Service
class ImportGathered {
    /**
     * What was read.
     *
     * @param answered what the file of answers held; null where it could not be read at all
     * @param faults if there is any, nothing was stored
     */
    record Result(@Nullable GatheredAnswers answered, Faults faults) {}

    private final RoundStore rounds;
    private final RoundUnits roundUnits;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportGathered(
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

    /** Reads all files to their ends, so that every fault is told at once, and stores the round if there is none. */
    Result now(GatheredFiles files) {
        var faults = new Faults();
        if (rounds.isTitleTaken(files.round())) {
            faults.add(Fault.ofCell(
                    files.answers().toString(), 0, "--round", files.round(), "survey.format.fault.round_taken"));
        }
        Optional<Questionnaire> questionnaire = QuestionnaireReader.read(
                files.questionnaire(), files.questionnaire().toString(), faults);
        Path unitsFile = files.units();
        Optional<AnsweringUnits> units =
                unitsFile == null ? Optional.empty() : UnitsReader.read(unitsFile, unitsFile.toString(), faults);
        boolean canBeRead = questionnaire.isPresent() && (unitsFile == null || units.isPresent());
        return canBeRead ? read(files, questionnaire.get(), units.orElse(null), faults) : new Result(null, faults);
    }

    private Result read(
            GatheredFiles files, Questionnaire questionnaire, @Nullable AnsweringUnits units, Faults faults) {
        if (faults.any()) {
            return new Result(answers(files, questionnaire, units, answer -> {}, faults), faults);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            RoundId round = rounds.addGathered(files.round(), questionnaire, LocalDate.now(clock));
            var rows = new GatheredRows(jdbc, round);
            GatheredAnswers answered = answers(files, questionnaire, units, rows, faults);
            if (faults.any()) {
                status.setRollbackOnly();
            } else {
                rows.store();
                finish(round, files.round(), answered.units());
            }
            return new Result(answered, faults);
        }));
    }

    private static GatheredAnswers answers(
            GatheredFiles files,
            Questionnaire questionnaire,
            @Nullable AnsweringUnits units,
            Consumer<GatheredAnswer> sink,
            Faults faults) {
        return AnswersReader.read(files.answers(), files.answers().toString(), questionnaire, units, sink, faults);
    }

    private void finish(RoundId round, String name, AnsweringUnits units) {
        roundUnits.add(round, units, List.of());
        rounds.enter(round, RoundState.CLOSED, LocalDate.now(clock), null);
        audit.changed(null, "survey.round-gathered", null, name);
        events.publishEvent(new RoundGathered(round, name));
    }
}
