package jp.mieru.organization.unit;

import java.time.Clock;
import java.time.LocalDate;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.organization.internal.AsOf;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The organisation chart: a unit in the middle, the way up, and as many levels down as wanted. */
@Controller
class UnitChartController {
    private static final int MOST_LEVELS = 6;
    private final Units units;
    private final UnitNodes nodes;
    private final Clock clock;

    UnitChartController(Units units, UnitNodes nodes, Clock clock) {
        this.units = units;
        this.nodes = nodes;
        this.clock = clock;
    }

    @GetMapping("/units/chart")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    String show(
            @RequestParam(required = false) @Nullable String focus,
            @RequestParam(required = false) @Nullable String levels,
            @RequestParam(required = false) @Nullable String paper,
            @RequestParam(required = false) @Nullable String day,
            Viewer viewer,
            @ModelAttribute("page") Page page,
            Model model) {
        var asOf = AsOf.of(day, viewer, LocalDate.now(clock));
        var tree = units.asOf(asOf.day());
        int depth = levels != null && levels.matches("[1-6]") ? Integer.parseInt(levels) : 2;
        var middle = focus == null ? top(tree) : find(tree, focus);
        model.addAttribute("asOf", asOf);
        model.addAttribute("fields", asOf.fields(page));
        model.addAttribute(
                "chart",
                middle == null
                        ? null
                        : new UnitChart(
                                nodes.of(tree, middle).downTo(depth),
                                tree.path(middle),
                                depth,
                                MOST_LEVELS,
                                "a3".equals(paper) ? "a3" : "a4"));
        return "organization/unit/chart";
    }

    private static @Nullable UnitId top(UnitTree tree) {
        return tree.units().stream().map(UnitTree.Unit::id).findFirst().orElse(null);
    }

    private static UnitId find(UnitTree tree, String focus) {
        return tree.units().stream()
                .map(UnitTree.Unit::id)
                .filter(id -> id.toString().equals(focus))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
