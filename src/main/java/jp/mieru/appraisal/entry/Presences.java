package jp.mieru.appraisal.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Procedure;
import org.springframework.stereotype.Component;

/**
 * Which pages are open on a step of a sheet right now, as they say themselves every half minute. Kept in memory alone: after a new
 * start pages say it again, and what is written is safe without it.
 */
@Component
public class Presences {
    private static final Duration STILL_THERE = Duration.ofSeconds(75);

    private final Map<String, Map<String, Present>> open = new ConcurrentHashMap<>();
    private final Clock clock;

    Presences(Clock clock) {
        this.clock = clock;
    }

    /**
     * Somebody who has a page open.
     *
     * @param at when the page said so last
     */
    public record Present(UUID account, String name, String tab, Instant at) {}

    /** Notes that a page is open; who else has one open on the same step, everybody once. */
    public List<Present> open(SheetId sheet, Procedure step, Viewer viewer, String tab) {
        var now = clock.instant();
        open.values().removeIf(pages -> {
            pages.values().removeIf(page -> page.at().plus(STILL_THERE).isBefore(now));
            return pages.isEmpty();
        });
        var pages = open.computeIfAbsent(sheet + " " + step, key -> new ConcurrentHashMap<>());
        var me = viewer.account() + " " + tab;
        pages.put(me, new Present(viewer.account(), viewer.name(), tab, now));
        var others = new LinkedHashMap<UUID, Present>();
        pages.forEach((page, present) -> {
            if (!page.equals(me)) others.putIfAbsent(present.account(), present);
        });
        return List.copyOf(others.values());
    }
}
