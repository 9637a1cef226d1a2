package jp.mieru.engagement.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of check-ins. */
@Component
public class CheckIns {
    private final CheckInStore store;

    CheckIns(CheckInStore store) {
        this.store = store;
    }

    /**
     * The person's own taps of this week on these plans; plans without one are not there.
     *
     * @param codes what the browser kept of each plan's tap
     */
    public Map<UUID, OwnTap> own(
            Collection<UUID> plans, StaffId staff, LocalDate day, Function<UUID, @Nullable String> codes) {
        var taps = new HashMap<UUID, OwnTap>();
        store.turnout(plans, Week.of(day), staff)
                .forEach(turnout -> taps.put(
                        turnout.plan(),
                        new OwnTap(
                                true,
                                Proof.answerOf(codes.apply(turnout.plan()), turnout.secret(), staff, turnout.changes())
                                        .orElse(null))));
        return taps;
    }

    /** The counts of the weeks that are over, the oldest first. Show them by {@link WeekCount#shown()} alone. */
    public List<WeekCount> weeks(UUID plan, LocalDate today) {
        return store.before(List.of(plan), Week.of(today));
    }

    /** The counts of the weeks that are over of all these plans, in no particular order; to be shown likewise. One statement. */
    public List<WeekCount> weeks(Collection<UUID> plans, LocalDate today) {
        return store.before(plans, Week.of(today));
    }
}
