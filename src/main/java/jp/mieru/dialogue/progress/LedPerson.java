package jp.mieru.dialogue.progress;

import java.util.List;
import jp.mieru.organization.Roster.Member;

/**
 * One of a leader's people.
 *
 * @param unit name of the main unit
 * @param standings one for each kind, in their order
 */
public record LedPerson(Member member, String unit, List<Standing> standings) {
    /** Whether an interview is wanting that nobody has begun to arrange. */
    public boolean isWanting() {
        return standings.stream().anyMatch(Standing::isWanting);
    }
}
