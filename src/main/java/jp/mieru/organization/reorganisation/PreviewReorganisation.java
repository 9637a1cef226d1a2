package jp.mieru.organization.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.organization.reorganisation.Plan.Alteration;
import jp.mieru.organization.reorganisation.Plan.Ending;
import org.springframework.stereotype.Component;

/** Says what a reorganisation would do, and to whom. Changes nothing. */
@Component
class PreviewReorganisation {
    private final Units units;
    private final ReorganisationQueries queries;
    private final Clock clock;

    PreviewReorganisation(Units units, ReorganisationQueries queries, Clock clock) {
        this.units = units;
        this.queries = queries;
        this.clock = clock;
    }

    Preview of(Draft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.title().isEmpty()) {
            problems.add(Problem.of(0, "title"));
        }
        var day = draft.takesEffectOn();
        if (day.isEmpty()) {
            problems.add(Problem.of(0, "day"));
        }
        return of(draft, day.orElseGet(() -> LocalDate.now(clock)), problems);
    }

    private Preview of(Draft draft, LocalDate day, List<Problem> problems) {
        var tree = units.asOf(day);
        var planner = new Planner(tree, queries.codes());
        var plan = planner.plan(draft.lines());
        problems.addAll(planner.problems());
        queries.changingLater(touched(plan), day).forEach(name -> problems.add(Problem.of(0, "later", name)));
        queries.endingLater(plan.leansOn(), day).forEach(name -> problems.add(Problem.of(0, "ends", name)));
        var affected = queries.affected(closing(plan), day);
        problems.addAll(stranded(plan, affected));
        return new Preview(day, plan, affected, choices(draft, plan, affected), names(tree, plan), problems);
    }

    private static List<UnitId> touched(Plan plan) {
        return Stream.concat(
                        plan.alterations().stream().map(Alteration::before),
                        plan.endings().stream().map(Ending::unit))
                .map(UnitTree.Unit::id)
                .toList();
    }

    private static List<UnitId> closing(Plan plan) {
        return plan.endings().stream()
                .filter(Ending::closes)
                .map(ending -> ending.unit().id())
                .toList();
    }

    /** Nobody is left in a unit that nothing follows. */
    private static List<Problem> stranded(Plan plan, List<Affected> affected) {
        return plan.endings().stream()
                .filter(ending -> ending.into().isEmpty())
                .flatMap(ending -> {
                    var names = affected.stream()
                            .filter(person -> person.unit().equals(ending.unit().code()))
                            .map(Affected::name)
                            .distinct()
                            .collect(Collectors.joining(", "));
                    return names.isEmpty()
                            ? Stream.empty()
                            : Stream.of(Problem.of(
                                    ending.line(), "people", ending.unit().name(), names));
                })
                .toList();
    }

    /** The unit chosen for each, the first that follows where none of them was. */
    private static Map<String, String> choices(Draft draft, Plan plan, List<Affected> affected) {
        var choices = new HashMap<String, String>();
        for (var person : affected) {
            var targets = plan.closing(person.unit()).map(Ending::into).orElse(List.of());
            var chosen = draft.choices().getOrDefault(person.field(), "");
            if (!targets.isEmpty()) {
                choices.put(person.field(), targets.contains(chosen) ? chosen : targets.getFirst());
            }
        }
        return choices;
    }

    private static Map<String, String> names(UnitTree tree, Plan plan) {
        var names = new HashMap<String, String>();
        tree.units().forEach(unit -> names.put(unit.code(), unit.name()));
        plan.openings().forEach(opening -> names.put(opening.code(), opening.name()));
        plan.alterations().forEach(alteration -> names.put(alteration.before().code(), alteration.name()));
        return names;
    }
}
