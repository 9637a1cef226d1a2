package jp.mieru.organization.reorganisation;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.reorganisation.Plan.Alteration;
import org.jspecify.annotations.Nullable;

/** Whether the changes make a tree together, once all of them are known; what stands below a closed unit goes along. */
final class FitTogether {
    private final Changes changes;
    private final List<Problem> problems;

    FitTogether(Changes changes, List<Problem> problems) {
        this.changes = changes;
        this.problems = problems;
    }

    void check() {
        followersExist();
        childrenFindAPlace();
        parentsExist();
        noCircles();
    }

    private void followersExist() {
        for (var ending : changes.endings().values()) {
            for (var follower : ending.into()) {
                if (!changes.willExist(follower)) {
                    problems.add(Problem.of(ending.line(), "follower", follower));
                }
            }
        }
    }

    /** What stands below a closed unit follows the one unit that follows it; otherwise somebody has to say where it goes. */
    private void childrenFindAPlace() {
        for (var ending : changes.endings().values()) {
            var left = ending.closes() ? childrenLeft(ending.unit()) : List.<Unit>of();
            if (ending.into().size() == 1) {
                left.forEach(child -> changes.alterations()
                        .merge(
                                child.code(),
                                new Alteration(
                                        child,
                                        child.name(),
                                        child.kind(),
                                        ending.into().getFirst(),
                                        true,
                                        true),
                                (typed, moved) -> new Alteration(
                                        child, typed.name(), typed.kind(), moved.parent(), true, typed.alongside())));
            } else if (!left.isEmpty()) {
                var names = left.stream().map(Unit::name).collect(Collectors.joining(", "));
                problems.add(Problem.of(ending.line(), "children", names));
            }
        }
    }

    private List<Unit> childrenLeft(Unit unit) {
        return changes.children(unit).stream()
                .filter(child -> !changes.isClosed(child.code()))
                .filter(child -> !changes.alterations().containsKey(child.code())
                        || !changes.alterations().get(child.code()).moved())
                .toList();
    }

    private void parentsExist() {
        changes.openings().values().forEach(opening -> parentExists(opening.code(), opening.parent()));
        changes.alterations().values().stream()
                .filter(Alteration::moved)
                .forEach(alteration -> parentExists(alteration.before().code(), alteration.parent()));
    }

    private void parentExists(String code, @Nullable String parent) {
        if (parent != null && !changes.willExist(parent)) {
            problems.add(Problem.of(changes.line(code), "parent", parent));
        }
    }

    private void noCircles() {
        for (var code : changes.named()) {
            var passed = new HashSet<String>();
            for (String at = code; at != null && changes.willExist(at); at = changes.parentOf(at)) {
                if (!passed.add(at)) {
                    problems.add(Problem.of(changes.line(code), "circle", code));
                    break;
                }
            }
        }
    }
}
