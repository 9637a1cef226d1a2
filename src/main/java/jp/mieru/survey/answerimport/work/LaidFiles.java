package jp.mieru.survey.answerimport.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.uploads.KeptFiles;
import jp.mieru.platform.uploads.TemporaryFiles;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.answerfile.AnswersReader;
import jp.mieru.survey.answerfile.CellWords;
import jp.mieru.survey.answerfile.UnitsReader;
import jp.mieru.survey.answerimport.AnswerImport;
import jp.mieru.survey.answerimport.AnswerImports;
import jp.mieru.survey.answerimport.UploadedFile;
import jp.mieru.survey.answerimport.UploadedFile.Kind;
import jp.mieru.survey.gathering.GatherAnswers;
import jp.mieru.survey.limesurvey.LimeWords;
import jp.mieru.survey.limesurvey.StructureReader;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of an import while they lie on the disk. */
@Component
class LaidFiles {
    private final AnswerImports imports;
    private final KeptFiles uploads;
    private final TemporaryFiles temporary;
    private final OrganizationUnits organization;

    LaidFiles(AnswerImports imports, KeptFiles uploads, TemporaryFiles temporary, OrganizationUnits organization) {
        this.imports = imports;
        this.uploads = uploads;
        this.temporary = temporary;
        this.organization = organization;
    }

    /**
     * Does something with the answers.
     *
     * @param faults where faults of the other files go; with any, nothing is done
     * @param work takes the answers, and which unit of the organization each unit is
     */
    <T> @Nullable T with(
            AnswerImport view,
            Questionnaire questionnaire,
            Faults faults,
            BiFunction<GatherAnswers.Reading, List<@Nullable UnitId>, T> work) {
        Map<Kind, Path> laid = new EnumMap<>(Kind.class);
        Map<Kind, String> names = new EnumMap<>(Kind.class);
        try (TemporaryFiles.Laid files = temporary.open()) {
            for (UploadedFile file : imports.files(view.id())) {
                Path path = files.fresh();
                laid.put(file.kind(), path);
                names.put(file.kind(), file.name());
                uploads.lay(file.upload(), path);
            }
            CellWords words = words(view, laid, names, faults);
            OrganizationUnits.Known known = units(view, laid, names, faults);
            Path answers = laid.get(Kind.ANSWERS);
            if (faults.any() || answers == null) {
                return null;
            }
            return work.apply(
                    (sink, found) -> AnswersReader.readMapped(
                            answers,
                            names.getOrDefault(Kind.ANSWERS, ""),
                            questionnaire,
                            known == null ? null : known.units(),
                            view.mapping(),
                            words,
                            sink,
                            found),
                    known == null ? List.of() : known.identities());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellWords words(AnswerImport view, Map<Kind, Path> laid, Map<Kind, String> names, Faults faults) {
        Path structure = laid.get(Kind.STRUCTURE);
        return structure == null
                ? CellWords.NONE
                : StructureReader.read(structure, names.getOrDefault(Kind.STRUCTURE, ""), faults)
                        .<CellWords>map(known -> new LimeWords(known, view.headings()))
                        .orElse(CellWords.NONE);
    }

    /** The units that may be named; null to take whatever comes. */
    private OrganizationUnits.@Nullable Known units(
            AnswerImport view, Map<Kind, Path> laid, Map<Kind, String> names, Faults faults) {
        Path file = laid.get(Kind.UNITS);
        if (file == null) {
            return view.byOrganization() ? organization.today() : null;
        }
        AnsweringUnits read = UnitsReader.read(file, names.getOrDefault(Kind.UNITS, ""), faults)
                .orElse(null);
        return read == null ? null : new OrganizationUnits.Known(read, List.of());
    }
}
