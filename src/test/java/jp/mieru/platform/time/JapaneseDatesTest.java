package jp.mieru.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDatesTest {

    @ParameterizedTest
    @CsvSource({
        "昭和45年9月4日, 1970-09-04",
        "昭和４５年９月４日, 1970-09-04",
        "昭和45年 9月 4日, 1970-09-04",
        "H05.04.01, 1993-04-01",
        "h5.4.1, 1993-04-01",
        "Ｒ０８．０４．０１, 2026-04-01",
        "S45/9/4, 1970-09-04",
        "S450904, 1970-09-04",
        "令和元年5月1日, 2019-05-01",
        "平成元年1月8日, 1989-01-08",
        "㍻31年4月30日, 2019-04-30",
        "平31.4.30, 2019-04-30",
        "明治6年1月1日, 1873-01-01",
        "大正元年7月30日, 1912-07-30",
        "1985/04/01, 1985-04-01",
        "1985-4-1, 1985-04-01",
        "1985.04.01, 1985-04-01",
        "1985年4月1日, 1985-04-01",
        "19850401, 1985-04-01",
        "'　1985/04/01 ', 1985-04-01",
        "1985/4/1 0:00, 1985-04-01",
        "1985-04-01T00:00:00, 1985-04-01",
        "令和8年4月1日（2026年）, 2026-04-01",
        "1 Apr 2026, 2026-04-01",
        "2024/02/29, 2024-02-29",
        "9999/12/31, 9999-12-31"
    })
    void readsTheStylesOfOffices(String written, LocalDate day) {
        assertThat(JapaneseDates.parse(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昭和65年4月1日", // the era ended in its year 64
                "昭和64年1月8日",
                "平成元年1月7日",
                "平成31年5月1日",
                "令和元年4月30日",
                "大正15年12月25日",
                "明治5年12月2日", // before the Gregorian calendar
                "昭和0年4月1日",
                "2026/02/30",
                "平成5年2月29日",
                "2026/13/01",
                "2026/00/10",
                "2026/04-01",
                "26/04/01",
                "0026/04/01",
                "X05.04.01",
                "1985/4/1 12:30",
                "令和8年4月1日（2025年）",
                "46113",
                "令和八年",
                "未定",
                ""
            })
    void refusesWhatIsNoDayOfTheCalendar(String written) {
        assertThat(JapaneseDates.parse(written)).isEmpty();
    }

    @Test
    void exportsMayNameAnEraInItsFirstYearBeforeItBegan() {
        assertThat(JapaneseDates.parseByYear("平成元年1月3日")).contains(LocalDate.of(1989, 1, 3));
        assertThat(JapaneseDates.parseByYear("H01.01.03")).contains(LocalDate.of(1989, 1, 3));
        assertThat(JapaneseDates.parseByYear("昭和64年1月8日")).isEmpty();
        assertThat(JapaneseDates.parseByYear("昭和65年4月1日")).isEmpty();
    }

    @Property
    void readsWhatItWrites(@ForAll("days") LocalDate day) {
        assertThat(JapaneseDates.parse(JapaneseDates.format(day, Locale.JAPANESE)))
                .contains(day);
        assertThat(JapaneseDates.parse(JapaneseDates.format(day, Locale.ENGLISH)))
                .contains(day);
        assertThat(JapaneseDates.parse(day.toString())).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 令和8年4月1日（2026年）, 1 Apr 2026",
        "2019-05-01, 令和元年5月1日（2019年）, 1 May 2019",
        "1989-01-07, 昭和64年1月7日（1989年）, 7 Jan 1989",
        "1872-12-31, 1872年12月31日, 31 Dec 1872"
    })
    void writesEraAndWesternYear(LocalDate day, String japanese, String english) {
        assertThat(JapaneseDates.format(day, Locale.JAPAN)).isEqualTo(japanese);
        assertThat(JapaneseDates.format(day, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-21, 令和8年（2026年）10月1日〜21日, 1–21 Oct 2026",
        "2026-10-01, 2026-11-03, 令和8年（2026年）10月1日〜11月3日, 1 Oct – 3 Nov 2026",
        "2025-12-15, 2026-01-10, 令和7年（2025年）12月15日〜令和8年（2026年）1月10日, 15 Dec 2025 – 10 Jan 2026",
        "2019-04-15, 2019-05-10, 平成31年（2019年）4月15日〜令和元年（2019年）5月10日, 15 Apr – 10 May 2019"
    })
    void aRangeSaysEachYearOnce(LocalDate from, LocalDate to, String japanese, String english) {
        assertThat(JapaneseDates.range(from, to, Locale.JAPAN)).isEqualTo(japanese);
        assertThat(JapaneseDates.range(from, to, Locale.ENGLISH)).isEqualTo(english);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1868, 1, 1).toEpochDay(),
                        LocalDate.of(2117, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Test
    void aMonthIsWrittenWithItsEraAndItsWesternYear() {
        var day = LocalDate.of(2026, 10, 5);
        assertThat(JapaneseDates.month(day, Locale.JAPANESE)).isEqualTo("令和8年10月（2026年）");
        assertThat(JapaneseDates.month(day, Locale.ENGLISH)).isEqualTo("Oct 2026");
        assertThat(JapaneseDates.month(LocalDate.of(1870, 1, 5), Locale.JAPANESE))
                .isEqualTo("1870年1月");
    }
}
