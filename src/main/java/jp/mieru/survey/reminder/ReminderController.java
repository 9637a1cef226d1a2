package jp.mieru.survey.reminder;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.choosing.UnitChoice;
import jp.mieru.survey.choosing.UnitSearch;
import jp.mieru.survey.letters.Letters;
import jp.mieru.survey.letters.SendReminder;
import jp.mieru.survey.rates.AskedRounds;
import jp.mieru.survey.reminderplan.ReminderPlans;
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

/** The office's reminders: choose units, write, look at it once more, send; and what earlier ones did. */
@Controller
class ReminderController {
    private final AskedRounds rounds;
    private final ReminderHistory history;
    private final ReminderPlans plans;
    private final Letters letters;
    private final SendReminder sendReminder;

    ReminderController(
            AskedRounds rounds,
            ReminderHistory history,
            ReminderPlans plans,
            Letters letters,
            SendReminder sendReminder) {
        this.rounds = rounds;
        this.history = history;
        this.plans = plans;
        this.letters = letters;
        this.sendReminder = sendReminder;
    }

    @GetMapping("/survey-rounds/{round}/reminders")
    @Allow(Who.OFFICE_SURVEY)
    String index(@PathVariable UUID round, Model model) {
        RoundSummary asked = rounds.find(round);
        model.addAttribute("round", asked);
        model.addAttribute("planned", plans.of(asked.id()).orElse(null));
        model.addAttribute("reminders", history.of(asked));
        return "survey/reminder/index";
    }

    @GetMapping("/survey-rounds/{round}/reminders/{reminder}")
    @Allow(Who.OFFICE_SURVEY)
    String show(@PathVariable UUID round, @PathVariable UUID reminder, Model model) {
        RoundSummary asked = rounds.find(round);
        model.addAttribute("round", asked);
        model.addAttribute(
                "past",
                history.find(asked, reminder).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "survey/reminder/show";
    }

    @GetMapping("/survey-rounds/{round}/reminders/new")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(@PathVariable UUID round, @ModelAttribute(name = "page", binding = false) Page page) {
        RoundSummary open = rounds.open(round);
        Remindable groups = history.choosable(open);
        var form = ReminderForm.of(List.copyOf(groups.behind()), letters.reminder(open));
        Fields fields = Fields.of(page, "survey.reminder.form.", form);
        return form(open, groups, groups.choice(groups.behind(), UnitSearch.none()), fields, HttpStatus.OK);
    }

    /** Shows what would be sent, to how many; or the form once more. */
    @PostMapping("/survey-rounds/{round}/reminders/review")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView review(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "false") boolean again,
            @ModelAttribute(name = "page", binding = false) Page page,
            @ModelAttribute("form") ReminderForm form,
            BindingResult result,
            UnitSearch search) {
        RoundSummary open = rounds.open(round);
        Remindable groups = history.choosable(open);
        Set<Integer> chosen = form.chosen(search);
        boolean unfinished = again || search.isStep();
        if (!unfinished) {
            form.check(result, chosen);
        }
        if (unfinished || result.hasErrors()) {
            Fields fields = Fields.of(page, "survey.reminder.form.", result);
            HttpStatus status = unfinished ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
            return form(open, groups, groups.choice(chosen, search), fields, status);
        }
        var view = new ModelAndView("survey/reminder/review");
        view.addObject("round", open);
        view.addObject("form", form);
        view.addObject("groups", groups.free(chosen));
        return view;
    }

    @PostMapping("/survey-rounds/{round}/reminders")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @PathVariable UUID round,
            @ModelAttribute(name = "page", binding = false) Page page,
            @ModelAttribute("form") ReminderForm form,
            BindingResult result,
            Viewer viewer) {
        RoundSummary open = rounds.open(round);
        form.check(result, form.chosen());
        if (!result.hasErrors()) {
            switch (sendReminder.toThoseWaiting(open, form.chosen(), form.letter(), viewer)) {
                case SendReminder.Outcome.Sent sent -> {
                    return new ModelAndView("redirect:" + sent.job().href());
                }
                case SendReminder.Outcome.AlreadyToday already ->
                    result.rejectValue("groups", "survey.reminder.refused.today");
                case SendReminder.Outcome.NobodyWaits nobody ->
                    result.rejectValue("groups", "survey.reminder.refused.nobody");
            }
        }
        Fields fields = Fields.of(page, "survey.reminder.form.", result);
        Remindable groups = history.choosable(open);
        UnitChoice choice = groups.choice(form.chosen(), UnitSearch.none());
        return form(open, groups, choice, fields, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView form(
            RoundSummary round, Remindable groups, UnitChoice choice, Fields fields, HttpStatus status) {
        var view = new ModelAndView("survey/reminder/new");
        view.addObject("round", round);
        view.addObject("groups", groups.shown(choice));
        view.addObject("choice", choice);
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }
}
