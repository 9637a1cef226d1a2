package jp.mieru.appraisal.rules;

import java.util.List;
import java.util.Optional;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * For which year rules are begun, and from which.
 *
 * @param from the word of a preset or the id of a rule set
 */
public record BeginForm(@Nullable String year, @Nullable String from) {
    private static final int FIRST = 2016;
    private static final int LAST = 2099;

    Optional<FiscalYear> fiscalYear() {
        return FiscalYear.parse(Normal.code(year == null ? "" : year))
                .filter(found -> found.year() >= FIRST && found.year() <= LAST);
    }

    Optional<RuleSet> rules(List<StoredRules> stored) {
        for (var preset : Preset.values()) {
            if (preset.word().equals(from)) {
                return Optional.of(preset.rules());
            }
        }
        return stored.stream()
                .filter(each -> each.id().toString().equals(from))
                .findFirst()
                .map(StoredRules::rules);
    }

    void check(BindingResult result, List<StoredRules> stored) {
        if (fiscalYear().isEmpty()) {
            result.rejectValue("year", "appraisal.rules.fault.year", new Object[] {FIRST, LAST}, null);
        }
        if (rules(stored).isEmpty()) {
            result.rejectValue("from", "appraisal.rules.fault.choose");
        }
    }
}
