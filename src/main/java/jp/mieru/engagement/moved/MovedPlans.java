package jp.mieru.engagement.moved;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.PlanEffects;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.moved.WhatMoved.Moves;
import jp.mieru.organization.ProfileSection;
import org.springframework.stereotype.Component;

/** On the pages of a plan: what it moved. */
@Component
public class MovedPlans implements PlanEffects {
    /**
     * What the part shows.
     *
     * @param moves the rounds that are compared
     */
    public record Shown(PlanMove move, Moves moves) {}

    private final WhatMoved whatMoved;

    MovedPlans(WhatMoved whatMoved) {
        this.whatMoved = whatMoved;
    }

    @Override
    public Map<PlanId, Effect> of(Collection<ActionPlan> plans) {
        var effects = new HashMap<PlanId, Effect>();
        plans.stream()
                .filter(plan -> plan.sharedOn() != null)
                .collect(Collectors.groupingBy(ActionPlan::round))
                .forEach((round, ofRound) ->
                        whatMoved.since(round).ifPresent(moves -> effects.putAll(of(ofRound, moves))));
        return effects;
    }

    private static Map<PlanId, Effect> of(List<ActionPlan> plans, Moves moves) {
        var ids = plans.stream().map(ActionPlan::id).collect(Collectors.toSet());
        return moves.plans().stream()
                .filter(move -> ids.contains(move.plan().id()))
                .collect(Collectors.toMap(
                        move -> move.plan().id(),
                        move -> new Effect(
                                move.verdict() == MoveVerdict.WORKED,
                                new ProfileSection.Section(
                                        "engagement.moved.title", "engagement/moved/panel", new Shown(move, moves)))));
    }
}
