package jp.mieru.survey.ratecurve;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.rates.AskedRounds;
import jp.mieru.survey.rates.Rate;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.rates.RoundRates;
import jp.mieru.survey.rates.WhoSeesRates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The curve of answers by day beside that of the round before, of everybody or of a unit that the reader may see. */
@Controller
class CurveController {
    private final AskedRounds rounds;
    private final ResponseRates rates;
    private final WhoSeesRates readers;
    private final Curves curves;

    CurveController(AskedRounds rounds, ResponseRates rates, WhoSeesRates readers, Curves curves) {
        this.rounds = rounds;
        this.rates = rates;
        this.readers = readers;
        this.curves = curves;
    }

    @GetMapping("/survey-rounds/{round}/days")
    @Allow({Who.OFFICE_SURVEY, Who.SUPERVISOR})
    String index(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "") String unit,
            @ModelAttribute(name = "page", binding = false) Page page,
            Viewer viewer,
            Model model) {
        RoundSummary asked = rounds.find(round);
        RoundRates now = rates.of(asked.id());
        List<Rate> seen = readers.of(now, viewer);
        boolean office = viewer.has(Duty.SURVEY);
        Rate chosen = chosen(seen, unit, office);
        model.addAttribute("round", asked);
        model.addAttribute("office", office);
        model.addAttribute("units", choices(seen, office, page));
        model.addAttribute("unit", chosen == null ? "" : chosen.code());
        model.addAttribute("name", chosen == null ? "" : chosen.name());
        model.addAttribute("curve", curves.of(asked, now, chosen).orElse(null));
        model.addAttribute("before", before(asked, chosen));
        return "survey/rates/days";
    }

    /** The unit with this code among those seen; without one the office looks at everybody, a head at the first. */
    private static @Nullable Rate chosen(List<Rate> seen, String code, boolean office) {
        if (seen.isEmpty() && !office) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (code.isEmpty()) {
            return office ? null : seen.getFirst();
        }
        return seen.stream()
                .filter(rate -> rate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable Curve before(RoundSummary round, @Nullable Rate chosen) {
        RoundSummary earlier = curves.before(round).orElse(null);
        if (earlier == null) {
            return null;
        }
        RoundRates then = rates.of(earlier.id());
        if (chosen == null) {
            return curves.of(earlier, then, null).orElse(null);
        }
        return then.rates().stream()
                .filter(rate -> rate.unit() != null && rate.unit().equals(chosen.unit()))
                .findFirst()
                .flatMap(rate -> curves.of(earlier, then, rate))
                .orElse(null);
    }

    private static List<Choice> choices(List<Rate> seen, boolean office, Page page) {
        List<Choice> choices = new ArrayList<>();
        if (office) {
            choices.add(new Choice("", page.t("survey.rates.days.everybody")));
        }
        seen.forEach(rate -> choices.add(new Choice(rate.code(), "　".repeat(rate.depth()) + rate.name())));
        return choices;
    }
}
