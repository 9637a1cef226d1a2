package jp.mieru.engagement.results;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import jp.mieru.engagement.analysis.RoundFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rows a heat table has and in what order: those right below, or all; as in the tree, or by a column.
 *
 * @param sort code of the construct or index that rows are sorted by, null for the order of the tree
 * @param highest whether the highest come first
 * @param all whether all units are listed and not only those right below
 * @param path address of the page
 */
public record HeatOrder(@Nullable String sort, boolean highest, boolean all, String path) {
    static HeatOrder of(HttpServletRequest request, List<String> measures) {
        String sort = request.getParameter("sort");
        return new HeatOrder(
                sort != null && measures.contains(sort) ? sort : null,
                "highest".equals(request.getParameter("order")),
                "all".equals(request.getParameter("units")),
                request.getRequestURI());
    }

    /** Leads to the order by this column, the lowest first, or the other way round if it is so already. */
    public String by(String measure) {
        return href(measure, measure.equals(sort) && !highest, all);
    }

    /** Leads to the order of the tree. */
    public String asTree() {
        return href(null, false, all);
    }

    /** Leads to all units, or back to those right below. */
    public String other() {
        return href(sort, highest, !all);
    }

    /** {@code ascending} or {@code descending} where rows are sorted by this column. */
    public @Nullable String direction(String measure) {
        return !measure.equals(sort) ? null : highest ? "descending" : "ascending";
    }

    /** The units in this order; what is hidden comes last. */
    List<Integer> sorted(List<Integer> units, RoundFigures figures) {
        if (sort == null) {
            return units;
        }
        ToDoubleFunction<Integer> score = unit -> {
            Double found = figures.figure(unit, Objects.requireNonNull(sort)).score();
            return found == null ? Double.MAX_VALUE : highest ? -found : found;
        };
        return units.stream().sorted(Comparator.comparingDouble(score)).toList();
    }

    private String href(@Nullable String by, boolean highestFirst, boolean every) {
        var address = UriComponentsBuilder.fromPath(path);
        if (by != null) {
            address.queryParam("sort", "{sort}");
        }
        if (highestFirst) {
            address.queryParam("order", "highest");
        }
        if (every) {
            address.queryParam("units", "all");
        }
        return (by == null ? address.build() : address.buildAndExpand(by))
                        .encode()
                        .toUriString() + "#units";
    }
}
