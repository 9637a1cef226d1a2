package jp.mieru.appraisal.quota;

import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.pay.QuotaUse;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.platform.web.Page;

/**
 * A quota that keeps results from being fixed.
 *
 * @param before how many people of the cycle are still being rated: the quota grows with them
 */
public record Exceeded(CycleId cycle, QuotaUse use, RuleSet rules, int before) {
    /** Of whom it is a share. */
    public String among(Page page) {
        return use.among().isEmpty()
                ? page.t("appraisal.adjusting.quota.everybody")
                : rules.group(use.among())
                        .map(group -> group.name().in(page.locale()))
                        .orElse(use.among());
    }

    /** The page on which the office changes grades. */
    public String path() {
        return "/appraisal-cycles/" + cycle + "/adjustment";
    }
}
