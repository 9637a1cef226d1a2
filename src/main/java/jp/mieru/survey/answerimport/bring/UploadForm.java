package jp.mieru.survey.answerimport.bring;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of answers as they are brought.
 *
 * @param questionnaire id of the questionnaire, or {@value #DERIVED} to make one of the structure
 * @param units {@value #ORGANIZATION} where units are those of the organization
 */
public record UploadForm(
        @Nullable String title,
        @Nullable MultipartFile answers,
        @Nullable String questionnaire,
        @Nullable MultipartFile structure,
        @Nullable String units,
        @Nullable MultipartFile unitsFile) {
    /** Makes a questionnaire of LimeSurvey's structure. */
    static final String DERIVED = "structure";

    /** The units are those of the organization. */
    static final String ORGANIZATION = "organization";

    /** The units are what stands in the file. */
    static final String AS_IS = "asis";

    /** Where units come from, the usual one first. */
    static final List<String> UNITS = List.of(AS_IS, ORGANIZATION);

    private static final int LONGEST = 200;

    static UploadForm empty() {
        return new UploadForm("", null, "", null, AS_IS, null);
    }

    String typedTitle() {
        return Normal.trim(Objects.requireNonNullElse(title, ""));
    }

    boolean isDerived() {
        return DERIVED.equals(questionnaire);
    }

    boolean byOrganization() {
        return ORGANIZATION.equals(units);
    }

    /** The questionnaire that was chosen, null for none. */
    @Nullable
    UUID chosen() {
        try {
            return questionnaire == null || questionnaire.isEmpty() || isDerived()
                    ? null
                    : UUID.fromString(questionnaire);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    void check(BindingResult result) {
        if (typedTitle().isEmpty()) {
            result.rejectValue("title", "survey.answerimport.fault.title");
        } else if (typedTitle().codePointCount(0, typedTitle().length()) > LONGEST) {
            result.rejectValue("title", "survey.answerimport.fault.long", new Object[] {LONGEST}, null);
        }
        if (!isThere(answers)) {
            result.rejectValue("answers", "survey.answerimport.fault.answers");
        }
        if (chosen() == null && !isDerived()) {
            result.rejectValue("questionnaire", "survey.answerimport.fault.questionnaire");
        }
        if (isDerived() && !isThere(structure)) {
            result.rejectValue("structure", "survey.answerimport.fault.structure");
        }
    }

    /** Browsers keep no chosen file beyond a refusal: each that was right is asked for once more, by its name. */
    void askForFilesAgain(BindingResult result) {
        askAgain(result, "answers", answers);
        askAgain(result, "structure", structure);
        askAgain(result, "unitsFile", unitsFile);
    }

    private static void askAgain(BindingResult result, String field, @Nullable MultipartFile file) {
        if (file != null && isThere(file) && !result.hasFieldErrors(field)) {
            result.rejectValue(
                    field, "survey.answerimport.fault.again", new Object[] {file.getOriginalFilename()}, null);
        }
    }

    static boolean isThere(@Nullable MultipartFile file) {
        return file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
    }
}
