package jp.mieru.goals.progress;

import java.util.Map;
import java.util.Optional;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import org.springframework.stereotype.Component;

/** What goals came to, for other slices. */
@Component
public class GoalResults {
    private final GoalProgress progress;

    GoalResults(GoalProgress progress) {
        this.progress = progress;
    }

    /** In percent of the target, 0 to 150; empty as long as there is no result. */
    public Optional<Integer> achievementOf(GoalId goal) {
        return progress.result(goal).map(GoalResult::achievement);
    }

    /** What the goals of a sheet came to, the same way; those without a result are left out. */
    public Map<GoalId, Integer> achievementsOf(SheetId sheet) {
        return progress.achievements(sheet);
    }
}
