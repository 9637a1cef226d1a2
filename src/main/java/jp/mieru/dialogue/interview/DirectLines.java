package jp.mieru.dialogue.interview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Post;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import jp.mieru.organization.Units.Leader;
import org.springframework.stereotype.Component;

/** Who holds interviews with whom: the people of a unit with whoever leads it, its head with whoever leads the unit above. */
@Component
public class DirectLines {
    private final Units units;
    private final Roster roster;

    DirectLines(Units units, Roster roster) {
        this.units = units;
        this.roster = roster;
    }

    /** Everybody who leads the person on that day, the nearest first. Three statements. */
    public List<Leader> above(StaffId person, LocalDate day) {
        var tree = units.asOf(day);
        var leaders = units.leadersByUnit(day);
        var found = new LinkedHashMap<StaffId, Leader>();
        units.worksIn(person, day).stream()
                .flatMap(unit -> tree.path(unit).stream())
                .sorted(Comparator.comparingInt(Unit::depth).reversed())
                .flatMap(unit -> leaders.getOrDefault(unit.id(), List.of()).stream())
                .filter(leader -> !leader.staff().equals(person))
                .forEach(leader -> found.putIfAbsent(leader.staff(), leader));
        return List.copyOf(found.values());
    }

    /** A leader's people with the units as they stand. */
    public record Led(UnitTree tree, List<Post> people) {}

    /** Those whose nearest leader this is in any of their posts, each once, by the main post before others. Three statements. */
    public Led below(StaffId leader, LocalDate day) {
        var tree = units.asOf(day);
        var leaders = units.leadersByUnit(day).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> staffOf(entry.getValue())));
        var people = new LinkedHashMap<StaffId, Post>();
        roster.workingIn(near(ledBy(leader, leaders), tree, leaders), day).stream()
                .filter(post -> nearest(post, tree, leaders).contains(leader))
                .sorted(Comparator.comparing(Post::concurrent))
                .forEach(post -> people.putIfAbsent(post.staff(), post));
        return new Led(tree, List.copyOf(people.values()));
    }

    private static Set<UnitId> ledBy(StaffId leader, Map<UnitId, Set<StaffId>> leaders) {
        return leaders.entrySet().stream()
                .filter(entry -> entry.getValue().contains(leader))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The units below that are not led by others, and those right below all these. */
    private static Set<UnitId> near(Set<UnitId> led, UnitTree tree, Map<UnitId, Set<StaffId>> leaders) {
        var near = new HashSet<UnitId>();
        led.forEach(unit -> collect(unit, tree, leaders, near));
        return near;
    }

    private static void collect(UnitId unit, UnitTree tree, Map<UnitId, Set<StaffId>> leaders, Set<UnitId> into) {
        if (into.add(unit)) {
            for (var child : tree.children(unit)) {
                if (leaders.containsKey(child.id())) {
                    into.add(child.id());
                } else {
                    collect(child.id(), tree, leaders, into);
                }
            }
        }
    }

    private static Set<StaffId> nearest(Post member, UnitTree tree, Map<UnitId, Set<StaffId>> leaders) {
        return tree.path(member.unit()).reversed().stream()
                .map(unit -> leaders.getOrDefault(unit.id(), Set.of()))
                .filter(found -> !found.isEmpty() && !found.contains(member.staff()))
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<StaffId> staffOf(List<Leader> leaders) {
        return leaders.stream().map(Leader::staff).collect(Collectors.toSet());
    }
}
