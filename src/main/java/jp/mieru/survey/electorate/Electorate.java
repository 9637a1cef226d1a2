package jp.mieru.survey.electorate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.ballot.BallotCells;
import jp.mieru.survey.ballot.ToldUnits;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked in a round, and the units they are asked in, as of its opening day. Pure: takes the roster and the tree of
 * that day.
 */
public final class Electorate {
    /**
     * Somebody asked.
     *
     * @param unit index of their unit
     * @param attributes what the questionnaire asks for, null where it is not known
     * @param cell place of what an anonymous answer may tell, in the list of cells
     */
    public record Voter(Member member, int unit, List<@Nullable String> attributes, int cell) {}

    private final List<String> attributes;
    private final ToldUnits told;
    private final List<BallotCells.Cell> cells = new ArrayList<>();
    private final List<Voter> voters = new ArrayList<>();
    private final AnsweringUnits units;
    private final List<@Nullable UnitId> identities = new ArrayList<>();

    /**
     * Fixes who is asked.
     *
     * @param scope units whose people are asked, with all units below; empty means everybody
     * @param attributes names of those that the questionnaire asks for
     * @param told units that anonymous answers may name
     */
    public Electorate(
            List<Member> employed, UnitTree tree, Set<UnitId> scope, List<String> attributes, ToldUnits told) {
        this.attributes = attributes;
        this.told = told;
        Set<UnitId> within = new HashSet<>();
        scope.forEach(unit -> within.addAll(tree.subtree(unit)));
        List<Member> asked = employed.stream()
                .filter(member -> tree.find(member.unit()).isPresent())
                .filter(member -> scope.isEmpty() || within.contains(member.unit()))
                .toList();
        Map<UnitId, Integer> counts = new HashMap<>();
        asked.forEach(member -> counts.merge(member.unit(), 1, Integer::sum));
        this.units = unitsWithPeople(tree, counts);
        addVoters(asked, tree.day());
    }

    private AnsweringUnits unitsWithPeople(UnitTree tree, Map<UnitId, Integer> counts) {
        Set<UnitId> needed = new HashSet<>();
        counts.keySet().forEach(unit -> tree.path(unit).forEach(above -> needed.add(above.id())));
        List<AnsweringUnits.Unit> found = new ArrayList<>();
        for (UnitTree.Unit unit : tree.units()) {
            if (needed.contains(unit.id())) {
                String parent =
                        unit.parent() == null ? null : tree.get(unit.parent()).code();
                found.add(new AnsweringUnits.Unit(unit.code(), unit.name(), parent, counts.getOrDefault(unit.id(), 0)));
                identities.add(unit.id());
            }
        }
        return new AnsweringUnits(found);
    }

    private void addVoters(List<Member> asked, LocalDate day) {
        Map<UnitId, Integer> indexes = new HashMap<>();
        for (int i = 0; i < identities.size(); i++) {
            indexes.put(Objects.requireNonNull(identities.get(i)), i);
        }
        Map<Alike, List<Member>> alike = new LinkedHashMap<>();
        for (Member member : asked) {
            var same = new Alike(unit(indexes, member), AskedAttributes.of(attributes, member, day));
            alike.computeIfAbsent(same, key -> new ArrayList<>()).add(member);
        }
        addVoters(alike);
    }

    private void addVoters(Map<Alike, List<Member>> alike) {
        List<Alike> kinds = List.copyOf(alike.keySet());
        List<Iterator<Member>> members =
                alike.values().stream().map(List::iterator).toList();
        int[] named = told.of(units.forest());
        List<BallotCells.Group> groups = alike.entrySet().stream()
                .map(each -> new BallotCells.Group(
                        named[each.getKey().unit()],
                        each.getKey().attributes(),
                        each.getValue().size()))
                .toList();
        for (BallotCells.Share share : BallotCells.of(units.forest(), groups, BallotCells.FEWEST)) {
            if (cells.isEmpty() || !cells.getLast().equals(share.cell())) {
                cells.add(share.cell());
            }
            Alike kind = kinds.get(share.group());
            for (int i = 0; i < share.people(); i++) {
                Member member = members.get(share.group()).next();
                voters.add(new Voter(member, kind.unit(), kind.attributes(), cells.size() - 1));
            }
        }
    }

    private record Alike(int unit, List<@Nullable String> attributes) {}

    private static int unit(Map<UnitId, Integer> indexes, Member member) {
        return Objects.requireNonNull(indexes.get(member.unit()));
    }

    public List<Voter> voters() {
        return voters;
    }

    /** What anonymous answers may tell. */
    public List<BallotCells.Cell> cells() {
        return cells;
    }

    public AnsweringUnits units() {
        return units;
    }

    public List<@Nullable UnitId> identities() {
        return identities;
    }
}
