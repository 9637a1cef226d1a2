package jp.mieru.appraisal.tendencypages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.Roster.Person;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The raters of a cycle as the office sees them.
 *
 * @param all everybody who rated, also those who are not asked for: the peers of the others
 * @param members where they were on the reference day; whoever had left is not there
 * @param people everybody's name
 * @param tree the units of that day
 */
public record RatersOfCycle(
        Cycle cycle,
        RuleSet rules,
        RatersWanted wanted,
        AllRaters all,
        Map<StaffId, Member> members,
        Map<StaffId, Person> people,
        UnitTree tree) {
    static RatersOfCycle of(
            Cycle cycle,
            RuleSet rules,
            RatersWanted wanted,
            AllRaters all,
            List<Member> members,
            Map<StaffId, Person> people,
            UnitTree tree) {
        var known = members.stream().collect(Collectors.toMap(Member::staff, Function.identity()));
        return new RatersOfCycle(cycle, rules, wanted, all, known, people, tree);
    }

    public String path() {
        return "/appraisal-cycles/" + cycle.id();
    }

    /** Whether nobody has rated yet. */
    public boolean isEmpty() {
        return all.raters().isEmpty();
    }

    /** How many there are in the units that are asked for. */
    public int here() {
        return inUnits().size();
    }

    /** Of how many of those this was found. */
    public long count(RaterFilter filter) {
        return inUnits().stream().filter(filter::includes).count();
    }

    /** Those who are asked for: of whom most was found first, then by kana. */
    List<OneRater> chosen() {
        var filter = wanted.filter();
        return inUnits().stream()
                .filter(rater -> filter.isEmpty() || filter.get().includes(rater))
                .sorted(Comparator.<OneRater>comparingInt(
                                rater -> -rater.found().size())
                        .thenComparing(rater -> person(rater).kana()))
                .toList();
    }

    public Person person(OneRater rater) {
        return Objects.requireNonNull(people.get(rater.staff()));
    }

    /** In which unit and position somebody was; empty for whoever had left. */
    public String post(OneRater rater) {
        var member = members.get(rater.staff());
        return member == null
                ? ""
                : tree.find(member.unit()).map(unit -> unit.name() + " ").orElse("") + member.position();
    }

    /** The units in which a rater was, with those around them: others need not be offered. */
    public List<Unit> units() {
        var around = members.values().stream()
                .flatMap(member -> tree.path(member.unit()).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
        return tree.units().stream().filter(unit -> around.contains(unit.id())).toList();
    }

    private List<OneRater> inUnits() {
        @Nullable Set<UnitId> units = wanted.unit() == null ? null : tree.subtree(new UnitId(wanted.unit()));
        return all.raters().stream()
                .filter(rater -> people.containsKey(rater.staff()))
                .filter(rater -> units == null || isIn(rater, units))
                .toList();
    }

    private boolean isIn(OneRater rater, Set<UnitId> units) {
        var member = members.get(rater.staff());
        return member != null && units.contains(member.unit());
    }
}
