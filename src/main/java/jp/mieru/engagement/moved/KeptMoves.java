package jp.mieru.engagement.moved;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.moved.WhatMoved.Moves;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundSummary;

/**
 * What was worked out last, so that a morning on which the whole house looks at the circle takes one calculation. Kept by all
 * that goes into it: whatever changes, on whichever node, makes another key.
 */
final class KeptMoves {
    private static final int MOST = 3;

    /**
     * All that goes into the moves of a round's plans.
     *
     * @param stamp of the figures of both rounds
     * @param before the round with the plans
     * @param later all rounds that can be looked at
     * @param now the one that shows these plans
     * @param successors which unit of the round before became which of the later one
     * @param ran all plans that ran between the two
     */
    record Key(
            String stamp,
            RoundSummary before,
            List<RoundSummary> later,
            RoundSummary now,
            Map<UnitId, Set<UnitId>> successors,
            List<ActionPlan> ran) {}

    private final Map<Key, Moves> kept = new LinkedHashMap<>();

    /** Those of the key; whoever asks for them while they are worked out waits for them. */
    synchronized Optional<Moves> of(Key key, Supplier<Optional<Moves>> made) {
        Moves known = kept.remove(key);
        Optional<Moves> found = known == null ? made.get() : Optional.of(known);
        found.ifPresent(moves -> kept.put(key, moves));
        while (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return found;
    }
}
