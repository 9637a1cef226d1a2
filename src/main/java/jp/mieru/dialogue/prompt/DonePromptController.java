package jp.mieru.dialogue.prompt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.interview.Seats;
import jp.mieru.dialogue.interview.TooEarly;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supervisor notes which prompts were done. */
@Controller
class DonePromptController {
    private final Seats seats;
    private final DonePrompts done;
    private final AuditTrail audit;
    private final Clock clock;

    DonePromptController(Seats seats, DonePrompts done, AuditTrail audit, Clock clock) {
        this.clock = clock;
        this.seats = seats;
        this.done = done;
        this.audit = audit;
    }

    @PostMapping("/interviews/{id}/prompts")
    @Allow(Who.STAFF)
    String update(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> code,
            Viewer viewer,
            RedirectAttributes redirect) {
        var seat = seats.writing(id, viewer);
        var is = seat.interview();
        if (!seat.isLeader() || is.kind() != InterviewKind.GROWTH) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!is.mayBeTold(LocalDate.now(clock))) {
            return TooEarly.back(seat, redirect);
        }
        done.note(is, code);
        audit.changed(
                viewer,
                "dialogue.prompts-done",
                is.staff(),
                is.kind().word() + " " + is.year().year());
        redirect.addFlashAttribute("flash", new Page.Flash("dialogue.prompt.flash.done"));
        return "redirect:/interviews/" + id + "#prompts";
    }
}
