package jp.mieru.goals.philosophy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.goals.AimId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes plans and their aims. An aim that goals serve stays, in their years too. */
@Service
class WritePlan {
    /** What came of it. */
    sealed interface Outcome {
        record Written() implements Outcome {}

        /** Somebody else has changed or removed it since. */
        record Overtaken() implements Outcome {}

        /** These would go, and goals serve them. */
        record Served(List<String> codes) implements Outcome {}

        /** Goals of years that would no longer be the plan's serve these. */
        record ServedInOtherYears(List<String> codes) implements Outcome {}
    }

    private final CityPlans plans;
    private final AuditTrail audit;

    WritePlan(CityPlans plans, AuditTrail audit) {
        this.plans = plans;
        this.audit = audit;
    }

    /** What is written of a plan. */
    record Words(Years years, String title, String words, List<AimLines.Line> aims) {}

    /** @param id which one to change, null for a new one */
    @Transactional
    Outcome write(@Nullable UUID id, Words words, int version, Viewer actor) {
        if (id == null) {
            plans.write(plans.add(words.years(), words.title(), words.words()), words.aims());
        } else {
            var plan = plans.locked(id);
            if (plan.isEmpty() || plan.get().version() != version) {
                return new Outcome.Overtaken();
            }
            var gone = gone(plan.get(), words.aims());
            var served = plans.served(gone);
            if (!served.isEmpty()) {
                return new Outcome.Served(served);
            }
            var outside = plans.servedOutside(words.years(), id);
            if (!outside.isEmpty()) {
                return new Outcome.ServedInOtherYears(outside);
            }
            plans.removeAims(gone);
            plans.change(id, words.years(), words.title(), words.words());
            plans.write(id, words.aims());
        }
        audit.changed(actor, "goals.plan-written", null, words.title());
        return new Outcome.Written();
    }

    @Transactional
    Outcome remove(UUID id, Viewer actor) {
        var plan = plans.locked(id);
        if (plan.isEmpty()) {
            return new Outcome.Overtaken();
        }
        var served = plans.served(plan.get().aims().stream().map(Aim::id).toList());
        if (!served.isEmpty()) {
            return new Outcome.Served(served);
        }
        plans.remove(id);
        audit.changed(actor, "goals.plan-removed", null, plan.get().title());
        return new Outcome.Written();
    }

    private static List<AimId> gone(CityPlan plan, List<AimLines.Line> aims) {
        var kept = aims.stream().map(AimLines.Line::code).collect(Collectors.toSet());
        return plan.aims().stream()
                .filter(aim -> !kept.contains(aim.code()))
                .map(Aim::id)
                .toList();
    }
}
