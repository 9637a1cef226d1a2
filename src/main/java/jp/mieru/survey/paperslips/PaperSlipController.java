package jp.mieru.survey.paperslips;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.QrPicture;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.choosing.UnitChoice;
import jp.mieru.survey.choosing.UnitIndex;
import jp.mieru.survey.choosing.UnitSearch;
import jp.mieru.survey.kiosk.KioskController;
import jp.mieru.survey.rates.AskedRounds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Slips with codes for a round: by the office, or by a head for the people of the own units. */
@Controller
class PaperSlipController {
    private final AskedRounds rounds;
    private final PrintableUnits units;
    private final PrintSlips printSlips;

    PaperSlipController(AskedRounds rounds, PrintableUnits units, PrintSlips printSlips) {
        this.rounds = rounds;
        this.units = units;
        this.printSlips = printSlips;
    }

    @GetMapping("/survey-rounds/{round}/codes")
    @Allow({Who.OFFICE_SURVEY, Who.SUPERVISOR})
    ModelAndView create(@PathVariable UUID round, Viewer viewer) {
        return form(rounds.open(round), null, Set.of(), UnitSearch.none(), viewer);
    }

    @PostMapping("/survey-rounds/{round}/codes")
    @Allow({Who.OFFICE_SURVEY, Who.SUPERVISOR})
    ModelAndView create(
            @PathVariable UUID round,
            @ModelAttribute("form") PaperSlipForm form,
            UnitSearch search,
            Viewer viewer,
            HttpServletRequest request) {
        RoundSummary open = rounds.open(round);
        requireUnits(open, viewer);
        Set<Integer> chosen = form.chosen(search);
        if (search.isStep()) {
            return form(open, null, chosen, search, viewer);
        }
        if (chosen.isEmpty()) {
            return form(open, "survey.kiosk.codes.refused.none", chosen, search, viewer);
        }
        return switch (printSlips.toUnits(open, chosen, form.anew(), viewer)) {
            case PrintSlips.Outcome.Printed printed -> slips(open, printed, request);
            case PrintSlips.Outcome.TooMany many ->
                form(open, "survey.kiosk.codes.refused.many", chosen, search, viewer);
            case PrintSlips.Outcome.Nobody nobody ->
                form(open, "survey.kiosk.codes.refused.printed", chosen, search, viewer);
        };
    }

    /** One person's slip anew, for one that was lost. */
    @PostMapping("/survey-rounds/{round}/codes/replacement")
    @Allow({Who.OFFICE_SURVEY, Who.SUPERVISOR})
    ModelAndView replace(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "") String staffNumber,
            Viewer viewer,
            HttpServletRequest request) {
        RoundSummary open = rounds.open(round);
        requireUnits(open, viewer);
        return printSlips.toOne(open, staffNumber, viewer) instanceof PrintSlips.Outcome.Printed printed
                ? slips(open, printed, request)
                : form(open, "survey.kiosk.codes.refused.person", Set.of(), UnitSearch.none(), viewer);
    }

    private void requireUnits(RoundSummary round, Viewer viewer) {
        if (units.of(round.id(), viewer).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private ModelAndView form(
            RoundSummary round, @Nullable String refusal, Set<Integer> chosen, UnitSearch search, Viewer viewer) {
        List<PrintableUnit> printable = units.of(round.id(), viewer);
        if (printable.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        UnitChoice choice = choice(units.index(round.id()), printable, chosen, search);
        Set<Integer> shown = Set.copyOf(choice.shown());
        var view = new ModelAndView(
                "survey/kiosk/codes", refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("round", round);
        view.addObject(
                "units",
                printable.stream()
                        .filter(unit -> shown.contains(unit.ordinal()))
                        .toList());
        view.addObject("choice", choice);
        view.addObject("refusal", refusal);
        view.addObject("most", PrintSlips.MOST);
        return view;
    }

    private static UnitChoice choice(
            UnitIndex index, List<PrintableUnit> printable, Set<Integer> chosen, UnitSearch search) {
        List<Integer> offered = printable.stream().map(PrintableUnit::ordinal).toList();
        return UnitChoice.of(index, offered, Set.copyOf(offered), chosen, search);
    }

    private static ModelAndView slips(
            RoundSummary round, PrintSlips.Outcome.Printed printed, HttpServletRequest request) {
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path(KioskController.ADDRESS)
                .toUriString();
        List<SlipPile> piles = printed.codes().entrySet().stream()
                .map(pile -> new SlipPile(
                        pile.getKey(),
                        pile.getValue().entrySet().stream()
                                .map(slip -> new PaperSlip(
                                        slip.getKey().name(),
                                        slip.getValue(),
                                        QrPicture.of(address + "#" + slip.getValue())))
                                .toList()))
                .toList();
        var view = new ModelAndView("survey/kiosk/slips");
        view.addObject("round", round);
        view.addObject("piles", piles);
        view.addObject("address", address.replaceFirst("^https?://", ""));
        return view;
    }
}
