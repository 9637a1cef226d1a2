package jp.mieru.goals.change;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.goals.sheet.Goal;

/** A proposal put upon goals that were changed since: what it changes stays its own, all else is as it stands now. */
final class Renewed {
    private Renewed() {}

    /** The goals as the proposal would have them, given those of today. */
    static List<Goal> upon(List<Goal> today, Change change) {
        var wanted = new ArrayList<Goal>();
        for (var now : today) {
            var before = Difference.find(change.before(), now.id());
            var after = Difference.find(change.after(), now.id());
            if (before == null) {
                wanted.add(now);
            } else if (after != null) {
                wanted.add(Difference.isSame(before, after) ? now : after);
            }
        }
        change.after().stream()
                .filter(after -> Difference.find(today, after.id()) == null)
                .filter(after -> !isUntouched(change, after))
                .forEach(wanted::add);
        return wanted;
    }

    private static boolean isUntouched(Change change, Goal after) {
        var before = Difference.find(change.before(), after.id());
        return before != null && Difference.isSame(before, after);
    }
}
