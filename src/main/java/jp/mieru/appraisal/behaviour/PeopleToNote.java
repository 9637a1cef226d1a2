package jp.mieru.appraisal.behaviour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.springframework.stereotype.Component;

/**
 * The people of whom somebody writes or has written: those whose sheets one rates, those led directly, those who lead the units
 * below; whoever else is below is found by name. A handful of statements for however many.
 */
@Component
class PeopleToNote {
    /** How many names are looked through. */
    private static final int MOST = 500;

    private final WhomOneNotes whom;
    private final BehaviourNotes notes;
    private final Units units;
    private final Roster roster;
    private final Clock clock;

    PeopleToNote(WhomOneNotes whom, BehaviourNotes notes, Units units, Roster roster, Clock clock) {
        this.whom = whom;
        this.notes = notes;
        this.units = units;
        this.roster = roster;
        this.clock = clock;
    }

    /** Those near, or those whose name or number has this in it; by kana. */
    List<PersonNoted> of(StaffId writer, String typed) {
        var today = LocalDate.now(clock);
        var tree = units.asOf(today);
        var posts = new HashMap<StaffId, Post>();
        roster.workingIn(units.ledWithBelow(writer, today), today).stream()
                .filter(post -> !post.staff().equals(writer))
                .forEach(post -> posts.merge(post.staff(), post, (one, other) -> one.concurrent() ? other : one));
        var counts = notes.counts(writer);
        var shown = new HashSet<StaffId>(posts.keySet());
        if (typed.isEmpty()) {
            shown.retainAll(near(writer, tree, posts, today));
        }
        shown.addAll(whom.rated(writer));
        shown.addAll(counts.keySet());
        shown.remove(writer);
        var people = typed.isEmpty() ? roster.people(shown).values() : roster.named(typed, MOST);
        return people.stream()
                .filter(person -> shown.contains(person.staff()))
                .map(person -> row(person, counts, posts, tree))
                .sorted(Comparator.comparing(PersonNoted::kana))
                .toList();
    }

    /** Who works in a led unit itself or leads one right below it; where nobody leads that, who works in it. */
    private Set<StaffId> near(StaffId writer, UnitTree tree, Map<StaffId, Post> posts, LocalDate today) {
        var leaders = units.leadersByUnit(today);
        var inside = new HashSet<UnitId>();
        var found = new HashSet<StaffId>();
        var open = new ArrayList<>(units.ledBy(writer, today));
        while (!open.isEmpty()) {
            var unit = open.removeLast();
            if (inside.add(unit)) {
                for (var below : tree.children(unit)) {
                    var led = leaders.getOrDefault(below.id(), List.of()).stream()
                            .map(Units.Leader::staff)
                            .filter(leader -> !leader.equals(writer))
                            .collect(Collectors.toSet());
                    found.addAll(led);
                    if (led.isEmpty()) {
                        open.add(below.id());
                    }
                }
            }
        }
        posts.values().stream()
                .filter(post -> inside.contains(post.unit()))
                .map(Post::staff)
                .forEach(found::add);
        return found;
    }

    private static PersonNoted row(
            Roster.Person person, Map<StaffId, BehaviourNotes.Count> counts, Map<StaffId, Post> posts, UnitTree tree) {
        var count = counts.get(person.staff());
        var post = posts.get(person.staff());
        var place = post == null
                ? ""
                : tree.find(post.unit()).map(Unit::name).orElse("")
                        + (post.position() == null ? "" : " " + post.position());
        return new PersonNoted(
                person.staff(),
                person.name(),
                person.kana(),
                place.trim(),
                count == null ? 0 : count.all(),
                count == null ? null : count.last());
    }
}
