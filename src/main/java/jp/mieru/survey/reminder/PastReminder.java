package jp.mieru.survey.reminder;

import java.util.List;
import jp.mieru.survey.letters.Reminder;
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

    /** Whether a plan was carried out that found no unit to remind, so that nothing was sent. */
    public boolean isForNobody() {
        return reminder.kind() == Reminder.Kind.PLANNED && groups.isEmpty();
    }

    /** Whether there is anything to compare: a unit of few people is in no group of its own. */
    public boolean isCompared() {
        return then.asked() > 0;
    }
}
