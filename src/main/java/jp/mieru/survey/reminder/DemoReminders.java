package jp.mieru.survey.reminder;

import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.access.DemoOffice;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.letters.Letters;
import jp.mieru.survey.letters.SendReminder;
import jp.mieru.survey.round.RoundStore;
import org.springframework.stereotype.Component;

/** The office of the demo city reminds those who have not answered where the goal is not reached. */
@Component
public class DemoReminders {
    private final ReminderHistory history;
    private final SendReminder send;
    private final Letters letters;
    private final RoundStore rounds;
    private final DemoOffice office;

    DemoReminders(ReminderHistory history, SendReminder send, Letters letters, RoundStore rounds, DemoOffice office) {
        this.history = history;
        this.send = send;
        this.letters = letters;
        this.rounds = rounds;
        this.office = office;
    }

    /** Reminds them today; nothing happens where the demo has no office. */
    public void send(RoundId round) {
        RoundSummary open = rounds.find(round).orElseThrow();
        Set<Integer> below = history.choosable(open).groups().stream()
                .filter(each -> each.isBelow() && !each.isTaken())
                .map(each -> each.group().ordinal())
                .collect(Collectors.toSet());
        Viewer viewer = office.viewer().orElse(null);
        if (viewer != null && !below.isEmpty()) {
            send.toThoseWaiting(open, below, letters.reminder(open), viewer);
        }
    }
}
