package jp.mieru.appraisal.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What results mean for pay.
 *
 * @param rates by overall grade
 * @param quotas how many may have the best grades
 * @param quotaForce whether results can be fixed while a quota is exceeded
 * @param added points that add up over years, none where that is not done
 * @param neverRated what counts for whoever has no result
 */
public record Pay(List<Rate> rates, List<Quota> quotas, Force quotaForce, Added added, NeverRated neverRated) {
    private static final Added NONE = new Added(0, 0, false);
    private static final NeverRated NO_GRADE = new NeverRated(false, "");

    static final Pay NOTHING = new Pay(List.of(), List.of(), Force.INFORM, NONE, NO_GRADE);

    public Pay {
        rates = rates == null ? List.of() : List.copyOf(rates);
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
        quotaForce = Objects.requireNonNullElse(quotaForce, Force.INFORM);
        added = Objects.requireNonNullElse(added, NONE);
        neverRated = Objects.requireNonNullElse(neverRated, NO_GRADE);
    }

    /** What a grade brings, if the rules say anything of it. */
    public Optional<Rate> rate(String letter) {
        return rates.stream().filter(rate -> rate.letter().equals(letter)).findFirst();
    }

    /**
     * What an overall grade brings.
     *
     * @param percent 成績率 of the diligence allowance, in hundredths
     * @param raise 昇給の号給数 in a usual year
     * @param points that are added up; 0 for none
     */
    public record Rate(String letter, BigDecimal percent, Integer raise, Integer points) {
        public Rate {
            letter = Objects.requireNonNullElse(letter, "");
            percent = Objects.requireNonNullElse(percent, BigDecimal.ZERO);
            raise = Objects.requireNonNullElse(raise, 0);
            points = Objects.requireNonNullElse(points, 0);
        }
    }

    /** Whether there are quotas that keep results from being fixed. */
    public boolean quotasBind() {
        return quotaForce == Force.BIND && !quotas.isEmpty();
    }

    /** What a quota does. */
    public enum Force {
        /** It is shown. */
        INFORM,
        /** Nobody whose grade exceeds it is confirmed. */
        BIND
    }

    /** Of whom a quota is a share. */
    public enum Base {
        /** Of those with the same position who were rated. */
        POSITION,
        /** Of those in the same group of positions who were rated. */
        GROUP,
        /** Of everybody who was rated. */
        ALL,
        /** Of those whom the quota above this one lets through (その中の). */
        WITHIN
    }

    /**
     * How many may have a grade or a better one.
     *
     * @param letter the lowest grade that counts
     * @param percent at most
     */
    public record Quota(String letter, BigDecimal percent, Base base) {
        public Quota {
            letter = Objects.requireNonNullElse(letter, "");
            percent = Objects.requireNonNullElse(percent, BigDecimal.ZERO);
            base = Objects.requireNonNullElse(base, Base.POSITION);
        }
    }

    /**
     * Points over years.
     *
     * @param threshold at which they bring more; 0 where points are not added up
     * @param raise 号給数 in the year in which it is reached
     * @param keepRest whether what lies above the threshold counts on
     */
    public record Added(Integer threshold, Integer raise, Boolean keepRest) {
        public Added {
            threshold = Objects.requireNonNullElse(threshold, 0);
            raise = Objects.requireNonNullElse(raise, 0);
            keepRest = Objects.requireNonNullElse(keepRest, false);
        }
    }

    /**
     * What counts for whoever has no result in a cycle.
     *
     * @param latest whether the latest result of an earlier cycle counts on
     * @param grade the overall grade that counts where there is none; empty for none, which brings nothing
     */
    public record NeverRated(Boolean latest, String grade) {
        public NeverRated {
            latest = Objects.requireNonNullElse(latest, false);
            grade = Objects.requireNonNullElse(grade, "");
        }
    }
}
