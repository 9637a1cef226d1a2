package jp.mieru.appraisal.payresults;

import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whom the office looks at.
 *
 * @param of word of the measure
 * @param unit with all below it; null for all
 * @param group code of the group of positions; null for all
 * @param grade null for all
 * @param standing word of it; null for all
 * @param name part of a name, reading or number; null for all
 */
public record PayFilter(
        @Nullable String of,
        @Nullable UUID unit,
        @Nullable String group,
        @Nullable String grade,
        @Nullable String standing,
        @Nullable String name) {
    public PayFilter {
        of = filled(of);
        group = filled(group);
        grade = filled(grade);
        standing = filled(standing);
        name = filled(name);
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Everybody by the grade of a measure. */
    public static PayFilter of(@Nullable String measure) {
        return new PayFilter(measure, null, null, null, null, null);
    }

    boolean takes(PaidPerson person, @Nullable Set<UnitId> units, @Nullable Set<StaffId> named) {
        return (units == null || units.contains(person.unit()))
                && (named == null || named.contains(person.staff()))
                && (group == null || group.equals(person.group()))
                && (grade == null || grade.equals(person.letter()))
                && Standing.of(standing).map(person.standing()::equals).orElse(true);
    }

    /** The query of an address that keeps it; empty for everything. */
    public String query() {
        var query = UriComponentsBuilder.newInstance();
        put(query, "of", of);
        put(query, "unit", unit);
        put(query, "group", group);
        put(query, "grade", grade);
        put(query, "standing", standing);
        put(query, "name", name);
        return query.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder query, String key, @Nullable Object value) {
        if (value != null) {
            query.queryParam(key, value.toString().replace("{", "").replace("}", ""));
        }
    }
}
