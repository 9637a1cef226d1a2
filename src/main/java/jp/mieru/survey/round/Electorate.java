package jp.mieru.survey.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.ballot.BallotUnits;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked in a round, and the units they are asked in, as of its opening day. Pure: takes the roster and the tree of
 * that day.
 */
final class Electorate {
    /** Somebody asked; units by their index. */
    record Voter(
            Member member,
            int unit,
            int ballotUnit,
            @Nullable String ageBand) {}

    private final List<Voter> voters = new ArrayList<>();
    private final AnsweringUnits units;
    private final List<@Nullable UnitId> identities = new ArrayList<>();

    /**
     * Fixes who is asked.
     *
     * @param scope units whose people are asked, with all units below; empty means everybody
     */
    Electorate(List<Member> employed, UnitTree tree, Set<UnitId> scope) {
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
            indexes.put(java.util.Objects.requireNonNull(identities.get(i)), i);
        }
        int[] counts = new int[units.size()];
        asked.forEach(member -> counts[unit(indexes, member)]++);
        int[] ballotUnits = BallotUnits.of(units.forest(), counts, BallotUnits.FEWEST);
        for (Member member : asked) {
            int unit = unit(indexes, member);
            voters.add(new Voter(member, unit, ballotUnits[unit], AgeBand.of(member.birthDate(), day)));
        }
    }

    private static int unit(Map<UnitId, Integer> indexes, Member member) {
        return java.util.Objects.requireNonNull(indexes.get(member.unit()));
    }

    List<Voter> voters() {
        return voters;
    }

    AnsweringUnits units() {
        return units;
    }

    List<@Nullable UnitId> identities() {
        return identities;
    }
}
