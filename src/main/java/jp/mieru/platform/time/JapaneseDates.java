package jp.mieru.platform.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Japanese offices write them. Reading is lenient about the style (昭和45年9月4日, H05.04.01, S45/9/4, 令和元年5月1日,
 * 1985/04/01, 1985-4-1, 1985年4月1日, 19850401, full-width digits, padding spaces, a midnight that a spreadsheet added)
 * and strict about the day: one that does not exist, or lies outside the era it names, is no date.
 */
public final class JapaneseDates {

    private static final String ERA = "(?<era>明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr])";
    private static final String YEAR = "(?:" + ERA + " *(?<eraYear>元|\\d{1,2})|(?<year>\\d{4}))";
    private static final Pattern KANJI =
            Pattern.compile(YEAR + " *年 *(?<month>\\d{1,2}) *月 *(?<day>\\d{1,2}) *日(?: *\\((?<check>\\d{4})年\\))?");
    private static final Pattern SEPARATED =
            Pattern.compile(YEAR + " *(?<separator>[./-]) *(?<month>\\d{1,2}) *\\k<separator> *(?<day>\\d{1,2})");
    private static final Pattern PACKED =
            Pattern.compile("(?:(?<era>[MTSHRmtshr])(?<eraYear>\\d{2})|(?<year>\\d{4}))(?<month>\\d{2})(?<day>\\d{2})");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]+0{1,2}:00(?::00(?:\\.0+)?)?$");
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private JapaneseDates() {}

    /** The day written; empty when the text is not a date or names a day that does not exist. Years 1000 to 9999. */
    public static Optional<LocalDate> parse(String text) {
        return parse(text, Era::has);
    }

    /**
     * As {@link #parse}, but days of an era's first year count although the era began later in it: packages that tell
     * eras by the year alone write 平成元年1月3日 for what was 昭和64年1月3日.
     */
    public static Optional<LocalDate> parseByYear(String text) {
        return parse(
                text, (era, date) -> era.has(date) || era.year(date.getYear()).equals("元"));
    }

    /** Whether it is written like 1985/04/01 or 1985-04-01, as the many rows of an export are. */
    private static boolean isPlain(String text) {
        if (text.length() != 10 || text.charAt(4) != text.charAt(7) || "/-".indexOf(text.charAt(4)) < 0) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return text.charAt(0) != '0';
    }

    private static Optional<LocalDate> plain(String text) {
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = Integer.parseInt(text, 5, 7, 10);
        int day = Integer.parseInt(text, 8, 10, 10);
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parse(String text, BiPredicate<Era, LocalDate> rule) {
        if (isPlain(text)) {
            return plain(text);
        }
        String plain = MIDNIGHT.matcher(normal(text)).replaceFirst("");
        for (Pattern style : new Pattern[] {SEPARATED, KANJI, PACKED}) {
            Matcher matcher = style.matcher(plain);
            if (matcher.matches()) {
                return date(matcher, rule).filter(date -> agrees(matcher, date));
            }
        }
        return english(plain);
    }

    /** A day for people to read: 令和8年4月1日（2026年） in Japanese, 1 Apr 2026 otherwise. Days before 1873 have no era. */
    public static String format(LocalDate date, Locale locale) {
        if (!isJapanese(locale)) {
            return ENGLISH.format(date);
        }
        return Era.of(date)
                .map(era -> japanese(date, era) + "（" + date.getYear() + "年）")
                .orElseGet(() -> date.getYear() + "年" + monthAndDay(date));
    }

    /** The month of a day for people to read: 令和8年4月（2026年） in Japanese, Apr 2026 otherwise. */
    public static String month(LocalDate date, Locale locale) {
        if (!isJapanese(locale)) {
            return ENGLISH_MONTH.format(date);
        }
        String month = date.getMonthValue() + "月";
        return Era.of(date)
                .map(era -> era.kanji() + era.year(date.getYear()) + "年" + month + "（" + date.getYear() + "年）")
                .orElseGet(() -> date.getYear() + "年" + month);
    }

    /**
     * Days from one to another for people to read, each year said once: 令和8年（2026年）10月1日〜21日 in Japanese,
     * 1–21 Oct 2026 otherwise.
     */
    public static String range(LocalDate from, LocalDate to, Locale locale) {
        boolean sameYear = from.getYear() == to.getYear()
                && (!isJapanese(locale) || Era.of(from).equals(Era.of(to)));
        boolean sameMonth = sameYear && from.getMonth() == to.getMonth();
        if (!isJapanese(locale)) {
            String pattern = sameMonth ? "d" : sameYear ? "d MMM" : "d MMM uuuu";
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(from)
                    + (sameMonth ? "–" : " – ")
                    + ENGLISH.format(to);
        }
        String end = sameMonth ? to.getDayOfMonth() + "日" : sameYear ? monthAndDay(to) : year(to) + monthAndDay(to);
        return year(from) + monthAndDay(from) + "〜" + end;
    }

    private static String year(LocalDate date) {
        return Era.of(date)
                .map(era -> era.kanji() + era.year(date.getYear()) + "年（" + date.getYear() + "年）")
                .orElseGet(() -> date.getYear() + "年");
    }

    /** Whether dates are written in the Japanese way in this language. */
    public static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static Optional<LocalDate> date(Matcher matcher, BiPredicate<Era, LocalDate> rule) {
        int month = Integer.parseInt(matcher.group("month"));
        int day = Integer.parseInt(matcher.group("day"));
        try {
            if (matcher.group("year") != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(matcher.group("year")), month, day))
                        .filter(date -> date.getYear() >= 1000);
            }
            Era era = Era.named(matcher.group("era")).orElseThrow();
            int year = matcher.group("eraYear").equals("元") ? 1 : Integer.parseInt(matcher.group("eraYear"));
            return Optional.of(LocalDate.of(era.western(year), month, day)).filter(date -> rule.test(era, date));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static boolean agrees(Matcher matcher, LocalDate date) {
        if (!matcher.namedGroups().containsKey("check") || matcher.group("check") == null) {
            return true;
        }
        return Integer.parseInt(matcher.group("check")) == date.getYear();
    }

    private static Optional<LocalDate> english(String text) {
        try {
            return Optional.of(LocalDate.parse(text, ENGLISH));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static String japanese(LocalDate date, Era era) {
        return era.kanji() + era.year(date.getYear()) + "年" + monthAndDay(date);
    }

    private static String monthAndDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
