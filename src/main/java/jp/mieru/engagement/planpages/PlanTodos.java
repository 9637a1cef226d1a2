package jp.mieru.engagement.planpages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.mieru.access.StaffId;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.engagement.checkin.CheckIns;
import jp.mieru.engagement.checkin.Week;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import org.springframework.stereotype.Component;

/** "Decide on a plan by …", for heads; "did it work this week?", for the staff of a unit whose plan runs. */
@Component
class PlanTodos implements TodoSource {
    private final Units units;
    private final ActionPlans plans;
    private final PlanCalls calls;
    private final CheckIns checkIns;
    private final Clock clock;

    PlanTodos(Units units, ActionPlans plans, PlanCalls calls, CheckIns checkIns, Clock clock) {
        this.units = units;
        this.plans = plans;
        this.calls = calls;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var staff = viewer.staff();
        if (staff == null) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var todos = new ArrayList<Todo>();
        if (viewer.supervisor()) {
            todos.addAll(toWrite(staff, today));
        }
        todos.addAll(toTap(staff, today));
        return todos;
    }

    private List<Todo> toWrite(StaffId staff, LocalDate today) {
        var called = calls.newest(units.ledBy(staff, today));
        if (called.isEmpty()) {
            return List.of();
        }
        var there = plans.of(called.keySet());
        var tree = units.asOf(today);
        return called.entrySet().stream()
                .filter(entry -> tree.find(entry.getKey()).isPresent()
                        && there.stream()
                                .noneMatch(plan -> plan.unit().equals(entry.getKey())
                                        && plan.round().equals(entry.getValue().round())
                                        && !plan.is(PlanState.DRAFT)))
                .map(entry -> new Todo(
                        "engagement.actionplan.todo.write",
                        List.of(tree.get(entry.getKey()).name()),
                        "/action-plans/new?unit=" + entry.getKey(),
                        entry.getValue().dueOn()))
                .toList();
    }

    private List<Todo> toTap(StaffId staff, LocalDate today) {
        var own = units.around(units.worksIn(staff, today), today);
        List<ActionPlan> running = own.isEmpty() ? List.of() : running(own, today);
        if (running.isEmpty()) {
            return List.of();
        }
        var ids = running.stream().map(plan -> plan.id().value()).toList();
        var taps = checkIns.own(ids, staff, today, plan -> null);
        return running.stream()
                .filter(plan -> !taps.containsKey(plan.id().value()))
                .map(plan -> new Todo(
                        "engagement.actionplan.todo.tap",
                        List.of(plan.wording().sentence()),
                        "/action-plans",
                        Week.of(today).last()))
                .toList();
    }

    private List<ActionPlan> running(Set<UnitId> own, LocalDate today) {
        return plans.of(own).stream().filter(plan -> plan.runs(today)).toList();
    }
}
