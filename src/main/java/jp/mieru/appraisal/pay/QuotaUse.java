package jp.mieru.appraisal.pay;

import java.math.BigDecimal;
import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Pay.Quota;

/**
 * How far a quota is used among those of whom it is a share.
 *
 * @param among a position, the code of a group, or empty for everybody
 * @param base of how many people it is a share
 * @param allowed how many may have the grade or a better one: the share of the base, cut down to a whole number
 * @param holders who has it
 */
public record QuotaUse(Quota quota, String among, BigDecimal base, int allowed, List<StaffId> holders) {
    public QuotaUse {
        holders = List.copyOf(holders);
    }

    /** How many have it. */
    public int having() {
        return holders.size();
    }

    public boolean isExceeded() {
        return having() > allowed;
    }

    /** How many too many. */
    public int over() {
        return Math.max(0, having() - allowed);
    }
}
