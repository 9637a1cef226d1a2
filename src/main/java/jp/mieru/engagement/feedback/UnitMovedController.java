package jp.mieru.engagement.feedback;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.moved.WhatMoved;
import jp.mieru.engagement.readable.RoundsInView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What the plan before has moved: a part of a unit's page that comes after it, for it takes all plans of the round to tell. */
@Controller
class UnitMovedController {
    private final RoundsInView rounds;
    private final WhatMoved moved;

    UnitMovedController(RoundsInView rounds, WhatMoved moved) {
        this.rounds = rounds;
        this.moved = moved;
    }

    @GetMapping("/results/{round}/units/{unit}/moved")
    @Allow({Who.SUPERVISOR, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(@PathVariable UUID round, @PathVariable String unit, Viewer viewer, Model model) {
        var found = rounds.of(round, viewer).orElseThrow(UnitMovedController::notFound);
        int index = found.figures().units().indexOf(unit);
        if (!found.readable().contains(index)) {
            throw notFound();
        }
        var identity = found.figures().identities().get(index);
        model.addAttribute("figures", found.figures());
        model.addAttribute(
                "move",
                moved.of(found.figures().round()).stream()
                        .filter(move -> move.unit().equals(identity))
                        .findFirst()
                        .orElse(null));
        return "engagement/feedback/planmoved";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
