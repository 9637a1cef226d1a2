package jp.mieru.engagement.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mieru.engagement.checkin.WeekCount.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekCountTest {
    private static final Week WEEK = Week.of(LocalDate.of(2026, 11, 25));

    @ParameterizedTest
    @CsvSource({
        "0, 0, NOTHING",
        "4, 0, NOTHING",
        "2, 2, NOTHING",
        "5, 0, NEARLY_ALL",
        "4, 1, NEARLY_ALL",
        "3, 2, FIGURES",
        "2, 3, FIGURES",
        "1, 4, NEARLY_NONE",
        "0, 5, NEARLY_NONE"
    })
    void figuresAreShownWhereNobodysTapCanBeReadOffThem(int done, int notDone, Shown shown) {
        assertThat(new WeekCount(WEEK, done, notDone).shown()).isEqualTo(shown);
    }

    @Test
    void aWeekRunsFromMondayToSunday() {
        assertThat(WEEK.monday()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(WEEK.last()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(Week.of(WEEK.last())).isEqualTo(WEEK);
        assertThat(Week.of(WEEK.last().plusDays(1))).isNotEqualTo(WEEK);
    }
}
