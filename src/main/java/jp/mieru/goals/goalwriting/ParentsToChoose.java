package jp.mieru.goals.goalwriting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.access.Viewer;
import jp.mieru.goals.goalwriting.Parents.Group;
import jp.mieru.goals.goalwriting.Parents.Parent;
import jp.mieru.goals.philosophy.CityPlan;
import jp.mieru.goals.philosophy.CityPlans;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a goal of a sheet may serve: handed-in goals of the own units, main and concurrent, and of all above them; for a unit
 * those above it, drafts too where the writer leads them; aims of the year's plans; and what it serves already.
 */
@Component
public class ParentsToChoose {
    private final GoalSheets sheets;
    private final CityPlans plans;
    private final GoalSights sights;
    private final Units units;
    private final ShownYears years;

    ParentsToChoose(GoalSheets sheets, CityPlans plans, GoalSights sights, Units units, ShownYears years) {
        this.sheets = sheets;
        this.plans = plans;
        this.sights = sights;
        this.units = units;
        this.years = years;
    }

    public Parents of(GoalSheet sheet, @Nullable Goal goal, Viewer viewer) {
        var above = above(sheet.owner());
        Map<UnitId, GoalSheet> found = sheets
                .ofUnits(above.stream().map(Unit::id).toList(), sheet.year())
                .stream()
                .collect(Collectors.toMap(of -> ((Owner.OfUnit) of.owner()).unit(), Function.identity()));
        var drafts = sheet.isPersonal() ? Set.<UnitId>of() : sights.led(viewer);
        var served = goal == null
                ? Set.<String>of()
                : goal.ties().stream().map(Parent::value).collect(Collectors.toSet());
        var groups = new ArrayList<Group>();
        above.forEach(unit -> {
            var of = found.get(unit.id());
            if (of != null) {
                boolean all = !of.is(SheetState.DRAFT) || drafts.contains(unit.id());
                add(groups, unit.name(), goals(of, all, served));
            }
        });
        plans.of(sheet.year()).forEach(plan -> add(groups, plan.title(), aims(plan)));
        return new Parents(groups);
    }

    private List<Unit> above(Owner owner) {
        var tree = units.asOf(years.today());
        var own = switch (owner) {
            case Owner.OfUnit of -> Set.of(of.unit());
            case Owner.OfPerson of -> units.worksIn(of.staff(), years.today());
        };
        var above = new LinkedHashSet<Unit>();
        own.forEach(unit -> above.addAll(tree.path(unit)));
        if (owner instanceof Owner.OfUnit of) {
            above.removeIf(unit -> unit.id().equals(of.unit()));
        }
        return above.stream()
                .sorted(Comparator.comparingInt(Unit::depth).reversed().thenComparing(Unit::code))
                .toList();
    }

    private static void add(List<Group> groups, String name, List<Parent> parents) {
        if (!parents.isEmpty()) {
            groups.add(new Group(name, parents));
        }
    }

    private static List<Parent> goals(GoalSheet of, boolean all, Set<String> served) {
        return of.goals().stream()
                .map(goal -> new Parent(
                        new Tie.ToGoal(goal.id(), Statement.WHOLE),
                        goal.statement().title()))
                .filter(parent -> all || served.contains(parent.value()))
                .toList();
    }

    private static List<Parent> aims(CityPlan plan) {
        return plan.aims().stream()
                .map(aim -> new Parent(new Tie.ToAim(aim.id(), Statement.WHOLE), aim.code() + " " + aim.title()))
                .toList();
    }
}
