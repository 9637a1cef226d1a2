package jp.mieru.appraisal.rules;

import java.time.Instant;
import java.util.UUID;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A rule set and where it stands.
 *
 * @param number of the version within the year, from 1
 * @param revision goes up with each change of a draft; a change names the one it started from
 * @param reason why there is another version; null for the first of a year
 * @param inForceAt null for a draft
 */
public record StoredRules(
        UUID id,
        FiscalYear year,
        int number,
        RuleSet rules,
        int revision,
        @Nullable String reason,
        Instant changedAt,
        @Nullable Instant inForceAt) {
    public boolean isDraft() {
        return inForceAt == null;
    }

    public String path() {
        return "/appraisal-rules/" + id;
    }
}
