package jp.mieru.survey.reminder;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.letters.Letters;
import jp.mieru.survey.letters.SendReminder;
import jp.mieru.survey.rates.AskedRounds;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.rates.RoundRates;
import jp.mieru.survey.rates.WhoSeesRates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A head asks everybody in the own units to answer, in general words: who has answered is not the head's to know. */
@Controller
class CallController {
    private static final int SHOWN = 10;

    private final AskedRounds rounds;
    private final ResponseRates rates;
    private final WhoSeesRates readers;
    private final Letters letters;
    private final SendReminder sendReminder;

    CallController(
            AskedRounds rounds, ResponseRates rates, WhoSeesRates readers, Letters letters, SendReminder sendReminder) {
        this.rounds = rounds;
        this.rates = rates;
        this.readers = readers;
        this.letters = letters;
        this.sendReminder = sendReminder;
    }

    @GetMapping("/survey-rounds/{round}/calls/new")
    @Allow(Who.SUPERVISOR)
    String create(@PathVariable UUID round, Viewer viewer, Model model) {
        RoundSummary open = rounds.open(round);
        RoundRates now = rates.of(open.id());
        Set<Integer> units = own(now, viewer);
        List<String> names =
                units.stream().sorted().limit(SHOWN).map(now.units()::name).toList();
        model.addAttribute("round", open);
        model.addAttribute("units", names);
        model.addAttribute("more", units.size() - names.size());
        model.addAttribute("people", now.units().askedIn(units));
        model.addAttribute("letter", letters.call(open));
        return "survey/reminder/call";
    }

    @PostMapping("/survey-rounds/{round}/calls")
    @Allow(Who.SUPERVISOR)
    String create(@PathVariable UUID round, Viewer viewer, RedirectAttributes redirect) {
        RoundSummary open = rounds.open(round);
        Set<Integer> units = own(rates.of(open.id()), viewer);
        return switch (sendReminder.toEverybody(open, units, letters.call(open), viewer)) {
            case SendReminder.Outcome.Sent sent -> "redirect:" + sent.job().href();
            case SendReminder.Outcome.AlreadyToday already -> back(round, "today", redirect);
            case SendReminder.Outcome.NobodyWaits nobody -> back(round, "nobody", redirect);
        };
    }

    private Set<Integer> own(RoundRates now, Viewer viewer) {
        Set<Integer> units = now.units().within(readers.led(viewer));
        if (units.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return units;
    }

    private static String back(UUID round, String why, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("survey.reminder.refused." + why));
        return "redirect:/survey-rounds/" + round + "/calls/new";
    }
}
