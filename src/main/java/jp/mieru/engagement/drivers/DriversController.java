package jp.mieru.engagement.drivers;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.readable.ReadableFigures;
import jp.mieru.engagement.readable.ReadableFigures.Readable;
import jp.mieru.survey.Forest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Which constructs go with an outcome, in the whole or in one unit. */
@Controller
class DriversController {
    private final ReadableFigures rounds;
    private final DriverStore drivers;

    DriversController(ReadableFigures rounds, DriverStore drivers) {
        this.rounds = rounds;
        this.drivers = drivers;
    }

    @GetMapping("/results/{round}/drivers")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@PathVariable UUID round, Viewer viewer, Locale locale, Model model) {
        return show(round, viewer, figures -> OptionalInt.of(Forest.WHOLE), locale, model);
    }

    @GetMapping("/results/{round}/units/{unit}/drivers")
    @Allow({Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@PathVariable UUID round, @PathVariable String unit, Viewer viewer, Locale locale, Model model) {
        return show(round, viewer, found -> index(found, unit), locale, model);
    }

    /** A unit that the viewer may not read does not exist. */
    private static OptionalInt index(Readable found, String unit) {
        int index = found.figures().units().indexOf(unit);
        return found.readable().contains(index) ? OptionalInt.of(index) : OptionalInt.empty();
    }

    private String show(UUID id, Viewer viewer, Function<Readable, OptionalInt> choice, Locale locale, Model model) {
        var round = rounds.find(viewer, id).orElseThrow(DriversController::notFound);
        var found = rounds.figures(viewer, round).orElse(null);
        if (found == null) {
            return "redirect:/results/" + round.id();
        }
        int unit = choice.apply(found).orElseThrow(DriversController::notFound);
        model.addAttribute("round", round);
        fill(model, found, unit, locale);
        return "engagement/drivers/show";
    }

    private void fill(Model model, Readable found, int unit, Locale locale) {
        var figures = found.figures();
        var units = figures.units();
        model.addAttribute("name", rounds.name(figures, unit, locale));
        model.addAttribute("whole", unit == Forest.WHOLE ? null : rounds.name(figures, Forest.WHOLE, locale));
        model.addAttribute("fewest", AnalyseDrivers.FEWEST);
        model.addAttribute(
                "views",
                drivers.find(figures.round(), units.forest().slot(unit)).stream()
                        .map(each -> DriversView.of(each, figures, unit, locale))
                        .toList());
        model.addAttribute(
                "others",
                drivers.slots(figures.round()).stream()
                        .filter(slot -> slot != unit && slot != figures.top())
                        .filter(found.readable()::contains)
                        .map(units::unit)
                        .toList());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
