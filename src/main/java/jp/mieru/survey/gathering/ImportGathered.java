package jp.mieru.survey.gathering;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.answerfile.AnswersReader;
import jp.mieru.survey.answerfile.GatheredAnswer;
import jp.mieru.survey.answerfile.GatheredAnswers;
import jp.mieru.survey.answerfile.UnitsReader;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.limesurvey.DeriveQuestionnaire;
import jp.mieru.survey.limesurvey.Structure;
import jp.mieru.survey.limesurvey.StructureReader;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings in a round whose answers were gathered elsewhere from files on the operator's disk. */
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
    private final GatherAnswers gather;

    ImportGathered(RoundStore rounds, GatherAnswers gather) {
        this.rounds = rounds;
        this.gather = gather;
    }

    /** Reads all files to their ends, so that every fault is told at once, and stores the round if there is none. */
    Result now(GatheredFiles files) {
        var faults = new Faults();
        if (rounds.isTitleTaken(files.round())) {
            faults.add(Fault.ofCell(
                    files.answers().toString(), 0, "--round", files.round(), "survey.format.fault.round_taken"));
        }
        Path structureFile = files.structure();
        Optional<Structure> structure = structureFile == null
                ? Optional.empty()
                : StructureReader.read(structureFile, structureFile.toString(), faults);
        Path questionnaireFile = files.questionnaire();
        Optional<Questionnaire> questionnaire = questionnaireFile == null
                ? structure.map(known -> DeriveQuestionnaire.of(known).questionnaire())
                : QuestionnaireReader.read(questionnaireFile, questionnaireFile.toString(), faults);
        Path unitsFile = files.units();
        Optional<AnsweringUnits> units =
                unitsFile == null ? Optional.empty() : UnitsReader.read(unitsFile, unitsFile.toString(), faults);
        boolean canBeRead = questionnaire.isPresent()
                && (unitsFile == null || units.isPresent())
                && (structureFile == null || structure.isPresent());
        return canBeRead
                ? read(files, questionnaire.get(), structure.orElse(null), units.orElse(null), faults)
                : new Result(null, faults);
    }

    private Result read(
            GatheredFiles files,
            Questionnaire questionnaire,
            @Nullable Structure structure,
            @Nullable AnsweringUnits units,
            Faults faults) {
        GatherAnswers.Reading reading = files.isForeign()
                ? ForeignAnswers.of(files, questionnaire, structure, units, faults)
                : (sink, found) -> answers(files, questionnaire, units, sink, found);
        return new Result(
                faults.any()
                        ? reading.through(answer -> {}, faults)
                        : gather.into(files.round(), questionnaire, List.of(), null, reading, faults)
                                .answered(),
                faults);
    }

    private static GatheredAnswers answers(
            GatheredFiles files,
            Questionnaire questionnaire,
            @Nullable AnsweringUnits units,
            Consumer<GatheredAnswer> sink,
            Faults faults) {
        return AnswersReader.read(files.answers(), files.answers().toString(), questionnaire, units, sink, faults);
    }
}
