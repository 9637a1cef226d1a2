package jp.mieru.survey.gathering;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a round gathered elsewhere is made of.
 *
 * @param round name of the new round
 * @param questionnaire null to make one of the structure
 * @param units null to take the units' codes from the answers
 * @param structure LimeSurvey's, if the answers come from there
 * @param mapping which column means what, where that cannot be guessed
 * @param guess whether columns may be called otherwise than they should, without a structure and a mapping as well
 */
record GatheredFiles(
        String round,
        @Nullable Path questionnaire,
        Path answers,
        @Nullable Path units,
        @Nullable Path structure,
        @Nullable Path mapping,
        boolean guess) {
    /** Whether the answers are as another tool wrote them. */
    boolean isForeign() {
        return guess || structure != null || mapping != null;
    }
}
