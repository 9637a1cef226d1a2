package jp.mieru.organization.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import jp.mieru.organization.internal.AsOf;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The tree of units, and a unit's page. */
@Controller
class UnitController {
    private final Units units;
    private final UnitNodes nodes;
    private final UnitPage pages;
    private final Clock clock;

    UnitController(Units units, UnitNodes nodes, UnitPage pages, Clock clock) {
        this.units = units;
        this.nodes = nodes;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/units")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    String index(
            @RequestParam(required = false) @Nullable String day,
            Viewer viewer,
            @ModelAttribute("page") Page page,
            Model model) {
        var asOf = AsOf.of(day, viewer, LocalDate.now(clock));
        model.addAttribute("asOf", asOf);
        model.addAttribute("fields", asOf.fields(page));
        model.addAttribute("roots", nodes.roots(units.asOf(asOf.day())));
        return "organization/unit/index";
    }

    @GetMapping("/units/{id}")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String day,
            Viewer viewer,
            @ModelAttribute("page") Page page,
            Model model) {
        var asOf = AsOf.of(day, viewer, LocalDate.now(clock));
        model.addAttribute("asOf", asOf);
        model.addAttribute("fields", asOf.fields(page));
        model.addAttribute(
                "shown",
                pages.of(new UnitId(id), asOf, viewer, page)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "organization/unit/show";
    }
}
