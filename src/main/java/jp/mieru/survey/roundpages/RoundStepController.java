package jp.mieru.survey.roundpages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.RoundStore;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two steps of a round that cannot be taken back: opening and closing. */
@Controller
class RoundStepController {
    private final OpenRound openRound;
    private final CloseRound closeRound;
    private final RoundStore rounds;
    private final Clock clock;

    RoundStepController(OpenRound openRound, CloseRound closeRound, RoundStore rounds, Clock clock) {
        this.rounds = rounds;
        this.openRound = openRound;
        this.closeRound = closeRound;
        this.clock = clock;
    }

    @PostMapping("/survey-rounds/{round}/opening")
    @Allow(Who.OFFICE_SURVEY)
    String open(@PathVariable UUID round, Viewer viewer, RedirectAttributes redirect) {
        require(round);
        OpenRound.Outcome outcome = openRound.open(RoundId.of(round), LocalDate.now(clock), viewer);
        redirect.addFlashAttribute(
                "flash", new Page.Flash("survey.round.opening." + outcome.name().toLowerCase(Locale.ROOT)));
        return "redirect:/survey-rounds/" + round;
    }

    @PostMapping("/survey-rounds/{round}/closing")
    @Allow(Who.OFFICE_SURVEY)
    String close(@PathVariable UUID round, Viewer viewer, RedirectAttributes redirect) {
        require(round);
        redirect.addFlashAttribute("flash", new Page.Flash(closing(round, viewer)));
        return "redirect:/survey-rounds/" + round;
    }

    /** While the database is being copied the ballots cannot be mixed, and so the round cannot be closed. */
    private String closing(UUID round, Viewer viewer) {
        try {
            boolean closed = closeRound.close(RoundId.of(round), LocalDate.now(clock), viewer);
            return closed ? "survey.round.closing.closed" : "survey.round.closing.not_open";
        } catch (PessimisticLockingFailureException e) {
            return "survey.round.closing.busy";
        }
    }

    private void require(UUID round) {
        if (rounds.find(RoundId.of(round)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
