package jp.mieru.survey.gathering;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a round gathered elsewhere is made of.
 *
 * @param round name of the new round
 * @param units null to take the units' codes from the answers
 */
record GatheredFiles(
        String round,
        Path questionnaire,
        Path answers,
        @Nullable Path units) {}
