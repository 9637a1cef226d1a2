package jp.mieru.appraisal.takingpart;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.organization.Roster.Spell;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Who is rated for a time: everybody employed in it long enough whose position the rules know. Whoever left within it is rated
 * until then. Pure.
 *
 * @param time of the cycle
 */
public record WhoTakesPart(RuleSet rules, Days time) {
    /**
     * Whether this person is.
     *
     * @param absences of the person, whenever
     * @param decided by the office, null where it decided nothing
     */
    public TakesPart decide(Spell person, List<Days> absences, @Nullable ByName decided) {
        if (decided != null && !decided.takesPart()) {
            return new TakesPart.No(Reason.BY_NAME);
        }
        var worked = employed(person);
        if (worked.isEmpty()) {
            return new TakesPart.No(Reason.TOO_SHORT);
        }
        var group = group(person, decided);
        if (decided == null) {
            var reason = reason(person, worked.get(), absences);
            if (reason.isPresent()) {
                return new TakesPart.No(reason.get());
            }
        }
        return group.<TakesPart>map(known -> new TakesPart.Yes(known, worked.get()))
                .orElseGet(() -> new TakesPart.No(Reason.NO_GROUP));
    }

    private Optional<Reason> reason(Spell person, Days worked, List<Days> absences) {
        if (rules.takingPart().leftOut().contains(person.position())) {
            return Optional.of(Reason.POSITION);
        }
        if (OfficeWords.isByTheYear(person.employmentType())
                && isShorter(term(person, worked), List.of(), rules.takingPart().fixedTermMonths())) {
            return Optional.of(Reason.FIXED_TERM);
        }
        int months = rules.takingPart().months();
        if (isShorter(worked, List.of(), months)) {
            return Optional.of(Reason.TOO_SHORT);
        }
        return isShorter(worked, absences, months) ? Optional.of(Reason.AWAY) : Optional.empty();
    }

    private static boolean isShorter(Days time, List<Days> absences, int months) {
        var worked = MonthsWorked.of(time, absences);
        return worked.months() < months || worked.isNothing();
    }

    /** 会計年度任用 lasts at most until the end of the fiscal year. */
    private static Days term(Spell person, Days worked) {
        var year = FiscalYear.of(worked.last());
        var first = later(year.first(), Objects.requireNonNullElse(person.hiredOn(), year.first()));
        return new Days(first, earlier(year.last(), Objects.requireNonNullElse(person.leftOn(), year.last())));
    }

    private Optional<Group> group(Spell person, @Nullable ByName decided) {
        return decided != null && decided.group() != null
                ? rules.group(decided.group())
                : rules.groupOf(person.position());
    }

    /** The days of the cycle on which the person was employed. */
    private Optional<Days> employed(Spell person) {
        var first = later(time.first(), Objects.requireNonNullElse(person.hiredOn(), time.first()));
        var last = earlier(time.last(), Objects.requireNonNullElse(person.leftOn(), time.last()));
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
