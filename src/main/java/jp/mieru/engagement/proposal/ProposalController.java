package jp.mieru.engagement.proposal;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.themeshares.Theme;
import jp.mieru.engagement.themeshares.WholeShares;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundTexts;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposals for the training plan: made by those in charge of surveys, decided on by those in charge of training too. */
@Controller
class ProposalController {
    private static final String LABELS = "engagement.proposal.form.";
    private static final String STEP = "engagement.proposal.step.";

    private final Proposals proposals;
    private final DecideProposals decide;
    private final Effects effects;
    private final WholeShares shares;
    private final Rounds rounds;
    private final RoundTexts texts;
    private final Clock clock;

    ProposalController(
            Proposals proposals,
            DecideProposals decide,
            Effects effects,
            WholeShares shares,
            Rounds rounds,
            RoundTexts texts,
            Clock clock) {
        this.proposals = proposals;
        this.decide = decide;
        this.effects = effects;
        this.shares = shares;
        this.rounds = rounds;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/training-proposals")
    @Allow({Who.OFFICE_SURVEY, Who.OFFICE_TRAINING})
    String index(Viewer viewer, Model model) {
        model.addAttribute("proposals", proposals.all());
        return "engagement/proposal/index";
    }

    @GetMapping("/training-proposals/{proposal}")
    @Allow({Who.OFFICE_SURVEY, Who.OFFICE_TRAINING})
    ModelAndView show(@PathVariable UUID proposal, @ModelAttribute(name = "page", binding = false) Page page) {
        String today = page.date(LocalDate.now(clock));
        return show(find(proposal), Fields.of(page, STEP, new StepForm(null, "", today)), HttpStatus.OK);
    }

    @GetMapping("/training-proposals/new")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute(name = "page", binding = false) Page page,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(required = false) @Nullable Integer question) {
        if (theme == null || round == null || question == null) {
            throw notFound(); // a proposal begins at a theme of a round
        }
        return form(
                Fields.of(page, LABELS, new ProposalForm("", "", "", "", theme, round, question, "")),
                theme,
                round,
                question,
                HttpStatus.OK);
    }

    @PostMapping("/training-proposals")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute(name = "page", binding = false) Page page,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult result,
            Viewer viewer) {
        UUID theme = form.theme();
        UUID round = form.round();
        Integer question = form.question();
        if (theme == null || round == null || question == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        ModelAndView again =
                form(Fields.of(page, LABELS, result), theme, round, question, HttpStatus.UNPROCESSABLE_CONTENT);
        if (!form.typedConstruct().isEmpty()
                && texts.asked(RoundId.of(round))
                        .questionnaire()
                        .construct(form.typedConstruct())
                        .isEmpty()) {
            throw notFound();
        }
        return result.hasErrors()
                ? again
                : new ModelAndView("redirect:/training-proposals/" + decide.propose(form, viewer));
    }

    @PostMapping("/training-proposals/{proposal}/state")
    @Allow({Who.OFFICE_SURVEY, Who.OFFICE_TRAINING})
    ModelAndView update(
            @PathVariable UUID proposal,
            @ModelAttribute("form") StepForm form,
            BindingResult result,
            @ModelAttribute(name = "page", binding = false) Page page,
            Viewer viewer,
            RedirectAttributes redirect) {
        Proposal found = find(proposal);
        var decision = decide.decide(found, form, viewer);
        StepForm.explain(decision, result);
        if (result.hasFieldErrors("reason") || result.hasFieldErrors("day")) {
            return show(found, Fields.of(page, STEP, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean done = decision == DecideProposals.Decision.DONE;
        redirect.addFlashAttribute(
                "flash", new Page.Flash(done ? "engagement.proposal.saved" : "engagement.proposal.unchanged"));
        return new ModelAndView("redirect:/training-proposals/" + proposal);
    }

    private ModelAndView show(Proposal proposal, Fields fields, HttpStatus status) {
        String construct = proposal.construct();
        var view = new ModelAndView("engagement/proposal/show");
        view.addObject("proposal", proposal);
        view.addObject("effects", effects.of(proposal));
        view.addObject("constructName", construct == null ? null : name(proposal.round(), construct, fields.page()));
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private ModelAndView form(Fields fields, UUID theme, UUID round, int question, HttpStatus status) {
        Theme about = shares.themes().stream()
                .filter(each -> each.id().equals(theme))
                .findFirst()
                .orElseThrow(ProposalController::notFound);
        var summary = rounds.find(RoundId.of(round))
                .filter(each -> each.state() == RoundState.CLOSED && !each.gathered())
                .orElseThrow(ProposalController::notFound);
        Questionnaire asked = texts.asked(summary.id()).questionnaire();
        if (question < 0
                || question >= asked.questions().size()
                || asked.questions().get(question).type() != QuestionType.TEXT) {
            throw notFound();
        }
        var view = new ModelAndView("engagement/proposal/new");
        view.addObject("fields", fields);
        view.addObject("theme", about);
        view.addObject("round", summary);
        view.addObject("question", question);
        view.addObject(
                "constructs",
                asked.constructs().stream()
                        .map(construct -> new Choice(
                                construct.code(),
                                construct.name().in(fields.page().locale())))
                        .toList());
        view.setStatus(status);
        return view;
    }

    private String name(RoundId round, String construct, Page page) {
        return texts.asked(round)
                .questionnaire()
                .construct(construct)
                .map(found -> found.name().in(page.locale()))
                .orElse(construct);
    }

    private Proposal find(UUID proposal) {
        return proposals.find(proposal).orElseThrow(ProposalController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
