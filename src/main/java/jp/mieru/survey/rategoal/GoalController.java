package jp.mieru.survey.rategoal;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.round.RoundGoals;
import jp.mieru.survey.round.RoundStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The goal of a round, which may change until the round is closed. */
@Controller
class GoalController {
    private final RoundStore rounds;
    private final RoundGoals goals;
    private final SetGoal setGoal;

    GoalController(RoundStore rounds, RoundGoals goals, SetGoal setGoal) {
        this.rounds = rounds;
        this.goals = goals;
        this.setGoal = setGoal;
    }

    /** What is typed. */
    public record GoalForm(@Nullable String goal) {}

    @GetMapping("/survey-rounds/{round}/goal/edit")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView edit(@PathVariable UUID round, @ModelAttribute(name = "page", binding = false) Page page) {
        RoundSummary found = unfinished(round);
        String goal = goals.of(found.id()).map(String::valueOf).orElse("");
        return form(found, Fields.of(page, "survey.rates.form.", new GoalForm(goal)), HttpStatus.OK);
    }

    @PostMapping("/survey-rounds/{round}/goal")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView update(
            @PathVariable UUID round,
            @ModelAttribute(name = "page", binding = false) Page page,
            @ModelAttribute("form") GoalForm form,
            BindingResult result,
            Viewer viewer) {
        RoundSummary found = unfinished(round);
        if (!RoundGoals.isWritten(form.goal())) {
            result.rejectValue("goal", "survey.round.fault.goal");
            return form(found, Fields.of(page, "survey.rates.form.", result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        setGoal.set(found, RoundGoals.read(form.goal()), viewer);
        return new ModelAndView(
                "redirect:/survey-rounds/" + round + (found.state() == RoundState.OPEN ? "/rates" : ""));
    }

    private RoundSummary unfinished(UUID round) {
        return rounds.find(RoundId.of(round))
                .filter(found -> !found.gathered() && found.state() != RoundState.CLOSED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView form(RoundSummary round, Fields fields, HttpStatus status) {
        var view = new ModelAndView("survey/rates/goal");
        view.addObject("round", round);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }
}
