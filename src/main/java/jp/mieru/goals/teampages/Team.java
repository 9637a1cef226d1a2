package jp.mieru.goals.teampages;

import java.util.List;

/**
 * Everybody whose goals somebody agrees to.
 *
 * @param own units that the viewer leads
 * @param people whose nearest leader the viewer is, or all below
 * @param units whose nearest leader above the viewer is, or all below
 */
public record Team(List<Standing> own, List<Standing> people, List<Standing> units) {
    /** How many wait for the viewer's agreement. */
    public long waiting() {
        return people.stream().filter(Standing::waits).count()
                + units.stream().filter(Standing::waits).count();
    }

    /** How many changes of agreed goals wait for the viewer's answer. */
    public long proposals() {
        return people.stream().filter(Standing::proposes).count()
                + units.stream().filter(Standing::proposes).count();
    }

    public boolean isEmpty() {
        return own.isEmpty() && people.isEmpty() && units.isEmpty();
    }
}
