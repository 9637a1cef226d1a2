package jp.mieru.goals.changepages;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.change.AnswerChange.Answering;
import jp.mieru.goals.change.ChangeSights;
import jp.mieru.goals.change.ChangeSights.Seen;
import jp.mieru.goals.change.ProposeChange.Proposing;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a proposal: it is laid before the other side with a reason, accepted, declined with a reason. */
@Controller
class ChangeStepController {
    private final ChangeSights sights;
    private final ChangePage pages;
    private final SettleChange settle;

    ChangeStepController(ChangeSights sights, ChangePage pages, SettleChange settle) {
        this.sights = sights;
        this.pages = pages;
        this.settle = settle;
    }

    @PostMapping("/goal-changes/{id}/proposal")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    ModelAndView propose(
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seen = find(id, viewer, Seen::owns);
        form.check(result);
        if (!result.hasErrors()) {
            switch (settle.propose(seen, form.text())) {
                case Proposing.Done done -> {
                    return told(seen, "proposed", redirect);
                }
                case Proposing.Overtaken overtaken -> result.reject("goals.change.fault.overtaken");
                case Proposing.Nothing nothing -> result.reject("goals.change.fault.nothing");
                case Proposing.Incomplete incomplete -> result.reject("goals.change.fault.incomplete");
                case Proposing.Another another -> result.reject("goals.change.fault.another");
            }
        }
        return pages.refused(find(id, viewer, Seen::owns), result, viewer, page);
    }

    @PostMapping("/goal-changes/{id}/acceptance")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    ModelAndView accept(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var seen = find(id, viewer, Seen::answers);
        var came = settle.accept(seen, viewer);
        return told(seen, came == Answering.DONE ? "accepted" : came.name().toLowerCase(Locale.ROOT), redirect);
    }

    @PostMapping("/goal-changes/{id}/refusal")
    @Allow({Who.STAFF, Who.EXECUTIVE})
    ModelAndView decline(
            @PathVariable UUID id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var seen = find(id, viewer, Seen::answers);
        form.check(result);
        if (result.hasErrors()) {
            return pages.refused(seen, result, viewer, page);
        }
        var came = settle.decline(seen, form.text(), viewer);
        return told(seen, came == Answering.DONE ? "declined" : "overtaken", redirect);
    }

    private static ModelAndView told(Seen seen, String word, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("goals.change.flash." + word));
        return new ModelAndView("redirect:/goal-changes/" + seen.change().id());
    }

    private Seen find(UUID id, Viewer viewer, Predicate<Seen> may) {
        return sights.find(new ChangeId(id), viewer)
                .filter(may)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
