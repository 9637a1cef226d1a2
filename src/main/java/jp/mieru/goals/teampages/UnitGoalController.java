package jp.mieru.goals.teampages;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.philosophy.Philosophies;
import jp.mieru.goals.philosophy.Philosophy;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goals of units, for everybody: those of one's own and all above, or of any other. */
@Controller
class UnitGoalController {
    private final UnitGoalPages pages;
    private final Philosophies philosophies;
    private final ShownYears years;

    UnitGoalController(UnitGoalPages pages, Philosophies philosophies, ShownYears years) {
        this.pages = pages;
        this.philosophies = philosophies;
        this.years = years;
    }

    @GetMapping("/unit-goals")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    String index(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable UUID unit,
            Viewer viewer,
            Model model) {
        var shown = years.of(year);
        model.addAttribute("year", shown);
        model.addAttribute("wanted", unit);
        model.addAttribute(
                "philosophy",
                philosophies.of(shown.year()).map(Philosophy::title).orElse(null));
        model.addAttribute("units", pages.of(unit == null ? null : new UnitId(unit), shown.year(), viewer));
        return "goals/teampages/units";
    }
}
