package jp.mieru.dialogue.progress;

import java.util.List;
import jp.mieru.organization.Roster.Post;

/**
 * One of a leader's people.
 *
 * @param unit name of the unit in which the leader has them
 * @param standings one for each kind, in their order
 * @param wanting whether an interview is due that nobody has begun to arrange
 */
public record LedPerson(Post post, String unit, List<Standing> standings, boolean wanting) {}
