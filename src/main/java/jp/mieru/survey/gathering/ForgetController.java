package jp.mieru.survey.gathering;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.round.RoundStore;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A round whose answers were gathered elsewhere can be given up. */
@Controller
class ForgetController {
    private final RoundStore rounds;
    private final ForgetGathered forget;

    ForgetController(RoundStore rounds, ForgetGathered forget) {
        this.rounds = rounds;
        this.forget = forget;
    }

    @PostMapping("/survey-rounds/{round}/removal")
    @Allow(Who.OFFICE_SURVEY)
    String destroy(@PathVariable UUID round, Viewer viewer, RedirectAttributes redirect) {
        RoundSummary found = rounds.find(RoundId.of(round))
                .filter(RoundSummary::gathered)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            forget.forget(found, viewer);
        } catch (DataIntegrityViolationException e) {
            redirect.addFlashAttribute("flash", new Page.Flash("survey.gathering.forget.used"));
            return "redirect:/survey-rounds/" + round;
        }
        redirect.addFlashAttribute("flash", new Page.Flash("survey.gathering.forget.done", found.title()));
        return "redirect:/survey-rounds";
    }
}
