package jp.mieru.appraisal.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.rated.Subject;

/**
 * How somebody of the demo city does the work, and what others see of it. Levels go from 0 for the lowest step of a scale to 100
 * for the highest; ordinary is 50.
 */
final class DemoPerson {
    private static final double USUAL = 56;
    private static final double PEOPLE_DIFFER = 13;
    private static final double ITEMS_DIFFER = 13;
    private static final double USUAL_ACHIEVEMENT = 97;
    private static final double SHIFT = 24;
    private static final double TURN = 20;
    private static final double MOSTLY = 0.94;

    private final double ability;
    private final SplittableRandom random;

    /** The same person in another year is another one. */
    DemoPerson(String staffNumber, int year) {
        random = new SplittableRandom(("appraised " + year + " " + staffNumber).hashCode());
        ability = USUAL + random.nextGaussian() * PEOPLE_DIFFER;
    }

    /** What the person is worth in each subject, as somebody fair sees it. */
    Map<Subject, Double> seen(Rated rated) {
        var seen = new LinkedHashMap<Subject, Double>();
        rated.parts().forEach(part -> part.subjects().forEach(subject -> seen.put(subject, seen(subject))));
        return seen;
    }

    private double seen(Subject subject) {
        double around = random.nextGaussian() * ITEMS_DIFFER;
        if (subject instanceof Subject.OfGoal of && of.goal().achievement() != null) {
            return 52 + (of.goal().achievement() - USUAL_ACHIEVEMENT) * 1.1 + (ability - USUAL) * 0.7 + around * 0.7;
        }
        return ability + around;
    }

    /** What the person thinks of it. */
    double own(double seen) {
        return seen + 4 + random.nextGaussian() * PEOPLE_DIFFER;
    }

    /** What a rater makes of it; every second one the other way round where the rater contrasts. */
    double rated(DemoHand hand, int order, double seen) {
        return switch (hand) {
            case FAIR -> seen;
            case LENIENT -> seen + SHIFT;
            case STRICT -> seen - SHIFT;
            case CENTRAL -> random.nextDouble() < MOSTLY ? 50 : seen;
            case HALO -> ability;
            case CONTRAST -> USUAL + (seen - USUAL) / 2 + (order % 2 == 0 ? TURN : -TURN);
        };
    }
}
