package jp.mieru.appraisal.takingpart;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.organization.Roster.Spell;

/**
 * Conditional appointments (地方公務員法22条) are rated once, for the months since hiring that the rules say. Those who work for a
 * year at a time or were employed before are none. Pure.
 */
public record ConditionalAppointments(int months) {
    /** The days that are rated of this person; nothing where there is none of them. */
    public Optional<Days> time(Spell person) {
        var hired = person.hiredOn();
        if (months == 0 || hired == null || !OfficeWords.isConditionalAtFirst(person.employmentType())) {
            return Optional.empty();
        }
        var last = hired.plusMonths(months).minusDays(1);
        var left = person.leftOn();
        return left != null && left.isBefore(last) ? Optional.empty() : Optional.of(new Days(hired, last));
    }

    /** The days, where they end between those two days. */
    public Optional<Days> endingBetween(LocalDate first, LocalDate last, Spell person) {
        return time(person)
                .filter(time -> !time.last().isBefore(first) && !time.last().isAfter(last));
    }
}
