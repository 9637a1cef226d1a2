package jp.mieru.organization.reorganisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.reorganisation.Plan.Alteration;
import jp.mieru.organization.reorganisation.Plan.Ending;
import jp.mieru.organization.reorganisation.Plan.Opening;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a reorganisation into a plan, or says what is wrong with them. Knows no database. */
final class Planner {
    private final UnitTree tree;
    private final Set<String> taken;
    private final Map<String, Unit> existing;
    private final Map<String, Opening> openings = new LinkedHashMap<>();
    private final Map<String, Alteration> alterations = new LinkedHashMap<>();
    private final Map<String, Ending> endings = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Takes the tree of the day and the codes of all units that ever were. */
    Planner(UnitTree tree, Set<String> taken) {
        this.tree = tree;
        this.taken = taken;
        this.existing = tree.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }

    /** Reads the lines in two passes: what there will be, then whether it fits together. */
    Plan plan(List<Line> typed) {
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isEmpty()) {
                read(i + 1, typed.get(i).inForm());
            }
        }
        if (openings.isEmpty() && alterations.isEmpty() && endings.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(0, "nothing"));
        }
        followersExist();
        childrenFindAPlace();
        parentsExist();
        noCircles();
        return new Plan(
                List.copyOf(openings.values()), List.copyOf(alterations.values()), List.copyOf(endings.values()));
    }

    List<Problem> problems() {
        return problems;
    }

    private void read(int number, Line line) {
        if (line.kind().equals("open")) {
            open(number, line);
            return;
        }
        var unit = existing.get(line.unit());
        if (unit == null) {
            problems.add(Problem.of(number, "unknown", line.unit()));
            return;
        }
        lines.putIfAbsent(unit.code(), number);
        switch (line.kind()) {
            case "rename", "move" -> alter(number, unit, line);
            case "close", "merge", "split" -> end(number, unit, line);
            default -> problems.add(Problem.of(number, "kind"));
        }
    }

    private void open(int number, Line line) {
        if (line.unit().isEmpty()
                || line.name().isEmpty()
                || line.type().isEmpty()
                || line.parent().isEmpty()) {
            problems.add(Problem.of(number, "open.incomplete"));
        } else if (taken.contains(line.unit()) || openings.containsKey(line.unit())) {
            problems.add(Problem.of(number, "taken", line.unit()));
        } else {
            openings.put(line.unit(), new Opening(line.unit(), line.name(), line.type(), line.parent()));
            lines.put(line.unit(), number);
        }
    }

    private void alter(int number, Unit unit, Line line) {
        var moves = line.kind().equals("move");
        if (moves ? line.parent().isEmpty() : line.name().isEmpty()) {
            problems.add(Problem.of(number, moves ? "move.incomplete" : "rename.incomplete"));
            return;
        }
        if (endings.containsKey(unit.code())) {
            problems.add(Problem.of(number, "twice", unit.name()));
            return;
        }
        var now = alterations.getOrDefault(
                unit.code(), new Alteration(unit, unit.name(), unit.kind(), parentCode(unit), false, false));
        alterations.put(
                unit.code(),
                moves
                        ? new Alteration(unit, now.name(), now.kind(), line.parent(), true, false)
                        : new Alteration(
                                unit,
                                line.name(),
                                line.type().isEmpty() ? now.kind() : line.type(),
                                now.parent(),
                                now.moved(),
                                false));
    }

    private void end(int number, Unit unit, Line line) {
        var ending = new Ending(number, unit, line.kind(), line.successors());
        if (alterations.containsKey(unit.code()) || endings.containsKey(unit.code())) {
            problems.add(Problem.of(number, "twice", unit.name()));
        } else if (line.kind().equals("merge") && (ending.into().size() != 1 || !ending.closes())) {
            problems.add(Problem.of(number, "merge.incomplete"));
        } else if (line.kind().equals("split") && ending.into().size() < 2) {
            problems.add(Problem.of(number, "split.incomplete"));
        } else {
            endings.put(unit.code(), ending);
        }
    }

    private void followersExist() {
        for (var ending : endings.values()) {
            for (var follower : ending.into()) {
                if (!willExist(follower)) {
                    problems.add(Problem.of(ending.line(), "follower", follower));
                }
            }
        }
    }

    /** What stands below a closed unit follows the one unit that follows it; otherwise somebody has to say where it goes. */
    private void childrenFindAPlace() {
        for (var ending : endings.values()) {
            var left = ending.closes() ? childrenLeft(ending.unit()) : List.<Unit>of();
            if (ending.into().size() == 1) {
                left.forEach(child -> alterations.merge(
                        child.code(),
                        new Alteration(
                                child, child.name(), child.kind(), ending.into().getFirst(), true, true),
                        (typed, moved) -> new Alteration(
                                child, typed.name(), typed.kind(), moved.parent(), true, typed.alongside())));
            } else if (!left.isEmpty()) {
                var names = left.stream().map(Unit::name).collect(Collectors.joining(", "));
                problems.add(Problem.of(ending.line(), "children", names));
            }
        }
    }

    private List<Unit> childrenLeft(Unit unit) {
        return tree.children(unit.id()).stream()
                .filter(child -> !isClosed(child.code()))
                .filter(child -> !alterations.containsKey(child.code())
                        || !alterations.get(child.code()).moved())
                .toList();
    }

    private void parentsExist() {
        openings.values().forEach(opening -> parentExists(opening.code(), opening.parent()));
        alterations.values().stream()
                .filter(Alteration::moved)
                .forEach(alteration -> parentExists(alteration.before().code(), alteration.parent()));
    }

    private void parentExists(String code, @Nullable String parent) {
        if (parent != null && !willExist(parent)) {
            problems.add(Problem.of(lines.getOrDefault(code, 0), "parent", parent));
        }
    }

    private void noCircles() {
        for (var code : lines.keySet()) {
            var passed = new HashSet<String>();
            for (String at = code; at != null && willExist(at); at = parentOf(at)) {
                if (!passed.add(at)) {
                    problems.add(Problem.of(lines.getOrDefault(code, 0), "circle", code));
                    break;
                }
            }
        }
    }

    private boolean willExist(String code) {
        return openings.containsKey(code) || (existing.containsKey(code) && !isClosed(code));
    }

    private boolean isClosed(String code) {
        var ending = endings.get(code);
        return ending != null && ending.closes();
    }

    private @Nullable String parentOf(String code) {
        var opening = openings.get(code);
        if (opening != null) {
            return opening.parent();
        }
        var alteration = alterations.get(code);
        var unit = existing.get(code);
        return alteration != null ? alteration.parent() : unit == null ? null : parentCode(unit);
    }

    private @Nullable String parentCode(Unit unit) {
        return unit.parent() == null ? null : tree.get(unit.parent()).code();
    }
}
