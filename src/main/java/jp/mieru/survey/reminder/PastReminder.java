package jp.mieru.survey.reminder;

import java.util.List;
import jp.mieru.survey.rates.Count;
import jp.mieru.survey.rates.Group;

/**
 * A reminder and what became of the rates where it was sent.
 *
 * @param groups each group as it is now, with how it was
 * @param then all of them when it was sent
 * @param now all of them at this moment
 */
public record PastReminder(Reminder reminder, List<Line> groups, Count then, Count now) {
    /** A group as it is now, and as it was then. */
    public record Line(Group group, Count then) {}

    /** Whether there is anything to compare: a unit of few people is in no group of its own. */
    public boolean isCompared() {
        return then.asked() > 0;
    }
}
