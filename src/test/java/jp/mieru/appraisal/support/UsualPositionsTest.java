package jp.mieru.appraisal.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsualPositionsTest {
    private final List<Member> members = new ArrayList<>();
    private final Set<StaffId> leaders = new HashSet<>();

    @Test
    void areThoseWhoMostlyLeadAndWhoeverIsOfTheirGradeOrAbove() {
        people("課長", 6, 4, 4);
        people("課長補佐", 5, 3, 0);
        people("係長", 4, 6, 5);
        people("主任", 3, 9, 1); // one acts as head
        people("主事", 1, 20, 0);
        assertThat(UsualPositions.of(members, leaders)).containsExactlyInAnyOrder("課長", "課長補佐", "係長");
    }

    @Test
    void areThoseWhoLeadAloneWhereGradesAreNotKnown() {
        people("課長", null, 2, 2);
        people("課長補佐", null, 2, 0);
        assertThat(UsualPositions.of(members, leaders)).containsExactly("課長");
    }

    @Test
    void areNoneWhereNobodyLeads() {
        people("主事", 1, 3, 0);
        assertThat(UsualPositions.of(members, leaders)).isEmpty();
    }

    private void people(String position, @Nullable Integer grade, int count, int leading) {
        for (int i = 0; i < count; i++) {
            var staff = new StaffId(UUID.randomUUID());
            members.add(new Member(
                    staff,
                    "1",
                    "x",
                    "x",
                    new UnitId(UUID.randomUUID()),
                    position,
                    grade,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
            if (i < leading) {
                leaders.add(staff);
            }
        }
    }
}
