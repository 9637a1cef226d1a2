package jp.mieru.survey.letters;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobRun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people, some hundreds at a time. Each of these steps is one transaction that notes whom it tells, so that a job
 * killed in the middle and begun again tells nobody twice and leaves nobody out.
 */
@Component
public class SendLetters implements JobHandler {
    public static final String KIND = "survey-reminder";
    private static final int AT_ONCE = 500;

    private final Reminders reminders;
    private final Reminded reminded;
    private final TellSome tellSome;

    SendLetters(Reminders reminders, Reminded reminded, TellSome tellSome) {
        this.reminders = reminders;
        this.reminded = reminded;
        this.tellSome = tellSome;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Result run(JobRun run) {
        Reminder reminder = reminders.find(UUID.fromString(run.payload())).orElseThrow();
        tell(reminder, run);
        reminders.end(reminder.id(), false);
        return Result.of("survey.reminder.job.done").leadingTo(after(reminder));
    }

    @Override
    public void stopped(String payload) {
        reminders.end(UUID.fromString(payload), true);
    }

    private void tell(Reminder reminder, JobRun run) {
        int total = reminded.waiting(reminder);
        int done = 0;
        @Nullable StaffId last = null;
        run.progress(done, total);
        for (List<StaffId> told = tellSome.tell(reminder, last, AT_ONCE);
                !told.isEmpty();
                told = tellSome.tell(reminder, last, AT_ONCE)) {
            last = told.getLast();
            done += told.size();
            run.progress(Math.min(done, total), total);
        }
    }

    private static String after(Reminder reminder) {
        String round = "/survey-rounds/" + reminder.round();
        return reminder.isToEverybody() ? round + "/rates" : round + "/reminders/" + reminder.id();
    }
}
