package jp.mieru.organization.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reorganisations: those decided, and a new one with its preview. */
@Controller
class ReorganisationController {
    private static final String FORM = "organization/reorganisation/new";
    private final ReorganisationQueries queries;
    private final PreviewReorganisation previews;
    private final CarryOutReorganisation carryOut;
    private final Units units;
    private final Clock clock;

    ReorganisationController(
            ReorganisationQueries queries,
            PreviewReorganisation previews,
            CarryOutReorganisation carryOut,
            Units units,
            Clock clock) {
        this.queries = queries;
        this.previews = previews;
        this.carryOut = carryOut;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/reorganisations")
    @Allow(Who.OFFICE_PLACEMENT)
    String index(Model model) {
        model.addAttribute("decided", queries.all());
        return "organization/reorganisation/index";
    }

    @GetMapping("/reorganisations/new")
    @Allow(Who.OFFICE_PLACEMENT)
    String form(Model model) {
        return form(Draft.empty(), null, model);
    }

    @PostMapping("/reorganisations")
    @Allow(Who.OFFICE_PLACEMENT)
    Object create(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "preview") String step,
            Viewer viewer,
            Model model,
            RedirectAttributes after) {
        var draft = Draft.of(sent);
        return switch (step) {
            case "more" -> form(draft.withMoreLines(), null, model);
            case "apply" -> applied(draft, carryOut.of(draft, viewer), model, after);
            default -> previewed(draft, previews.of(draft), model);
        };
    }

    private Object applied(Draft draft, Preview outcome, Model model, RedirectAttributes after) {
        if (!outcome.isSound()) {
            return previewed(draft, outcome, model);
        }
        after.addFlashAttribute("flash", new Page.Flash("organization.reorganisation.done", draft.title()));
        return "redirect:/reorganisations";
    }

    private Object previewed(Draft draft, Preview preview, Model model) {
        form(draft, preview, model);
        var answer = new ModelAndView(FORM, model.asMap());
        answer.setStatus(preview.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private String form(Draft draft, @Nullable Preview preview, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "units",
                units.asOf(draft.takesEffectOn().orElseGet(() -> LocalDate.now(clock)))
                        .units());
        return FORM;
    }
}
