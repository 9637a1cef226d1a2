package jp.mieru.organization.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a reorganisation would do, or why it cannot.
 *
 * @param day the day, today when it cannot be read
 * @param plan what changes
 * @param affected people with posts in units that close
 * @param choices where each of them goes: {@link Affected#field()} to the code of a unit
 * @param names names of all units of the day and of those that open, by code
 * @param problems why it cannot be carried out; empty when it can
 */
public record Preview(
        LocalDate day,
        Plan plan,
        List<Affected> affected,
        Map<String, String> choices,
        Map<String, String> names,
        List<Problem> problems) {

    /** Whether it can be carried out. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /** The units that somebody of a closing unit may go to. */
    public List<String> targets(Affected person) {
        return plan.closing(person.unit()).map(Plan.Ending::into).orElse(List.of());
    }
}
