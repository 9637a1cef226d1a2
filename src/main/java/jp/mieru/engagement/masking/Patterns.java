package jp.mieru.engagement.masking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds mail addresses, phone numbers and staff numbers: what has a form of its own. */
final class Patterns {
    /** What may stand between a title and the name that follows it. */
    static final Pattern BETWEEN = Pattern.compile("(?:の|・|、|:|である|だった|=|\\(|「)?\\s*$");

    private static final int SHORT_NUMBER = 4;
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");
    private static final String DASH = "[-‐‑–—−ーｰ―()\\s]{0,2}";
    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9])(?:\\+81" + DASH + "|\\(?0)[0-9]{1,4}" + DASH + "[0-9]{1,4}" + DASH + "[0-9]{3,4}(?![0-9])");
    private static final int FEWEST_DIGITS = 9;
    private static final Pattern NAMED_PHONE = Pattern.compile(
            "(?:内線|電話(?:番号)?|携帯(?:番号)?|(?i:tel|ext)\\.?|☎|℡)(?:番号)?[はが:\\s]{0,3}([0-9][0-9()\\s‐‑–—−ー―-]{1,14}[0-9])");
    private static final Pattern NAMED_NUMBER =
            Pattern.compile("(?:職員|社員|個人)(?:番号|No\\.?|コード|ID)[はがの:\\s]{0,3}([A-Za-z]{0,3}[0-9]{3,10})");
    private static final Pattern RUN = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{0,3}([0-9]{3,10})(?![A-Za-z0-9])");
    private static final Pattern COUNTED = Pattern.compile("\\s*(?:[年円人件時分回名万千百%月日歳枚頁割倍個点位番級階]|ページ|キロ|km|kg|m|g)");

    private final StaffNames staff;

    Patterns(StaffNames staff) {
        this.staff = staff;
    }

    List<Span> find(String text) {
        return Stream.of(
                        MAIL.matcher(text).results().map(found -> new Span(found.start(), found.end(), Kind.MAIL)),
                        named(NAMED_PHONE, text, Kind.PHONE),
                        PHONE.matcher(text)
                                .results()
                                .filter(found -> found.group()
                                                .chars()
                                                .filter(Character::isDigit)
                                                .count()
                                        >= FEWEST_DIGITS)
                                .map(found -> new Span(found.start(), found.end(), Kind.PHONE)),
                        named(NAMED_NUMBER, text, Kind.NUMBER),
                        runs(text))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Span> named(Pattern pattern, String text, Kind kind) {
        return pattern.matcher(text).results().map(found -> new Span(found.start(1), found.end(1), kind));
    }

    /** Digits that are somebody's staff number; a short one may as well be a year or an amount. */
    private Stream<Span> runs(String text) {
        return RUN.matcher(text)
                .results()
                .filter(found -> staff.isNumber(found.group()) || staff.isNumber(found.group(1)))
                .filter(found -> found.group(1).length() > SHORT_NUMBER || !counted(text, found.end()))
                .map(found -> new Span(found.start(), found.end(), Kind.NUMBER));
    }

    private static boolean counted(String text, int end) {
        Matcher counter = COUNTED.matcher(text).region(end, text.length());
        return counter.lookingAt();
    }
}
