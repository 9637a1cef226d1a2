package jp.mieru.survey.answerimport.work;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.jobs.JobFault;
import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.platform.uploads.KeptFiles;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.answerfile.GatheredAnswers;
import jp.mieru.survey.answerimport.AnswerImport;
import jp.mieru.survey.answerimport.AnswerImports;
import jp.mieru.survey.answerimport.UploadedFile;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.gathering.GatherAnswers;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out the work upon imports. Each kind stores in one transaction and bears being begun again from the start. */
@Component
class AnswerImportJob implements JobHandler {
    static final String KIND = "survey.answer-import";

    private final AnswerImports imports;
    private final LaidFiles files;
    private final QuestionnaireStore questionnaires;
    private final GatherAnswers gather;
    private final RoundStore rounds;
    private final KeptFiles uploads;
    private final TransactionTemplate transaction;

    AnswerImportJob(
            AnswerImports imports,
            LaidFiles files,
            QuestionnaireStore questionnaires,
            GatherAnswers gather,
            RoundStore rounds,
            KeptFiles uploads,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.files = files;
        this.questionnaires = questionnaires;
        this.gather = gather;
        this.rounds = rounds;
        this.uploads = uploads;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        AnswerOrder order = AnswerOrder.of(run.payload());
        AnswerImport view = imports.find(order.id()).orElseThrow(() -> new JobFault("survey.answerimport.job.gone"));
        Questionnaire questionnaire =
                questionnaires.find(view.questionnaire()).orElseThrow().questionnaire();
        return switch (order.task()) {
            case CHECK -> check(view, questionnaire, run).leadingTo("/answer-imports/" + view.id());
            case GATHER -> gather(order, view, questionnaire, run);
        };
    }

    private Result check(AnswerImport view, Questionnaire questionnaire, JobRun run) {
        var faults = new Faults();
        var sample = new Sample(questionnaire, answer -> run.progress(answer, 0));
        GatheredAnswers answered =
                files.with(view, questionnaire, faults, (reading, identities) -> reading.through(sample, faults));
        transaction.executeWithoutResult(status -> {
            imports.lock(view.id());
            if (answered == null) {
                imports.refused(view.id(), faults);
            } else {
                imports.checked(view.id(), answered, sample.shown(answered.units()), faults);
            }
        });
        return faults.any()
                ? Result.of("survey.answerimport.job.faults", faults.count())
                : Result.of(
                        "survey.answerimport.job.checked",
                        Objects.requireNonNull(answered).answers());
    }

    private Result gather(AnswerOrder order, AnswerImport view, Questionnaire questionnaire, JobRun run) {
        return Objects.requireNonNull(transaction.execute(status -> {
            imports.lock(view.id());
            if (imports.find(view.id()).filter(AnswerImport::isReady).isEmpty()) {
                throw new JobFault("survey.answerimport.job.gone");
            }
            if (rounds.isTitleTaken(view.title())) {
                throw new JobFault("survey.answerimport.fault.taken");
            }
            RoundId round = stored(order, view, questionnaire, run);
            List<UUID> kept =
                    imports.files(view.id()).stream().map(UploadedFile::upload).toList();
            imports.gathered(view.id(), round.value());
            uploads.drop(kept);
            return Result.of("survey.answerimport.job.gathered", view.answers()).leadingTo("/survey-rounds/" + round);
        }));
    }

    private RoundId stored(AnswerOrder order, AnswerImport view, Questionnaire questionnaire, JobRun run) {
        var faults = new Faults();
        GatherAnswers.Gathered gathered = files.with(
                view,
                questionnaire,
                faults,
                (reading, identities) -> gather.into(
                        view.title(),
                        questionnaire,
                        identities,
                        order.actor(),
                        (sink, found) ->
                                reading.through(new Counted(sink, done -> run.progress(done, view.answers())), found),
                        faults));
        if (gathered == null || gathered.round() == null) {
            throw new JobFault("survey.answerimport.job.faults", faults.count());
        }
        return gathered.round();
    }
}
