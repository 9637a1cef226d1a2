package jp.mieru.survey.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.questionnaire.Questionnaire;

/** The questionnaires that come with Mieru. Their texts are our own. */
public enum OwnQuestionnaire {
    STAFF_ATTITUDE,
    PULSE,
    COURSE_EVALUATION,
    PROGRAMME_BEFORE_AFTER;

    private final Questionnaire questionnaire;

    OwnQuestionnaire() {
        String file = "/questionnaires/" + word() + ".yaml";
        this.questionnaire =
                QuestionnaireReader.readYaml(text(file), file, new Faults()).orElseThrow();
    }

    /** The questionnaire of this name: {@code staff-attitude} and so on. */
    public static Optional<OwnQuestionnaire> ofWord(String word) {
        return Arrays.stream(values()).filter(own -> own.word().equals(word)).findFirst();
    }

    /** Its name in addresses, keys and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    private static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(QuestionnaireReader.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
