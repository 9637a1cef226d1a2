package jp.mieru.appraisal.ruleset;

import java.util.Objects;
import jp.mieru.appraisal.deadline.Term;
import jp.mieru.appraisal.deadline.Term.Count;

/**
 * How long one may object.
 *
 * @param days counted from the day after the disclosure
 * @param count all days or open days
 * @param oncePerPeriod whether one may object once in a period only
 */
public record Objections(Integer days, Count count, Boolean oncePerPeriod) {
    private static final int WEEK = 7;

    static final Objections A_WEEK = new Objections(WEEK, Count.DAYS, true);

    public Objections {
        days = Objects.requireNonNullElse(days, WEEK);
        count = Objects.requireNonNullElse(count, Count.DAYS);
        oncePerPeriod = Objects.requireNonNullElse(oncePerPeriod, true);
    }

    public Term term() {
        return new Term(days, count);
    }
}
