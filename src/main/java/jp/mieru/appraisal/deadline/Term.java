package jp.mieru.appraisal.deadline;

import java.time.LocalDate;

/**
 * How long something may be asked for after an event, such as an objection after the disclosure. The first day that counts
 * is the one after the event (初日不算入).
 *
 * @param days how many, at least 1
 * @param count which days count
 */
public record Term(int days, Count count) {
    public Term {
        if (days < 1) {
            throw new IllegalArgumentException("a term has at least one day");
        }
    }

    /** Which days count. */
    public enum Count {
        /** Every day: 1週間 is seven of them. */
        DAYS,
        /** Only those on which the office is open (閉庁日を除く). */
        OPEN_DAYS;
    }

    /** The last day on which it is in time, itself included. */
    public LocalDate lastDay(LocalDate event, OpenDays open) {
        if (count == Count.DAYS) {
            return event.plusDays(days);
        }
        var day = event;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (open.include(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Whether that day is in time; the day of the event itself is too. */
    public boolean includes(LocalDate event, LocalDate day, OpenDays open) {
        return !day.isBefore(event) && !day.isAfter(lastDay(event, open));
    }
}
