package jp.mieru.dialogue.progress;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Interviews of a unit.
 *
 * @param all with all units below
 * @param own the unit itself alone
 */
public record UnitCount(Unit unit, Sum all, Sum own) {
    /**
     * How many of how many.
     *
     * @param people who work there by their main post
     * @param done people who have had them, one for each {@link CountColumn}
     * @param last when the last interview took place, one for each kind
     */
    public record Sum(int people, List<Integer> done, List<@Nullable LocalDate> last) {}
}
