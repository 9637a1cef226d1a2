package jp.mieru.engagement.plancall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitsToPlanTest {
    private static final UnitId CITY = id();
    private static final UnitId STAYED = id();
    private static final UnitId TEAM = id();
    private static final UnitId MERGED = id();
    private static final UnitId GONE = id();
    private static final UnitTree TODAY = new UnitTree(
            LocalDate.of(2026, 11, 24),
            List.of(
                    unit(CITY, "市", null, 0),
                    unit(STAYED, "課", CITY, 1),
                    unit(TEAM, "係", STAYED, 2),
                    unit(MERGED, "課", CITY, 1)));
    private static final Map<UnitId, Set<UnitId>> SUCCESSORS =
            Map.of(CITY, Set.of(CITY), STAYED, Set.of(STAYED), TEAM, Set.of(TEAM), GONE, Set.of(MERGED));

    @Test
    void unitsAskedAndThoseThatFollowThemAreToHaveAPlan() {
        assertThat(of(Map.of(STAYED, 8, GONE, 5), "課")).containsExactlyInAnyOrder(STAYED, MERGED);
    }

    @Test
    void unitsOfOtherKindsAndThoseNotAskedAreNot() {
        assertThat(of(Map.of(CITY, 13, STAYED, 0, TEAM, 4), "課")).isEmpty();
        assertThat(of(Map.of(CITY, 13, STAYED, 8, TEAM, 4), "課", "係")).containsExactlyInAnyOrder(STAYED, TEAM);
    }

    private static Set<UnitId> of(Map<UnitId, Integer> asked, String... kinds) {
        return UnitsToPlan.of(asked, SUCCESSORS, TODAY, Set.of(kinds));
    }

    private static UnitId id() {
        return new UnitId(UUID.randomUUID());
    }

    private static Unit unit(UnitId id, String kind, @Nullable UnitId parent, int depth) {
        return new Unit(id, id.toString(), kind, kind, parent, depth);
    }
}
