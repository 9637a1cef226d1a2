package jp.mieru.engagement.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.LastTime;
import jp.mieru.engagement.readable.RoundsInView.InView;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/** Rounds of the same kind through the years, each unit beside what it was. */
final class Years {
    private final RoundFigures now;
    /** The rounds before, the newest first. */
    private final List<LastTime> before;

    private Years(RoundFigures now, List<LastTime> before) {
        this.now = now;
        this.before = before;
    }

    /** @param rounds the newest first */
    static Years of(List<RoundFigures> rounds, Units units) {
        RoundFigures now = rounds.getFirst();
        var days = rounds.reversed().stream().map(RoundFigures::opensOn).toList();
        var steps = days.size() < 2 ? List.<Map<UnitId, Set<UnitId>>>of() : units.successions(days);
        var before = new ArrayList<LastTime>();
        Map<UnitId, Set<UnitId>> until = null;
        for (int i = 1; i < rounds.size(); i++) {
            var step = steps.get(steps.size() - i);
            until = until == null ? step : through(step, until);
            before.add(new LastTime(rounds.get(i), now, until));
        }
        return new Years(now, before);
    }

    RoundFigures now() {
        return now;
    }

    /** The newest round with the one before, and all its units. */
    InView inView() {
        return new InView(now, Set.of(), Set.of(), before.isEmpty() ? null : before.getFirst(), Set.of());
    }

    /** The whole in each of the rounds before beside the one before that, the newest first; the oldest stands beside none. */
    List<InView> earlier() {
        var views = new ArrayList<InView>();
        for (int i = 0; i < before.size(); i++) {
            RoundFigures year = before.get(i).figures();
            var last = i + 1 < before.size() ? new LastTime(before.get(i + 1).figures(), year, Map.of()) : null;
            views.add(new InView(year, Set.of(), Set.of(), last, Set.of()));
        }
        return views;
    }

    /** All rounds, the oldest first. */
    List<RoundFigures> all() {
        var all = new ArrayList<RoundFigures>();
        before.reversed().forEach(last -> all.add(last.figures()));
        all.add(now);
        return all;
    }

    /** A unit's scores, the oldest first; null where one is hidden or cannot be compared with the newest. */
    List<@Nullable Double> scores(int unit, String measure) {
        var scores = new ArrayList<@Nullable Double>();
        for (LastTime last : before.reversed()) {
            scores.add(
                    unit == Forest.WHOLE
                            ? last.whole(measure).score()
                            : last.figure(last.originOf(unit), measure).score());
        }
        scores.add(now.figure(unit, measure).score());
        return scores;
    }

    private static Map<UnitId, Set<UnitId>> through(Map<UnitId, Set<UnitId>> first, Map<UnitId, Set<UnitId>> then) {
        var found = new HashMap<UnitId, Set<UnitId>>();
        first.forEach((unit, followers) -> {
            var last = new HashSet<UnitId>();
            followers.forEach(follower -> last.addAll(then.getOrDefault(follower, Set.of())));
            found.put(unit, last);
        });
        return found;
    }
}
