package jp.mieru.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** On which days the demo city works. */
class DemoTimeTest {
    private static LocalDate open(String day) {
        return DemoTime.open(LocalDate.parse(day));
    }

    @Test
    void nobodyWorksOnWeekendsHolidaysAndAtTheTurnOfTheYear() {
        assertThat(open("2026-05-02"))
                .as("Saturday before three holidays and a substitute")
                .isEqualTo("2026-05-07");
        assertThat(open("2026-11-08")).as("Sunday").isEqualTo("2026-11-09");
        assertThat(open("2026-12-29")).isEqualTo("2027-01-04");
    }

    @Test
    void aDayOnWhichOfficesAreOpenStays() {
        assertThat(open("2026-11-24")).isEqualTo("2026-11-24");
    }
}
