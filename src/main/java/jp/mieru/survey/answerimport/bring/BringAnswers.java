package jp.mieru.survey.answerimport.bring;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Heading;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.uploads.KeptFiles;
import jp.mieru.platform.uploads.TemporaryFiles;
import jp.mieru.survey.answerfile.AnswerMapping;
import jp.mieru.survey.answerimport.AnswerImports;
import jp.mieru.survey.answerimport.UploadedFile;
import jp.mieru.survey.answerimport.columns.RememberedColumns;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.builder.SaveQuestionnaire;
import jp.mieru.survey.limesurvey.DeriveQuestionnaire;
import jp.mieru.survey.limesurvey.Derived;
import jp.mieru.survey.limesurvey.LimeWords;
import jp.mieru.survey.limesurvey.Structure;
import jp.mieru.survey.limesurvey.StructureReader;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes files of answers in and guesses what their columns mean. */
@Service
class BringAnswers {
    private static final int ROWS_FOR_EXAMPLES = 30;
    private static final int LONGEST_EXAMPLE = 24;

    /** What becomes of them. */
    sealed interface Outcome {
        /** @param leftOut codes of questions of another tool that the questionnaire has no place for */
        record Brought(UUID id, List<String> leftOut) implements Outcome {}

        record Unreadable(Faults faults) implements Outcome {}

        record NoQuestionnaire() implements Outcome {}
    }

    private final AnswerImports imports;
    private final KeptFiles uploads;
    private final TemporaryFiles temporary;
    private final RememberedColumns remembered;
    private final QuestionnaireStore questionnaires;
    private final SaveQuestionnaire saveQuestionnaire;
    private final AuditTrail audit;

    BringAnswers(
            AnswerImports imports,
            KeptFiles uploads,
            TemporaryFiles temporary,
            RememberedColumns remembered,
            QuestionnaireStore questionnaires,
            SaveQuestionnaire saveQuestionnaire,
            AuditTrail audit) {
        this.imports = imports;
        this.uploads = uploads;
        this.temporary = temporary;
        this.remembered = remembered;
        this.questionnaires = questionnaires;
        this.saveQuestionnaire = saveQuestionnaire;
        this.audit = audit;
    }

    /** Takes a form without errors; an unreadable file of questions stores nothing, one of answers is kept with what is wrong with it. */
    @Transactional(rollbackFor = IOException.class)
    public Outcome take(UploadForm form, Viewer actor) throws IOException {
        var faults = new Faults();
        Structure structure = structure(form.structure(), faults);
        if (faults.any()) {
            return new Outcome.Unreadable(faults);
        }
        Derived derived = form.chosen() == null ? DeriveQuestionnaire.of(Objects.requireNonNull(structure)) : null;
        Optional<UUID> questionnaire = questionnaire(form, derived, actor);
        if (questionnaire.isEmpty()) {
            return new Outcome.NoQuestionnaire();
        }
        UUID id = imports.add(questionnaire.get(), form.typedTitle(), form.byOrganization(), actor);
        keep(id, UploadedFile.Kind.ANSWERS, form.answers());
        keep(id, UploadedFile.Kind.STRUCTURE, form.structure());
        keep(id, UploadedFile.Kind.UNITS, form.unitsFile());
        columns(id, questionnaire.get(), Objects.requireNonNull(form.answers()), structure);
        audit.changed(actor, "survey.answers-brought", null, form.typedTitle());
        return new Outcome.Brought(id, derived == null ? List.of() : derived.leftOut());
    }

    private @Nullable Structure structure(@Nullable MultipartFile file, Faults faults) throws IOException {
        if (file == null || !UploadForm.isThere(file)) {
            return null;
        }
        return temporary.with(
                file, path -> StructureReader.read(path, name(file), faults).orElse(null));
    }

    private Optional<UUID> questionnaire(UploadForm form, @Nullable Derived derived, Viewer actor) {
        UUID chosen = form.chosen();
        if (chosen != null || derived == null) {
            return Optional.ofNullable(chosen).flatMap(questionnaires::find).map(QuestionnaireStore.Stored::id);
        }
        return derived.questionnaire().questions().isEmpty()
                ? Optional.empty()
                : Optional.of(saveQuestionnaire.add(derived.questionnaire(), actor));
    }

    private void keep(UUID id, UploadedFile.Kind kind, @Nullable MultipartFile file) throws IOException {
        if (file != null && UploadForm.isThere(file)) {
            try (InputStream bytes = file.getInputStream()) {
                imports.addFile(id, kind, name(file), uploads.take(bytes));
            }
        }
    }

    private void columns(UUID id, UUID questionnaireId, MultipartFile answers, @Nullable Structure structure)
            throws IOException {
        Questionnaire questionnaire =
                questionnaires.find(questionnaireId).orElseThrow().questionnaire();
        temporary.<@Nullable Void>with(answers, path -> {
            try (Table table =
                    Tables.openForeign(path, name(answers), Limits.standard().withFreeText())) {
                columns(id, questionnaireId, questionnaire, table, structure);
            }
            return null;
        });
    }

    private void columns(
            UUID id, UUID questionnaireId, Questionnaire questionnaire, Table table, @Nullable Structure structure) {
        List<Heading> headings = table.headings();
        List<String> examples = examples(table);
        if (headings.isEmpty()) {
            imports.refused(id, table.faults());
            return;
        }
        List<Heading> spoken = structure == null ? headings : new LimeWords(structure, headings).spoken();
        imports.columns(id, headings, examples);
        imports.mapping(
                id, remembered.recall(questionnaireId, headings, AnswerMapping.guess(questionnaire, headings, spoken)));
    }

    private static List<String> examples(Table table) {
        var examples = new ArrayList<String>();
        table.headings().forEach(heading -> examples.add(""));
        int rows = 0;
        for (Row row : table) {
            for (int i = 0; i < examples.size(); i++) {
                if (examples.get(i).isEmpty() && !Normal.isBlank(row.cell(i))) {
                    examples.set(i, CodePoints.visible(CodePoints.shorten(onOneLine(row.cell(i)), LONGEST_EXAMPLE)));
                }
            }
            if (++rows == ROWS_FOR_EXAMPLES) {
                break;
            }
        }
        return examples;
    }

    private static String onOneLine(String cell) {
        return Normal.trim(cell).replaceAll("\\s+", " ");
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
