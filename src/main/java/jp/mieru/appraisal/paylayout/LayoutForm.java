package jp.mieru.appraisal.paylayout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.platform.files.OutEncoding;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A layout as it is typed, but for its columns.
 *
 * @param columns holds nothing; what is wrong with the columns is told here
 */
public record LayoutForm(
        @Nullable String name,
        @Nullable String of,
        @Nullable String columns,
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String header,
        @Nullable String quoted,
        @Nullable String crlf,
        @Nullable String width,
        @Nullable String decimals,
        @Nullable String ratio,
        @Nullable String unrated,
        @Nullable String version) {
    static final int LONGEST = 60;
    private static final String OVERALL = "overall";

    /** A new one with what is usual for its purpose. */
    static LayoutForm of(Purpose purpose, Page page) {
        return new LayoutForm(
                page.t("appraisal.paylayout.purpose." + purpose.word()),
                "",
                null,
                OutEncoding.CP932.name(),
                Separator.COMMA.name(),
                "true",
                "false",
                "true",
                "0",
                "2",
                "false",
                String.valueOf(purpose != Purpose.PROMOTION),
                "0");
    }

    static LayoutForm of(StoredLayout stored) {
        var layout = stored.layout();
        return new LayoutForm(
                stored.name(),
                layout.of(),
                null,
                layout.encoding().name(),
                layout.separator().name(),
                yes(layout.header()),
                yes(layout.quoted()),
                yes(layout.crlf()),
                String.valueOf(layout.width()),
                String.valueOf(layout.decimals()),
                yes(layout.ratio()),
                yes(layout.unrated()),
                String.valueOf(stored.version()));
    }

    private static String yes(boolean ticked) {
        return String.valueOf(ticked);
    }

    String plainName() {
        return Normal.name(Objects.requireNonNullElse(name, ""));
    }

    /** Words that name a measure, besides none for the usual one. */
    static List<String> measures() {
        var words = new ArrayList<>(List.of(OVERALL));
        for (var kind : PartKind.values()) {
            words.add(kind.word());
        }
        return words;
    }

    /** What is meant; nothing where anything is wrong, which the errors then tell. */
    Optional<Layout> read(TypedColumns typed, Errors errors) {
        if (plainName().isEmpty() || CodePoints.length(plainName()) > LONGEST) {
            errors.rejectValue("name", "appraisal.paylayout.fault.name");
        }
        var measure = Objects.requireNonNullElse(of, "");
        if (!measure.isEmpty() && !measures().contains(measure)) {
            errors.rejectValue("of", "appraisal.paylayout.fault.choose");
        }
        var chosen = typed.read(errors);
        var code = one(OutEncoding.class, "encoding", encoding, errors);
        var between = one(Separator.class, "separator", separator, errors);
        var digits = number("width", width, Layout.WIDEST, errors);
        var places = number("decimals", decimals, Layout.MOST_DECIMALS, errors);
        return errors.hasErrors() || code.isEmpty() || between.isEmpty()
                ? Optional.empty()
                : Optional.of(new Layout(
                        measure,
                        chosen,
                        code.get(),
                        between.get(),
                        "true".equals(header),
                        "true".equals(quoted),
                        "true".equals(crlf),
                        digits.orElse(0),
                        places.orElse(0),
                        "true".equals(ratio),
                        "true".equals(unrated)));
    }

    private static OptionalInt number(String field, @Nullable String typed, int most, Errors errors) {
        var found = whole(typed);
        if (found.isEmpty() || found.getAsInt() > most) {
            errors.rejectValue(field, "appraisal.paylayout.fault.number", new Object[] {most}, null);
            return OptionalInt.empty();
        }
        return found;
    }

    static OptionalInt whole(@Nullable String typed) {
        var plain = Normal.number(Objects.requireNonNullElse(typed, ""));
        return plain.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }

    private static <E extends Enum<E>> Optional<E> one(
            Class<E> type, String field, @Nullable String typed, Errors errors) {
        var found = find(type, Objects.requireNonNullElse(typed, ""));
        if (found.isEmpty()) {
            errors.rejectValue(field, "appraisal.paylayout.fault.choose");
        }
        return found;
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String typed) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(typed)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
