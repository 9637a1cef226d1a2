package jp.mieru.appraisal.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.mieru.appraisal.deadline.Term.Count;
import jp.mieru.platform.time.NationalHolidays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    private static final OpenDays OPEN = OpenDays.usual();

    /** As the Cabinet Office lists them (国民の祝日); 2026 has a day between two in September and a substitute in May. */
    @Test
    void theHolidaysOf2026AreThoseOfTheLaw() {
        assertThat(holidays(2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-01-12",
                        "2026-02-11",
                        "2026-02-23",
                        "2026-03-20",
                        "2026-04-29",
                        "2026-05-03",
                        "2026-05-04",
                        "2026-05-05",
                        "2026-05-06",
                        "2026-07-20",
                        "2026-08-11",
                        "2026-09-21",
                        "2026-09-22",
                        "2026-09-23",
                        "2026-10-12",
                        "2026-11-03",
                        "2026-11-23");
    }

    @Test
    void theHolidaysOf2024HaveFiveSubstitutesAndAutumnOnASunday() {
        assertThat(holidays(2024))
                .containsExactly(
                        "2024-01-01",
                        "2024-01-08",
                        "2024-02-11",
                        "2024-02-12",
                        "2024-02-23",
                        "2024-03-20",
                        "2024-04-29",
                        "2024-05-03",
                        "2024-05-04",
                        "2024-05-05",
                        "2024-05-06",
                        "2024-07-15",
                        "2024-08-11",
                        "2024-08-12",
                        "2024-09-16",
                        "2024-09-22",
                        "2024-09-23",
                        "2024-10-14",
                        "2024-11-03",
                        "2024-11-04",
                        "2024-11-23");
    }

    /** Disclosed on a day, so many days: worked out with a calendar. */
    @ParameterizedTest
    @CsvSource({
        // 1週間 (三原): seven days from the day after
        "2026-03-02, 7, DAYS, 2026-03-09",
        "2026-12-28, 7, DAYS, 2027-01-04",
        // 30日 (菊池)
        "2026-02-27, 30, DAYS, 2026-03-29",
        // 1週間, closed days left out (若狭消防), over golden week: 30 Apr, 1 May, 7, 8, 11, 12, 13 May
        "2026-04-28, 7, OPEN_DAYS, 2026-05-13",
        // disclosed on the last Saturday before it: the same open days, with 27 and 28 Apr before them
        "2026-04-25, 7, OPEN_DAYS, 2026-05-11",
        // over the turn of the year: 28 Dec, then 4 to 8 Jan, then 12 Jan, for 11 Jan 2027 is 成人の日
        "2026-12-25, 7, OPEN_DAYS, 2027-01-12",
        // 2週間, closed days left out (日向), over silver week: 18 Sep, 24, 25, 28-30 Sep, 1, 2, 5-9 Oct, 13 Oct
        "2026-09-17, 14, OPEN_DAYS, 2026-10-13",
        "2026-03-02, 1, OPEN_DAYS, 2026-03-03",
        "2026-02-20, 1, OPEN_DAYS, 2026-02-24"
    })
    void endsOnTheLastDayThatCounts(LocalDate disclosed, int days, Count count, LocalDate last) {
        assertThat(new Term(days, count).lastDay(disclosed, OPEN)).isEqualTo(last);
    }

    @Test
    void isInTimeUntilTheEndOfTheLastDay() {
        var week = new Term(7, Count.DAYS);
        var disclosed = LocalDate.of(2026, 3, 2);
        assertThat(week.includes(disclosed, disclosed, OPEN)).isTrue();
        assertThat(week.includes(disclosed, LocalDate.of(2026, 3, 9), OPEN)).isTrue();
        assertThat(week.includes(disclosed, LocalDate.of(2026, 3, 10), OPEN)).isFalse();
        assertThat(week.includes(disclosed, LocalDate.of(2026, 3, 1), OPEN)).isFalse();
    }

    @Test
    void aDayOfTheCitysOwnIsClosedToo() {
        var open = OpenDays.closedAlsoOn(Set.of(LocalDate.of(2026, 3, 3)));
        assertThat(new Term(1, Count.OPEN_DAYS).lastDay(LocalDate.of(2026, 3, 2), open))
                .isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void doesNotGuessHolidaysOfOtherLawsAndHasADayAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> OPEN.include(LocalDate.of(2021, 7, 22)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(0, Count.DAYS));
    }

    @Property(tries = 300)
    void openDaysNeverEndBeforeDaysAndEndOnAnOpenDay(
            @ForAll @IntRange(max = 3000) int start, @ForAll @IntRange(min = 1, max = 40) int days) {
        var event = LocalDate.of(2022, 1, 4).plusDays(start);
        var last = new Term(days, Count.OPEN_DAYS).lastDay(event, OPEN);
        assertThat(OPEN.include(last)).isTrue();
        assertThat(last).isAfterOrEqualTo(new Term(days, Count.DAYS).lastDay(event, OPEN));
        assertThat(event.plusDays(1).datesUntil(last.plusDays(1)).filter(OPEN::include))
                .hasSize(days);
    }

    private static List<String> holidays(int year) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(NationalHolidays::include)
                .map(LocalDate::toString)
                .toList();
    }
}
