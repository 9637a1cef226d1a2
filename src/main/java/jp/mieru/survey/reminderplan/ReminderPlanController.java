package jp.mieru.survey.reminderplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.letters.Letters;
import jp.mieru.survey.rates.AskedRounds;
import jp.mieru.survey.round.RoundGoals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The reminder that a round sends by itself: on which day, or not at all. */
@Controller
class ReminderPlanController {
    private final AskedRounds rounds;
    private final ReminderPlans plans;
    private final SetReminderPlan setPlan;
    private final RoundGoals goals;
    private final Letters letters;
    private final Clock clock;

    ReminderPlanController(
            AskedRounds rounds,
            ReminderPlans plans,
            SetReminderPlan setPlan,
            RoundGoals goals,
            Letters letters,
            Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.setPlan = setPlan;
        this.goals = goals;
        this.letters = letters;
        this.clock = clock;
    }

    /** What is typed: the number of the day, or nothing. */
    public record PlanForm(@Nullable String day) {}

    @GetMapping("/survey-rounds/{round}/reminder-plan/edit")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView edit(@PathVariable UUID round, @ModelAttribute(name = "page", binding = false) Page page) {
        RoundSummary open = rounds.open(round);
        var form = new PlanForm(plans.of(open.id()).map(String::valueOf).orElse(""));
        return form(open, Fields.of(page, "survey.reminder.plan.form.", form), HttpStatus.OK);
    }

    @PostMapping("/survey-rounds/{round}/reminder-plan")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView update(
            @PathVariable UUID round,
            @ModelAttribute(name = "page", binding = false) Page page,
            @ModelAttribute("form") PlanForm form,
            BindingResult result,
            Viewer viewer) {
        RoundSummary open = rounds.open(round);
        String typed = form.day() == null ? "" : Normal.code(form.day());
        if (!typed.isEmpty()) {
            fault(open, typed).ifPresent(fault -> result.rejectValue("day", fault));
        }
        if (result.hasErrors()) {
            return form(open, Fields.of(page, "survey.reminder.plan.form.", result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        setPlan.set(open, typed.isEmpty() ? null : Integer.valueOf(typed), viewer);
        return new ModelAndView("redirect:/survey-rounds/" + round + "/reminders");
    }

    private Optional<String> fault(RoundSummary round, String typed) {
        if (!typed.matches("[1-9][0-9]{0,2}") || Integer.parseInt(typed) > ReminderPlans.LATEST) {
            return Optional.of("survey.reminder.plan.fault.number");
        }
        LocalDate day = ReminderPlans.dateOf(round, Integer.parseInt(typed));
        if (!day.isAfter(LocalDate.now(clock)) || day.isAfter(round.closesOn())) {
            return Optional.of("survey.reminder.plan.fault.day");
        }
        return goals.of(round.id()).isEmpty() ? Optional.of("survey.reminder.plan.fault.goal") : Optional.empty();
    }

    private ModelAndView form(RoundSummary round, Fields fields, HttpStatus status) {
        var view = new ModelAndView("survey/reminder/plan");
        view.addObject("round", round);
        view.addObject("fields", fields);
        view.addObject("letter", letters.reminder(round));
        view.setStatus(status);
        return view;
    }
}
