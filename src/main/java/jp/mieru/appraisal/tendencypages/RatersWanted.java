package jp.mieru.appraisal.tendencypages;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which raters of a cycle the office asks for.
 *
 * @param kind word of a {@link RaterFilter}; null, or a word that there is not, for all
 * @param unit with all below it, as it was on the reference day; null for all
 */
public record RatersWanted(@Nullable String kind, @Nullable UUID unit) {
    public Optional<RaterFilter> filter() {
        return RaterFilter.of(kind);
    }

    /** The same units, whatever was found of the rater or only this. */
    public RatersWanted with(@Nullable RaterFilter filter) {
        return new RatersWanted(filter == null ? null : filter.word(), unit);
    }

    /** The query of an address that keeps it; empty for everything. */
    public String query() {
        var query = UriComponentsBuilder.newInstance();
        filter().ifPresent(filter -> query.queryParam("kind", filter.word()));
        if (unit != null) {
            query.queryParam("unit", unit);
        }
        return query.encode().build().toUriString();
    }
}
