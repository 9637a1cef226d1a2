package jp.mieru.goals.sheetpages;

import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.philosophy.Philosophies;
import jp.mieru.goals.philosophy.Philosophy;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.MoveSheet;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The goals of a person or a unit in a year: my own, or any that I may read; begun with one press. */
@Controller
class SheetController {
    private final GoalSights sights;
    private final GoalSheets sheets;
    private final SheetPage pages;
    private final MoveSheet move;
    private final Philosophies philosophies;
    private final Units units;
    private final ShownYears years;

    SheetController(
            GoalSights sights,
            GoalSheets sheets,
            SheetPage pages,
            MoveSheet move,
            Philosophies philosophies,
            Units units,
            ShownYears years) {
        this.sights = sights;
        this.sheets = sheets;
        this.pages = pages;
        this.move = move;
        this.philosophies = philosophies;
        this.units = units;
        this.years = years;
    }

    /** My own goals. */
    @GetMapping("/goals")
    @Allow(Who.STAFF)
    String index(@RequestParam(required = false) @Nullable String year, Viewer viewer, Model model) {
        var shown = years.of(year);
        model.addAttribute("year", shown);
        var found = sheets.of(Objects.requireNonNull(viewer.staff()), shown.year());
        if (found.isPresent()) {
            var sight = sights.of(found.get(), viewer).orElseThrow();
            model.addAttribute("shown", pages.of(sight, viewer));
            return "goals/sheetpages/show";
        }
        model.addAttribute(
                "philosophy",
                philosophies.of(shown.year()).map(Philosophy::title).orElse(null));
        return "goals/sheetpages/begin";
    }

    @GetMapping("/goal-sheets/{id}")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return shown(id, viewer, model, "goals/sheetpages/show");
    }

    /** The sheet in the form that offices know, for paper. */
    @GetMapping("/goal-sheets/{id}/paper")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String paper(@PathVariable UUID id, Viewer viewer, Model model) {
        return shown(id, viewer, model, "goals/sheetpages/paper");
    }

    /** Begins my sheet of a year, or that of a unit I lead, and leads to its first goal. */
    @PostMapping("/goal-sheets")
    @Allow(Who.STAFF)
    String create(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable UUID unit,
            Viewer viewer) {
        var shown = years.of(year);
        var staff = Objects.requireNonNull(viewer.staff());
        if (!shown.isWritten()
                || unit != null && !isWritten(new UnitId(unit), viewer)
                || unit == null && units.worksIn(staff, years.today()).isEmpty()) {
            throw notFound();
        }
        var owner = unit == null ? new Owner.OfPerson(staff) : new Owner.OfUnit(new UnitId(unit));
        return "redirect:/goal-sheets/" + move.begin(owner, shown.year(), viewer) + "/goals/new";
    }

    private boolean isWritten(UnitId unit, Viewer viewer) {
        return units.asOf(years.today()).find(unit).isPresent() && sights.writes(unit, viewer);
    }

    private String shown(UUID id, Viewer viewer, Model model, String template) {
        var sight = sights.find(new SheetId(id), viewer).orElseThrow(SheetController::notFound);
        model.addAttribute("year", years.of(sight.sheet().year()));
        model.addAttribute("shown", pages.of(sight, viewer));
        return template;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
