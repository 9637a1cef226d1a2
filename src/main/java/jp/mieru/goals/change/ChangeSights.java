package jp.mieru.goals.change;

import java.util.List;
import java.util.Optional;
import jp.mieru.access.Viewer;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.GoalSights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees a proposal: a draft its author alone; what was proposed and what came of it both sides and, for a person's goals,
 * the office; what was accepted everybody who reads the goals.
 */
@Component
public class ChangeSights {
    private final Changes changes;
    private final GoalSights sights;

    ChangeSights(Changes changes, GoalSights sights) {
        this.changes = changes;
        this.sights = sights;
    }

    /**
     * What somebody may do with a proposal.
     *
     * @param owns whether it is the viewer's own: written, proposed, withdrawn
     * @param answers whether the viewer accepts or declines it
     */
    public record Seen(Change change, GoalSheet sheet, boolean owns, boolean answers) {}

    public Optional<Seen> find(ChangeId id, Viewer viewer) {
        return changes.find(id)
                .flatMap(change -> sights.find(change.sheet(), viewer)
                        .filter(sight -> isSeen(change, sight, viewer))
                        .map(sight -> new Seen(
                                change,
                                sight.sheet(),
                                change.author().equals(viewer.account()) && side(sight) == change.side(),
                                answers(change, sight))));
    }

    /** All proposals of a sheet that the viewer may see, the latest first. */
    public List<Change> of(Sight sight, Viewer viewer) {
        return changes.of(sight.sheet().id()).stream()
                .filter(change -> isSeen(change, sight, viewer))
                .toList();
    }

    /** The viewer's side of a sheet; null for somebody who only reads it. */
    public static @Nullable Side side(Sight sight) {
        return sight.writes() ? Side.WRITER : sight.agrees() ? Side.LEADER : null;
    }

    private static boolean isSeen(Change change, Sight sight, Viewer viewer) {
        return switch (change.state()) {
            case DRAFT -> change.author().equals(viewer.account()) && side(sight) == change.side();
            case PROPOSED, DECLINED -> side(sight) != null || sight.sheet().isPersonal();
            case WITHDRAWN -> change.author().equals(viewer.account()) && side(sight) == change.side();
            case ACCEPTED -> true;
        };
    }

    private static boolean answers(Change change, Sight sight) {
        return change.is(ChangeState.PROPOSED)
                && switch (change.side()) {
                    case WRITER -> sight.agrees();
                    case LEADER -> sight.writes();
                };
    }
}
