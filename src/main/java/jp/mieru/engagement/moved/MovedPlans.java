package jp.mieru.engagement.moved;

import java.util.Collection;
import java.util.HashMap;
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
        var shared = plans.stream().filter(plan -> plan.sharedOn() != null).toList();
        var ids = shared.stream().map(ActionPlan::id).collect(Collectors.toSet());
        var effects = new HashMap<PlanId, Effect>();
        if (!shared.isEmpty()) {
            whatMoved
                    .since(shared.stream().map(ActionPlan::round).toList())
                    .forEach(moves -> moves.plans().stream()
                            .filter(move -> ids.contains(move.plan().id()))
                            .forEach(move -> effects.put(move.plan().id(), effect(move, moves))));
        }
        return effects;
    }

    private static Effect effect(PlanMove move, Moves moves) {
        return new Effect(
                move.verdict() == MoveVerdict.WORKED,
                new ProfileSection.Section("engagement.moved.title", "engagement/moved/panel", new Shown(move, moves)));
    }
}
