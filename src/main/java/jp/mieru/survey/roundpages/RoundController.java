package jp.mieru.survey.roundpages;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Parts;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.builder.QuestionnaireStore;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPurposes;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The office's rounds: plan them, see how they go. */
@Controller
class RoundController {
    private final RoundStore rounds;
    private final QuestionnaireStore questionnaires;
    private final PlanRound planRound;
    private final RoundFormPage formPage;
    private final EstimateReach estimateReach;
    private final RoundPurposes purposes;
    private final List<RoundPart> roundParts;
    private final Parts parts;

    RoundController(
            RoundStore rounds,
            QuestionnaireStore questionnaires,
            PlanRound planRound,
            RoundFormPage formPage,
            EstimateReach estimateReach,
            RoundPurposes purposes,
            List<RoundPart> roundParts,
            Parts parts) {
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.planRound = planRound;
        this.formPage = formPage;
        this.estimateReach = estimateReach;
        this.purposes = purposes;
        this.roundParts = roundParts.stream()
                .sorted(Comparator.comparingInt(RoundPart::order))
                .toList();
        this.parts = parts;
    }

    @GetMapping("/survey-rounds")
    @Allow(Who.OFFICE_SURVEY)
    String index(Model model) {
        model.addAttribute("rounds", rounds.all());
        return "survey/round/index";
    }

    @GetMapping("/survey-rounds/{round}")
    @Allow(Who.OFFICE_SURVEY)
    String show(@PathVariable UUID round, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        RoundSummary summary =
                rounds.find(RoundId.of(round)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("round", summary);
        model.addAttribute("told", rounds.toldUnitsOf(summary.id()));
        model.addAttribute("purpose", purposes.of(summary.id()).orElse(null));
        model.addAttribute("parts", parts(summary, page));
        return "survey/round/show";
    }

    private List<Content> parts(RoundSummary round, Page page) {
        return roundParts.stream()
                .map(part -> part.of(round))
                .filter(Objects::nonNull)
                .map(shown -> parts.of(shown.template(), page, shown.model()))
                .toList();
    }

    @GetMapping("/survey-rounds/new")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute(name = "page", binding = false) Page page,
            @RequestParam(required = false) @Nullable UUID questionnaire) {
        return formPage.begun(page, questionnaire);
    }

    /** What anonymous answers would tell, with the form as it is. */
    @PostMapping(path = "/survey-rounds", params = "reach")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView reach(
            @ModelAttribute(name = "page", binding = false) Page page,
            @ModelAttribute("form") RoundForm form,
            BindingResult result) {
        ModelAndView view = formPage.typed(page, result, HttpStatus.OK);
        view.addObject("reach", estimateReach.of(form));
        return view;
    }

    @PostMapping(path = "/survey-rounds", params = "!reach")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute(name = "page", binding = false) Page page,
            @ModelAttribute("form") RoundForm form,
            BindingResult result,
            Viewer viewer) {
        form.check(result);
        Optional<QuestionnaireStore.Stored> asked =
                form.questionnaire() == null ? Optional.empty() : questionnaires.find(form.questionnaire());
        if (form.questionnaire() != null && asked.isEmpty()) {
            result.rejectValue("questionnaire", "survey.round.fault.questionnaire"); // deleted meanwhile
        }
        if (!result.hasErrors() && asked.isPresent()) {
            Optional<RoundId> planned = planRound.plan(form.toPlan(asked.get().questionnaire()), viewer);
            if (planned.isPresent()) {
                return new ModelAndView("redirect:/survey-rounds/" + planned.get());
            }
            result.rejectValue("title", "survey.round.fault.taken");
        }
        return formPage.typed(page, result, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
