package jp.mieru.appraisal.raters;

import java.util.List;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Rater;

/**
 * Who rates one person.
 *
 * @param steps that the sheet goes through, without those that nobody can take
 * @param consulted with whom the first rater talks before
 */
public record Assigned(List<Procedure> steps, List<Rater> raters, List<Consulted> consulted) {
    /** Somebody who knows the person's work too: another leader of the unit, or the leader of a concurrent post. */
    public record Consulted(StaffId staff, String why) {}

    /** Why somebody is consulted; told by {@code appraisal.raters.why.*}. */
    static final String ALSO_LEADS = "also_leads";

    static final String CONCURRENT = "concurrent";

    public Assigned {
        steps = List.copyOf(steps);
        raters = List.copyOf(raters);
        consulted = List.copyOf(consulted);
    }

    public Optional<Rater> rater(Procedure step) {
        return raters.stream().filter(rater -> rater.step() == step).findFirst();
    }
}
