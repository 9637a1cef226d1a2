package jp.mieru.goals.takeover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.goalwriting.Parents;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.sheet.WrittenName;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Finds in what may be served this year what follows that which was served: the same if it is still there; a goal of the same
 * words of the same unit or of one that follows it; an aim of the same words. Only where exactly one is found.
 *
 * @param offered what may be served this year
 * @param units by the goal above whose it is this year
 * @param was what was served: its unit (null for an aim) and its words
 * @param followers which units follow each unit of the earlier year
 */
record Following(
        List<Parents.Parent> offered,
        Map<GoalId, UnitId> units,
        Map<UUID, Was> was,
        Map<UnitId, Set<UnitId>> followers) {
    /** Something that was served. */
    record Was(@Nullable UnitId unit, String words) {}

    /** What of these ties is found again. */
    List<Tie> of(List<Tie> ties) {
        var found = new ArrayList<Tie>();
        for (var tie : ties) {
            var matches = matches(tie);
            if (matches.size() == 1
                    && found.stream()
                            .noneMatch(other ->
                                    other.id().equals(matches.getFirst().id()))) {
                found.add(matches.getFirst().withShare(tie.share()));
            }
        }
        return found;
    }

    private List<Tie> matches(Tie tie) {
        var same = offered.stream()
                .map(Parents.Parent::tie)
                .filter(other -> other.id().equals(tie.id()))
                .toList();
        var then = was.get(tie.id());
        if (!same.isEmpty() || then == null) {
            return same;
        }
        return offered.stream()
                .filter(parent -> WrittenName.key(parent.text()).equals(WrittenName.key(then.words())))
                .map(Parents.Parent::tie)
                .filter(other -> follows(other, then))
                .toList();
    }

    private boolean follows(Tie other, Was then) {
        if (then.unit() == null) {
            return other.purpose().isPresent();
        }
        var unit = other.parent().map(units::get);
        return unit.isPresent()
                && followers.getOrDefault(then.unit(), Set.of(then.unit())).contains(unit.get());
    }
}
