package jp.mieru.organization.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the directory, as it was typed. What cannot be read is as if it had not been typed.
 *
 * @param q part of a name or reading, or the beginning of a staff number
 * @param unit id of a unit; whatever is below it belongs to it
 * @param family 職種
 * @param position 職位
 * @param grade 級
 * @param years years of service, such as {@code 4-9} or {@code 30-}
 * @param day the day asked about
 */
public record StaffSearch(
        @Nullable String q,
        @Nullable String unit,
        @Nullable String family,
        @Nullable String position,
        @Nullable String grade,
        @Nullable String years,
        @Nullable String day) {
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern YEARS = Pattern.compile("(\\d{1,2})-(\\d{0,2})");

    /** A span of days of hiring, first and last included; from is null when it has no beginning. */
    record Hired(@Nullable LocalDate from, LocalDate to) {}

    Optional<String> text() {
        return typed(q);
    }

    Optional<UnitId> unitId() {
        return typed(unit).filter(id -> id.matches(UUID_PATTERN)).map(id -> new UnitId(UUID.fromString(id)));
    }

    Optional<String> jobFamily() {
        return typed(family);
    }

    Optional<String> post() {
        return typed(position);
    }

    Optional<Integer> gradeNumber() {
        return typed(grade).filter(number -> number.matches("\\d{1,2}")).map(Integer::valueOf);
    }

    /** When somebody with so many years of service on that day was hired. */
    Optional<Hired> hired(LocalDate onDay) {
        return typed(years).map(YEARS::matcher).filter(found -> found.matches()).map(found -> {
            var least = Integer.parseInt(found.group(1));
            var most = found.group(2);
            return new Hired(
                    most.isEmpty()
                            ? null
                            : onDay.minusYears(Integer.parseInt(most) + 1L).plusDays(1),
                    onDay.minusYears(least));
        });
    }

    /** Whether anything is looked for. */
    public boolean isNarrowed() {
        return Stream.of(q, unit, family, position, grade, years)
                .anyMatch(value -> typed(value).isPresent());
    }

    /** The search in a line, for the audit trail. */
    String inWords() {
        return Stream.of(
                        named("q", q),
                        named("unit", unit),
                        named("family", family),
                        named("position", position),
                        named("grade", grade),
                        named("years", years))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> named(String name, @Nullable String value) {
        return typed(value).map(text -> name + "=" + text);
    }

    private static Optional<String> typed(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
