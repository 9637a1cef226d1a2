package jp.mieru.survey.builder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.format.QuestionnaireYaml;
import jp.mieru.survey.questionnaire.Questionnaire;

/** What holds for every questionnaire, wherever it comes from: what is made in the page is checked as a file is. */
final class QuestionnaireCheck {
    private static final String OWN = "/questionnaires/staff-attitude.yaml";

    private QuestionnaireCheck() {}

    static Faults of(Questionnaire questionnaire) {
        var faults = new Faults();
        QuestionnaireReader.readYaml(QuestionnaireYaml.write(questionnaire), "", faults);
        return faults;
    }

    /** The attitude survey that comes with Mieru: to begin with, and to take scales from. */
    static Questionnaire own() {
        try (InputStream file = java.util.Objects.requireNonNull(QuestionnaireCheck.class.getResourceAsStream(OWN))) {
            String yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return QuestionnaireReader.readYaml(yaml, OWN, new Faults()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
