package jp.mieru.engagement.published;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/** A published figure as it is typed, or stands in a row of a file. */
public record PublishedForm(
        @Nullable String construct,
        @Nullable String figure,
        @Nullable String method,
        @Nullable String n,
        @Nullable String source,
        @Nullable String year,
        @Nullable String link) {
    private static final String NUMBER = "-?\\d{1,4}(\\.\\d{1,6})?";
    private static final int LONGEST = 300;

    static PublishedForm empty() {
        return new PublishedForm("", "", PublishedMethod.MEAN.word(), "", "", "", "");
    }

    /**
     * The figure; null if anything is wrong.
     *
     * @param known codes that figures can stand beside
     * @param faults takes each field that is wrong, and why: the end of a message key
     */
    @Nullable
    PublishedFigure read(Set<String> known, BiConsumer<String, String> faults) {
        var counted = new Counted(faults);
        String code = Normal.code(of(construct));
        if (!known.contains(code)) {
            counted.accept("construct", "construct");
        }
        PublishedMethod how = PublishedMethod.ofWord(Normal.mail(of(method))).orElse(null);
        if (how == null) {
            counted.accept("method", "method");
        }
        String number = Normal.number(of(figure));
        if (!number.matches(NUMBER) || (how != null && !how.allows(Double.parseDouble(number)))) {
            counted.accept("figure", "figure");
        }
        String people = Normal.number(of(n));
        if (!people.isEmpty() && !people.matches("[1-9]\\d{0,8}")) {
            counted.accept("n", "n");
        }
        String published = Normal.trim(of(source));
        if (published.isEmpty() || published.length() > LONGEST) {
            counted.accept("source", "source");
        }
        String when = Normal.number(of(year));
        if (!when.matches("(19|2\\d)\\d{2}")) {
            counted.accept("year", "year");
        }
        String where = Normal.trim(of(link));
        if (!where.isEmpty() && !isLink(where)) {
            counted.accept("link", "link");
        }
        return counted.any || how == null
                ? null
                : new PublishedFigure(
                        new UUID(0, 0),
                        code,
                        Double.parseDouble(number),
                        how,
                        people.isEmpty() ? null : Integer.valueOf(people),
                        published,
                        Integer.parseInt(when),
                        where.isEmpty() ? null : where);
    }

    private static final class Counted {
        private final BiConsumer<String, String> faults;
        private boolean any;

        private Counted(BiConsumer<String, String> faults) {
            this.faults = faults;
        }

        private void accept(String field, String reason) {
            any = true;
            faults.accept(field, reason);
        }
    }

    /** Whether it leads to a page and to nothing else. */
    private static boolean isLink(String link) {
        if (link.length() > LONGEST || !link.matches("https?://\\S+")) {
            return false;
        }
        try {
            return URI.create(link).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String of(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
