package jp.mieru.survey.reminder;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.letters.Reminder;
import jp.mieru.survey.letters.Reminders;
import jp.mieru.survey.round.RoundStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A letter as those asked in the round read it, whether it was sent to them or not: a notice leads here. */
@Controller
class LetterController {
    private final Reminders reminders;
    private final RoundStore rounds;

    LetterController(Reminders reminders, RoundStore rounds) {
        this.reminders = reminders;
        this.rounds = rounds;
    }

    @GetMapping("/survey-letters/{letter}")
    @Allow(Who.STAFF)
    String show(@PathVariable UUID letter, Viewer viewer, Model model) {
        StaffId staff = viewer.staff();
        Reminder reminder = reminders
                .find(letter)
                .filter(found -> staff != null && reminders.mayRead(letter, staff))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RoundSummary round = rounds.find(reminder.round()).orElseThrow();
        model.addAttribute("reminder", reminder);
        model.addAttribute("round", round);
        model.addAttribute("open", round.state() == RoundState.OPEN);
        return "survey/reminder/letter";
    }
}
