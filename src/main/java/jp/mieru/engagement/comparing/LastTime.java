package jp.mieru.engagement.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.engagement.statistics.Sample;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.Forest;
import jp.mieru.survey.questionnaire.Index;

/**
 * The units of a round as they stood in the round before. All its figures are sums of what that round shows by itself, so
 * that they tell nothing that it does not: where one of the units that went into another is hidden, so is their sum.
 */
public final class LastTime {
    /** What a unit was. */
    public enum Kind {
        /** The same unit, by the same name. */
        SAME,
        /** The same unit by another name, or several that were merged. */
        FOLLOWS,
        /** A part of what was split: its figures cannot be told. */
        PART,
        /** It was not there, or nobody in it was asked. */
        NEW
    }

    /**
     * What a unit was.
     *
     * @param units indexes of the units in the round before, none of them within another
     */
    public record Origin(Kind kind, List<Integer> units) {}

    private final RoundFigures before;
    private final RoundFigures now;
    private final Map<UnitId, Set<UnitId>> successors;
    private final Map<UnitId, List<Integer>> origins;

    /** @param successors which unit of the round before became which of this one */
    public LastTime(RoundFigures before, RoundFigures now, Map<UnitId, Set<UnitId>> successors) {
        this.before = before;
        this.now = now;
        this.successors = successors;
        this.origins = followed();
    }

    /** The round before. */
    public RoundFigures figures() {
        return before;
    }

    /** What the unit was. */
    public Origin originOf(int unit) {
        UnitId id = Objects.requireNonNull(now.identities().get(unit));
        List<Integer> origins = origins(id);
        if (origins.isEmpty()) {
            return new Origin(Kind.NEW, origins);
        }
        if (!origins.stream().allMatch(origin -> followers(origin).equals(Set.of(id)))) {
            return new Origin(Kind.PART, origins);
        }
        boolean same = origins.size() == 1
                && before.units()
                        .unit(origins.getFirst())
                        .name()
                        .equals(now.units().unit(unit).name());
        return new Origin(same ? Kind.SAME : Kind.FOLLOWS, origins);
    }

    /** What the unit's figure was: the mean over the people of all units it came from. */
    public Figure figure(Origin origin, String measure) {
        boolean told = origin.kind() == Kind.SAME || origin.kind() == Kind.FOLLOWS;
        if (!told || !now.sameMeasure(before, measure)) {
            return Figure.NONE;
        }
        return before.questionnaire()
                .index(measure)
                .map(index -> index(origin, index))
                .orElseGet(() -> sum(origin, measure));
    }

    /** What the figure of the whole was. */
    public Figure whole(String measure) {
        return now.sameMeasure(before, measure) ? before.figure(Forest.WHOLE, measure) : Figure.NONE;
    }

    private Figure index(Origin origin, Index index) {
        List<Figure> parts =
                index.of().stream().map(construct -> sum(origin, construct)).toList();
        return parts.stream()
                .filter(part -> !part.verdict().shown())
                .findFirst()
                .orElseGet(() -> Figure.of(
                        parts.stream().mapToInt(LastTime::people).min().orElse(0),
                        parts.stream().mapToDouble(LastTime::score).average().orElse(Double.NaN),
                        origin.units().size() == 1
                                ? variance(before.figure(origin.units().getFirst(), index.code()))
                                : Double.NaN,
                        Verdict.SHOWN));
    }

    private Figure sum(Origin origin, String construct) {
        List<Figure> parts = origin.units().stream()
                .map(unit -> before.figure(unit, construct))
                .filter(figure -> figure.verdict() != Verdict.NO_ANSWERS)
                .toList();
        if (parts.isEmpty()) {
            return Figure.NONE;
        }
        return parts.stream()
                .filter(part -> !part.verdict().shown())
                .findFirst()
                .orElseGet(() -> figure(Sample.together(
                        parts.stream().flatMap(part -> part.sample().stream()).toList())));
    }

    private List<Integer> origins(UnitId unit) {
        List<Integer> found = origins.getOrDefault(unit, List.of());
        return found.stream().filter(origin -> !isWithin(origin, found)).toList();
    }

    /** For each unit of now those of the round before that it follows, in the order of that round's tree. */
    private Map<UnitId, List<Integer>> followed() {
        var found = new HashMap<UnitId, List<Integer>>();
        for (int i = 0; i < before.units().size(); i++) {
            for (UnitId follower : followers(i)) {
                found.computeIfAbsent(follower, unit -> new ArrayList<>()).add(i);
            }
        }
        return found;
    }

    private boolean isWithin(int unit, List<Integer> others) {
        for (int at = before.parent(unit); at != Forest.WHOLE; at = before.parent(at)) {
            if (others.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private Set<UnitId> followers(int origin) {
        UnitId id = before.identities().get(origin);
        return id == null ? Set.of() : successors.getOrDefault(id, Set.of());
    }

    private static Figure figure(Sample sample) {
        return Figure.of(sample.people(), sample.mean(), sample.variance(), Verdict.SHOWN)
                .weighing(sample.weight());
    }

    private static double variance(Figure figure) {
        return Objects.requireNonNullElse(figure.variance(), Double.NaN);
    }

    private static int people(Figure figure) {
        return Objects.requireNonNullElse(figure.respondents(), 0);
    }

    private static double score(Figure figure) {
        return Objects.requireNonNullElse(figure.score(), Double.NaN);
    }
}
