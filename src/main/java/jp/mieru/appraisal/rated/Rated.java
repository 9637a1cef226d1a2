package jp.mieru.appraisal.rated;

import java.util.List;
import java.util.stream.Stream;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.RuleSet;

/**
 * All that is rated on a sheet, and by which rules.
 *
 * @param parts those that the cycle rates and that have a weight for the group, in the order of the rules
 */
public record Rated(Cycle cycle, RuleSet rules, Group group, List<RatedIn> parts) {
    public Rated {
        parts = List.copyOf(parts);
    }

    /**
     * What is rated in one part.
     *
     * @param period number of the part's period within the year, from 0
     */
    public record RatedIn(Part part, int period, List<Subject> subjects) {
        public RatedIn {
            subjects = List.copyOf(subjects);
        }

        /** Whether work outside the goals is rated here. */
        public boolean isBeyond() {
            return part.kind().ofGoals() && part.beyond().signum() > 0;
        }

        /** The subjects, and the places for work outside the goals. */
        public Stream<Subject> all() {
            return isBeyond()
                    ? Stream.concat(
                            subjects.stream(),
                            Stream.iterate(1, n -> n <= Subject.Beyond.MOST, n -> n + 1)
                                    .map(Subject.Beyond::new))
                    : subjects.stream();
        }
    }

    /**
     * Whether the result of the year follows in this cycle: it holds the last day of the last period of all parts that count for
     * the group. Conditional appointments are rated once, by themselves.
     */
    public boolean endsTheYear() {
        return cycle.conditional()
                || rules.parts().stream()
                        .filter(part -> group.weight(part.kind()).signum() > 0)
                        .flatMap(part -> part.periods().stream())
                        .noneMatch(period -> period.last(cycle.year()).isAfter(cycle.last()));
    }
}
