package jp.mieru.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    @Test
    void theLastDayOfMarchIsInTheYearBefore() {
        assertThat(FiscalYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new FiscalYear(2025));
        assertThat(FiscalYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(new FiscalYear(2026));
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和8年度", "R8", "Ｒ０８年度", "2026年度", "2026", "FY2026"})
    void readsTheWaysOfWriting(String written) {
        assertThat(FiscalYear.parse(written)).contains(new FiscalYear(2026));
    }

    @ParameterizedTest
    @ValueSource(strings = {"昭和65年度", "令和0年度", "26", "来年度", ""})
    void refusesOthers(String written) {
        assertThat(FiscalYear.parse(written)).isEmpty();
    }

    @Test
    void bothNamesOf2019AreKnownAndTheUsualOneIsWritten() {
        assertThat(FiscalYear.parse("平成31年度")).contains(new FiscalYear(2019));
        assertThat(FiscalYear.parse("令和元年度")).contains(new FiscalYear(2019));
        assertThat(new FiscalYear(2019).format(Locale.JAPAN)).isEqualTo("令和元年度（2019年度）");
        assertThat(new FiscalYear(2026).format(Locale.ENGLISH)).isEqualTo("FY2026");
    }

    @Property
    void yearsJoinWithoutGap(@ForAll @IntRange(min = 1900, max = 2100) int year) {
        FiscalYear fiscalYear = new FiscalYear(year);
        assertThat(fiscalYear.contains(fiscalYear.first())).isTrue();
        assertThat(fiscalYear.contains(fiscalYear.last())).isTrue();
        assertThat(fiscalYear.last().plusDays(1)).isEqualTo(fiscalYear.next().first());
        assertThat(fiscalYear.next().previous()).isEqualTo(fiscalYear);
    }
}
