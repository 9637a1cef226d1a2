package jp.mieru.platform.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import jp.mieru.platform.time.Japan;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every page knows: the reader's language, the shell around the content, and the token that proves a form came from
 * this site. Present in every model as {@code page}.
 *
 * @param locale the reader's language
 * @param messages all texts
 * @param shell navigation and who is signed in
 * @param csrf token that forms send back
 * @param path path of the request, without query
 * @param otherLanguageHref the same page in the other language
 * @param assets turns a path such as /css/base.css into the address of its present version
 * @param flash key of a message that the last change left, if any
 */
public record Page(
        Locale locale,
        MessageSource messages,
        Shell shell,
        Csrf csrf,
        String path,
        String otherLanguageHref,
        UnaryOperator<String> assets,
        @Nullable Flash flash) {
    private static final double TENTHS = 10;

    /** A form's proof of origin: the parameter's name and its value. */
    public record Csrf(String parameter, String header, String token) {}

    /** A message that the change before this page left. It waits in the session. */
    public record Flash(String key, Object... arguments) implements Serializable {}

    /** What a document knows that is made for paper: the reader's language and nothing of any request. */
    public static Page onPaper(Locale locale, MessageSource messages) {
        return new Page(locale, messages, Shell.EMPTY, new Csrf("", "", ""), "", "", UnaryOperator.identity(), null);
    }

    /** The text of a key in the reader's language. */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A difference with its sign, or that there is none; the pattern of the messages rounds to tenths. */
    public String signed(double difference) {
        return Math.round(TENTHS * difference) == 0
                ? t("platform.figure.same")
                : t(difference < 0 ? "platform.figure.minus" : "platform.figure.plus", Math.abs(difference));
    }

    /** A date as the reader writes it: 令和8年4月1日（2026年）, or 1 Apr 2026. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : JapaneseDates.format(date, locale);
    }

    /** The month of a date as the reader writes it: 令和8年4月（2026年）, or Apr 2026. */
    public String month(LocalDate date) {
        return JapaneseDates.month(date, locale);
    }

    /** Days from one to another as the reader writes them: 令和8年（2026年）10月1日〜21日, or 1–21 Oct 2026. */
    public String dates(LocalDate from, LocalDate to) {
        return JapaneseDates.range(from, to, locale);
    }

    /** A moment in Japanese time as the reader writes it: the date, and the time to the minute. */
    public String moment(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        var local = moment.atZone(Japan.ZONE);
        return date(local.toLocalDate())
                + (JapaneseDates.isJapanese(locale) ? "" : " ")
                + DateTimeFormatter.ofPattern("HH:mm").format(local);
    }

    /** The address of a style, script or picture: it changes with the content, so that browsers may keep it. */
    public String asset(String path) {
        return assets.apply(path);
    }

    /** Code of the other language. */
    public String otherLanguage() {
        return isJapanese() ? "en" : "ja";
    }

    /** Whether the reader reads Japanese. */
    public boolean isJapanese() {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
    }
}
