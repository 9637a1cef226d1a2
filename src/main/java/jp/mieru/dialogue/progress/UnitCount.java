package jp.mieru.dialogue.progress;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Interviews of a unit with all units below.
 *
 * @param people who work there
 * @param counts one for each kind, in their order
 */
public record UnitCount(Unit unit, int people, List<KindCount> counts) {
    /**
     * One kind.
     *
     * @param done people who have had all of the year; where the year asks for none, who had one
     * @param last when the last one took place
     */
    public record KindCount(
            InterviewKind kind, int done, @Nullable LocalDate last) {}
}
