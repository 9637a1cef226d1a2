package jp.mieru.engagement.moved;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.comparing.LastTime;
import jp.mieru.engagement.comparing.LastTime.Kind;
import jp.mieru.engagement.comparing.LastTime.Origin;
import jp.mieru.engagement.statistics.Change;
import jp.mieru.organization.UnitId;

/** The units of a round beside themselves in the round before, as result pages compare them: of shown figures alone. */
final class TwoRounds {
    private final RoundFigures before;
    private final RoundFigures now;
    private final LastTime lastTime;
    private final Map<UnitId, Set<UnitId>> successors;
    private final Map<UnitId, Integer> units = new HashMap<>();
    private final Map<Integer, Origin> origins = new HashMap<>();

    /** @param successors which unit of the round before became which of the later one */
    TwoRounds(RoundFigures before, RoundFigures now, Map<UnitId, Set<UnitId>> successors) {
        this.before = before;
        this.now = now;
        this.lastTime = new LastTime(before, now, successors);
        this.successors = successors;
        for (int unit = 0; unit < now.identities().size(); unit++) {
            units.put(now.identities().get(unit), unit);
        }
    }

    RoundFigures before() {
        return before;
    }

    RoundFigures now() {
        return now;
    }

    /**
     * The unit of the later round in which each plan shows: its own, or the one that follows it alone and has no plan itself. A
     * plan whose unit went into a larger one shows nowhere.
     */
    Map<ActionPlan, Integer> unitsOf(Collection<ActionPlan> plans) {
        var found = new HashMap<ActionPlan, Integer>();
        var taken = new HashSet<Integer>();
        plans.forEach(plan -> Optional.ofNullable(units.get(plan.unit())).ifPresent(unit -> {
            found.put(plan, unit);
            taken.add(unit);
        }));
        plans.stream()
                .filter(plan -> !found.containsKey(plan))
                .forEach(plan -> follower(plan).filter(taken::add).ifPresent(unit -> found.put(plan, unit)));
        return found;
    }

    /** The units of the later round whose people a plan reached: its own, and all that its unit went into. */
    Set<Integer> touchedBy(ActionPlan plan) {
        return Stream.concat(Stream.of(plan.unit()), successors.getOrDefault(plan.unit(), Set.of()).stream())
                .map(units::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether the unit's figures can stand beside those of the same people's unit before. */
    boolean isSame(int unit) {
        Kind kind = origin(unit).kind();
        return kind == Kind.SAME || kind == Kind.FOLLOWS;
    }

    /** Whether both rounds measure it, in the same way. */
    boolean isMeasured(String construct) {
        return now.measures().contains(construct)
                && before.measures().contains(construct)
                && now.sameMeasure(before, construct);
    }

    Figure figureBefore(int unit, String construct) {
        return isMeasured(construct) ? lastTime.figure(origin(unit), construct) : Figure.NONE;
    }

    Figure figureNow(int unit, String construct) {
        return isMeasured(construct) ? now.figure(unit, construct) : Figure.NONE;
    }

    /** How the unit moved; none where a figure is hidden. */
    Optional<Change> change(int unit, String construct) {
        return figureBefore(unit, construct)
                .sample()
                .flatMap(then -> figureNow(unit, construct).sample().map(after -> new Change(then, after)));
    }

    /** 課 and the like, of each unit of the later round. */
    List<String> kinds() {
        return IntStream.range(0, now.units().size()).mapToObj(now::kind).toList();
    }

    private Optional<Integer> follower(ActionPlan plan) {
        Set<UnitId> followers = successors.getOrDefault(plan.unit(), Set.of());
        return followers.size() == 1
                ? Optional.ofNullable(units.get(followers.iterator().next()))
                        .filter(unit -> origin(unit).units().size() == 1)
                : Optional.empty();
    }

    private Origin origin(int unit) {
        return origins.computeIfAbsent(unit, lastTime::originOf);
    }
}
