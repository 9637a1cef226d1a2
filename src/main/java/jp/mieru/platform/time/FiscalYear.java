package jp.mieru.platform.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fiscal year (年度): 1 April to 31 March, named by the Western year of its April.
 *
 * @param year the Western year in which it begins
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:FY *)?(?:(?<year>\\d{4})|(?<era>明治|大正|昭和|平成|令和|[MTSHRmtshr])(?<eraYear>元|\\d{1,2})) *(?:年度)?");

    /** The fiscal year that a day belongs to: 31 March is still in the one before. */
    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.getMonthValue() >= Month.APRIL.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** As written: 令和8年度, R8, 2026年度, 2026, FY2026; empty for anything else or a year the era did not have. */
    public static Optional<FiscalYear> parse(String text) {
        Matcher matcher = WRITTEN.matcher(JapaneseDates.normal(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group("year") != null) {
            return Optional.of(new FiscalYear(Integer.parseInt(matcher.group("year"))));
        }
        Era era = Era.named(matcher.group("era")).orElseThrow();
        int eraYear = matcher.group("eraYear").equals("元") ? 1 : Integer.parseInt(matcher.group("eraYear"));
        FiscalYear found = new FiscalYear(era.western(eraYear));
        return Optional.of(found).filter(year -> eraYear > 0 && (era.has(year.first()) || era.has(year.last())));
    }

    /** 1 April. */
    public LocalDate first() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    /** 31 March of the following Western year. */
    public LocalDate last() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    /** Whether the day lies in this fiscal year. */
    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    /** The fiscal year after this one. */
    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    /** The fiscal year before this one. */
    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    /** For people to read: 令和8年度（2026年度） in Japanese, FY2026 otherwise. The era is that of 1 May: 2019 was 令和元年度. */
    public String format(Locale locale) {
        if (!JapaneseDates.isJapanese(locale)) {
            return "FY" + year;
        }
        return Era.of(first().plusMonths(1))
                .map(era -> era.kanji() + era.year(year) + "年度（" + year + "年度）")
                .orElse(year + "年度");
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
