package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.Collection;
import jp.mieru.appraisal.deadline.OpenDays;

/** Whether somebody may complain of a result today: in time, and not twice where the rules say once. */
sealed interface MayComplain {
    /**
     * Yes.
     *
     * @param lastDay on which it may be filed
     * @param excused whether that is later than the rules say
     */
    record Yes(LocalDate lastDay, boolean excused) implements MayComplain {}

    /** @param lastDay on which it could be filed */
    record TooLate(LocalDate lastDay) implements MayComplain {}

    /** One is being heard already, or was decided and the rules allow one for each result. */
    record Already() implements MayComplain {}

    /** Not of a result that is being amended. */
    record UnderReview() implements MayComplain {}

    /** @param before complaints of the same person, of other sheets too */
    static MayComplain of(ToldSheet sheet, Collection<Complaint> before, LocalDate today, OpenDays open) {
        if (sheet.underReview()) {
            return new UnderReview();
        }
        boolean taken = before.stream()
                .filter(complaint -> complaint.sheet().equals(sheet.id()))
                .anyMatch(complaint ->
                        complaint.isOpen() || (sheet.rule().oncePerPeriod() && complaint.is(ComplaintState.DECIDED)));
        if (taken) {
            return new Already();
        }
        var lastDay = sheet.rule().term().lastDay(sheet.told(), open);
        if (!today.isAfter(lastDay)) {
            return new Yes(lastDay, false);
        }
        var excused = sheet.excused();
        return excused == null || today.isAfter(excused) ? new TooLate(lastDay) : new Yes(excused, true);
    }
}
