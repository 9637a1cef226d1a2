package jp.mieru.engagement.plancall;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;

/**
 * The rule of which units are to have a plan: those whose people were asked, or that follow such a unit, and that are of a
 * kind the office calls. Whether somebody leads them is seen each day anew, for heads come and go.
 */
final class UnitsToPlan {
    private UnitsToPlan() {}

    /**
     * The units.
     *
     * @param asked people asked in each unit on the opening day, with all below
     * @param successors units of today that follow each of those
     * @param kinds 課 and the like
     */
    static Set<UnitId> of(
            Map<UnitId, Integer> asked, Map<UnitId, Set<UnitId>> successors, UnitTree today, Set<String> kinds) {
        var units = new HashSet<UnitId>();
        asked.forEach((unit, people) -> {
            if (people > 0) {
                successors.getOrDefault(unit, Set.of()).stream()
                        .filter(follower -> today.find(follower)
                                .filter(found -> kinds.contains(found.kind()))
                                .isPresent())
                        .forEach(units::add);
            }
        });
        return units;
    }
}
