package jp.mieru.survey.rates;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.choosing.UnitIndex;
import jp.mieru.survey.choosing.UnitSearch;
import jp.mieru.survey.round.RoundGoals;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How many have answered, in every unit that the reader may see, at this moment. */
@Controller
class RatesController {
    private static final int ROWS = 50;

    private final AskedRounds rounds;
    private final ResponseRates rates;
    private final RoundGoals goals;
    private final WhoSeesRates readers;
    private final Clock clock;

    RatesController(AskedRounds rounds, ResponseRates rates, RoundGoals goals, WhoSeesRates readers, Clock clock) {
        this.rounds = rounds;
        this.rates = rates;
        this.goals = goals;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/survey-rounds/{round}/rates")
    @Allow({Who.OFFICE_SURVEY, Who.SUPERVISOR})
    String index(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "lowest") String order,
            UnitSearch search,
            @RequestHeader(name = "HX-Request", required = false, defaultValue = "false") boolean part,
            HttpServletRequest request,
            Viewer viewer,
            Model model) {
        RoundSummary asked = rounds.find(round);
        model.addAttribute("view", view(asked, RatesView.Order.ofWord(order), search, request, viewer));
        model.addAttribute("now", clock.instant());
        return part ? "survey/rates/table" : "survey/rates/index";
    }

    @GetMapping("/survey-rounds/{round}/rates.xlsx")
    @Allow({Who.OFFICE_SURVEY, Who.SUPERVISOR})
    ResponseEntity<byte[]> download(
            @PathVariable UUID round, @ModelAttribute(name = "page", binding = false) Page page, Viewer viewer)
            throws IOException {
        RoundSummary asked = rounds.find(round);
        List<Rate> seen = seen(rates.of(asked.id()), viewer);
        return RatesWorkbook.of(page, seen, goals.of(asked.id()).orElse(null));
    }

    private RatesView view(
            RoundSummary round, RatesView.Order order, UnitSearch search, HttpServletRequest request, Viewer viewer) {
        RoundRates all = rates.of(round.id());
        List<Rate> seen = seen(all, viewer);
        Integer goal = goals.of(round.id()).orElse(null);
        List<Rate> below = goal == null
                ? List.of()
                : seen.stream().filter(rate -> rate.count().isBelow(goal)).toList();
        UnitIndex index = all.units().index();
        List<Rate> listed = inOrder(order, seen, below).stream()
                .filter(rate -> search.finds(index, rate.ordinal()))
                .toList();
        var paging = Paging.of(request, ROWS, listed.size());
        boolean office = viewer.has(Duty.SURVEY);
        return new RatesView(
                round,
                goal,
                office ? all.total() : all.sum(seen),
                below.size(),
                listed.subList((int) paging.offset(), (int) paging.to()),
                paging,
                order,
                search,
                index.areas(seen.stream().map(Rate::ordinal).toList()),
                paging.href(paging.number()),
                office,
                viewer.supervisor());
    }

    private static List<Rate> inOrder(RatesView.Order order, List<Rate> seen, List<Rate> below) {
        return switch (order) {
            case TREE -> seen;
            case LOWEST -> RoundRates.lowestFirst(seen);
            case BELOW -> RoundRates.lowestFirst(below);
        };
    }

    private List<Rate> seen(RoundRates all, Viewer viewer) {
        List<Rate> seen = readers.of(all, viewer);
        if (seen.isEmpty() && !viewer.has(Duty.SURVEY)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return seen;
    }
}
