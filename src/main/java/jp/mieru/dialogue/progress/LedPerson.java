package jp.mieru.dialogue.progress;

import java.util.List;
import jp.mieru.organization.Roster.Post;

/**
 * One of a leader's people.
 *
 * @param unit name of the unit in which the leader has them
 * @param standings one for each kind, in their order
 */
public record LedPerson(Post post, String unit, List<Standing> standings) {
    /** Whether an interview is wanting that nobody has begun to arrange. */
    public boolean isWanting() {
        return standings.stream().anyMatch(Standing::isWanting);
    }
}
