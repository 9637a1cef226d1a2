package jp.mieru.appraisal.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class AudienceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void isEverybodyWhereNothingIsSaid() {
        assertThat(Audience.EVERYBODY.everybody()).isTrue();
        assertThat(Audience.EVERYBODY.asks(member("課長", null, null, null), false, DAY))
                .isTrue();
    }

    @Test
    void isWhoeverAllOfItHoldsFor() {
        var young = new Audience(Set.of("主事"), 2, 5, 30, false, null);
        assertThat(young.asks(member("主事", 1, "2000-06-01", "2023-04-01"), false, DAY))
                .isTrue();
        assertThat(young.asks(member("主任", 1, "2000-06-01", "2023-04-01"), false, DAY))
                .isFalse();
        assertThat(young.asks(member("主事", 3, "2000-06-01", "2023-04-01"), false, DAY))
                .isFalse();
        assertThat(young.asks(member("主事", 1, "1996-05-01", "2023-04-01"), false, DAY))
                .isFalse();
        assertThat(young.asks(member("主事", 1, "1996-05-02", "2023-04-01"), false, DAY))
                .isTrue();
        assertThat(young.asks(member("主事", 1, "2000-06-01", "2021-05-01"), false, DAY))
                .isFalse();
        assertThat(young.asks(member("主事", null, "2000-06-01", "2023-04-01"), false, DAY))
                .isFalse();
        assertThat(young.asks(member("主事", 1, null, "2023-04-01"), false, DAY)).isFalse();
    }

    @Test
    void asksTheYoungFirstAndEverybodyFromADayOn() {
        var first = new Audience(Set.of(), null, null, 30, false, DAY);
        var elder = member("課長", 6, "1970-01-01", "1992-04-01");
        assertThat(first.asks(elder, false, DAY.minusDays(1))).isFalse();
        assertThat(first.asks(elder, false, DAY)).isTrue();
    }

    @Test
    void canBeThoseWhoRateForTheFirstTime() {
        var fresh = new Audience(Set.of(), null, null, null, true, null);
        assertThat(fresh.asks(member("係長", 4, null, null), true, DAY)).isTrue();
        assertThat(fresh.asks(member("係長", 4, null, null), false, DAY)).isFalse();
    }

    private static Member member(String position, Integer grade, String born, String hired) {
        return new Member(
                new StaffId(UUID.randomUUID()),
                "1",
                "名",
                "ナ",
                new UnitId(UUID.randomUUID()),
                position,
                grade,
                null,
                null,
                null,
                born == null ? null : LocalDate.parse(born),
                hired == null ? null : LocalDate.parse(hired),
                null);
    }
}
