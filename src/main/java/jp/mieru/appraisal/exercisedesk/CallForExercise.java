package jp.mieru.appraisal.exercisedesk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.exercise.ExerciseRecords;
import jp.mieru.appraisal.support.Doing;
import jp.mieru.appraisal.support.NewRaters;
import jp.mieru.appraisal.support.Remind;
import jp.mieru.organization.Roster;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.JapaneseDates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office calls for the training of this fiscal year, sees which new raters have not done it yet, and reminds them. */
@Service
class CallForExercise {
    private static final int DAYS_TO_THE_OPENING_INTERVIEWS = 30;

    private final ExerciseRecords records;
    private final NewRaters newRaters;
    private final Roster roster;
    private final Cycles cycles;
    private final Remind remind;
    private final AuditTrail audit;
    private final Clock clock;

    CallForExercise(
            ExerciseRecords records,
            NewRaters newRaters,
            Roster roster,
            Cycles cycles,
            Remind remind,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.newRaters = newRaters;
        this.roster = roster;
        this.cycles = cycles;
        this.remind = remind;
        this.audit = audit;
        this.clock = clock;
    }

    FiscalYear year() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    /** All new raters of this fiscal year who are employed today, those who have not done it first. */
    List<Doing> doings() {
        return Doing.all(roster.members(newRaters.of(year()), LocalDate.now(clock)), records.done(year()));
    }

    /** Calls for it; new raters who have not done it are told the first time. How many were told. */
    @Transactional
    int call(LocalDate dueOn, Viewer actor) {
        boolean first = records.call(year(), dueOn, actor.account());
        var day = JapaneseDates.format(dueOn, Locale.JAPANESE);
        audit.changed(actor, "appraisal.exercise-called", null, year().format(Locale.JAPANESE) + " " + day);
        return first ? Math.max(0, tell("appraisal.exercise.notice.called", actor)) : 0;
    }

    /** Reminds whoever has not done it; how many were told, -1 if it was done today already. */
    @Transactional
    int remind(Viewer actor) {
        if (records.due(year()).isEmpty()) {
            return 0;
        }
        int told = tell("appraisal.exercise.notice.reminded", actor);
        if (told >= 0) {
            audit.changed(actor, "appraisal.exercise-reminded", null, String.valueOf(told));
        }
        return told;
    }

    /** The last day before the opening interviews, as far as the calendar of the year's cycles tells when a period begins. */
    Optional<LocalDate> proposed() {
        var begins = cycles.of(year()).stream()
                .filter(cycle -> !cycle.conditional())
                .map(Cycle::first)
                .min(LocalDate::compareTo)
                .orElse(year().first());
        return Optional.of(begins.plusDays(DAYS_TO_THE_OPENING_INTERVIEWS))
                .filter(day -> !day.isBefore(LocalDate.now(clock)));
    }

    private int tell(String key, Viewer actor) {
        var waiting = doings().stream()
                .filter(each -> !each.isDone())
                .map(each -> each.member().staff())
                .toList();
        return remind.tell(
                new Remind.Reminder("exercise:" + year().year(), key, List.of(), "/rater-exercises"), waiting, actor);
    }
}
