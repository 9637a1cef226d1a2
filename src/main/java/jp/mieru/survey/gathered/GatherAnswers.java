package jp.mieru.survey.gathered;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.format.AnswersReader;
import jp.mieru.survey.format.GatheredAnswers;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.format.UnitsReader;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import jp.mieru.survey.round.RoundUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes answers gathered elsewhere as a closed round: all of them, or nothing. */
@Service
class GatherAnswers {
    /**
     * The files.
     *
     * @param units null to take whatever codes the answers name
     */
    record Files(Path questionnaire, Path answers, @Nullable Path units) {}

    /** How many there were; stored only without faults. */
    record Result(long answers, int units, long blanks, Faults faults) {}

    private final RoundStore rounds;
    private final RoundUnits units;
    private final JdbcTemplate jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    GatherAnswers(
            RoundStore rounds,
            RoundUnits units,
            JdbcTemplate jdbc,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.units = units;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes them.
     *
     * @param title of the new round; a fault if another has it
     */
    Result gather(Files files, String title, LocalDate day) {
        var faults = new Faults();
        if (rounds.isTitleTaken(title)) {
            faults.add(Fault.ofCell("--round", 0, "", title, "survey.gathered.fault.taken"));
        }
        Optional<Questionnaire> asked = QuestionnaireReader.read(
                files.questionnaire(), files.questionnaire().toString(), faults);
        Path unitsFile = files.units();
        AnsweringUnits given = unitsFile == null
                ? null
                : UnitsReader.read(unitsFile, unitsFile.toString(), faults).orElse(null);
        if (asked.isEmpty() || faults.any()) {
            return new Result(0, 0, 0, faults);
        }
        GatheredAnswers read = java.util.Objects.requireNonNull(transaction.execute(status -> {
            GatheredAnswers stored = store(files.answers(), title, asked.get(), given, day, faults);
            if (faults.any()) {
                status.setRollbackOnly();
            }
            return stored;
        }));
        return new Result(read.answers(), read.answeredUnits(), read.blanks(), faults);
    }

    private GatheredAnswers store(
            Path answers,
            String title,
            Questionnaire questionnaire,
            @Nullable AnsweringUnits given,
            LocalDate day,
            Faults faults) {
        RoundId round = rounds.addGathered(title, questionnaire, day);
        var store = new GatheredStore(jdbc, round, questionnaire);
        GatheredAnswers read =
                AnswersReader.read(answers, answers.toString(), questionnaire, given, store::add, faults);
        if (!faults.any()) {
            store.flush();
            units.add(round, read.units(), List.of());
            rounds.enter(round, RoundState.PLANNED, day, null);
            rounds.enter(round, RoundState.CLOSED, day, null);
            audit.changed(null, "survey.round-gathered", null, title);
        }
        return read;
    }
}
