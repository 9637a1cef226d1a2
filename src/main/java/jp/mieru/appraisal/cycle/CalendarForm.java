package jp.mieru.appraisal.cycle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mieru.appraisal.deadline.OpenDays;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The days of a cycle as they are typed. */
public record CalendarForm(
        @Nullable String reference,
        @Nullable String self,
        @Nullable String first,
        @Nullable String second,
        @Nullable String adjust,
        @Nullable String confirm,
        @Nullable String disclose) {
    /** The steps in their order, as the fields are named. */
    public static final List<String> STEPS =
            Arrays.stream(CycleStep.values()).map(CycleStep::word).toList();

    static CalendarForm of(LocalDate reference, Map<CycleStep, LocalDate> due) {
        return new CalendarForm(
                text(reference),
                text(due.get(CycleStep.SELF)),
                text(due.get(CycleStep.FIRST)),
                text(due.get(CycleStep.SECOND)),
                text(due.get(CycleStep.ADJUST)),
                text(due.get(CycleStep.CONFIRM)),
                text(due.get(CycleStep.DISCLOSE)));
    }

    /** What is typed, closed days moved to the next open one; nothing where something is wrong, which the errors then tell. */
    Optional<Calendar> read(RuledCycle ruled, OpenDays open, BindingResult errors) {
        var day = Typed.day(errors, "reference", reference, true).orElse(null);
        if (day != null && (day.isBefore(ruled.first()) || day.isAfter(ruled.last()))) {
            errors.rejectValue("reference", "appraisal.cycle.fault.reference");
        }
        var due = new EnumMap<CycleStep, LocalDate>(CycleStep.class);
        if (!ruled.conditional()) {
            var before = ruled.last();
            for (var step : CycleStep.values()) {
                var typed = Typed.day(errors, step.word(), typed(step), true).orElse(null);
                if (typed != null && typed.isBefore(before)) {
                    errors.rejectValue(step.word(), "appraisal.cycle.fault.order");
                } else if (typed != null && typed.isAfter(ruled.last().plusYears(1))) {
                    errors.rejectValue(step.word(), "appraisal.cycle.fault.late");
                } else if (typed != null) {
                    before = ProposedCalendar.openDay(typed, open);
                    due.put(step, before);
                }
            }
        }
        return errors.hasErrors() || day == null ? Optional.empty() : Optional.of(new Calendar(day, due));
    }

    private @Nullable String typed(CycleStep step) {
        return switch (step) {
            case SELF -> self;
            case FIRST -> first;
            case SECOND -> second;
            case ADJUST -> adjust;
            case CONFIRM -> confirm;
            case DISCLOSE -> disclose;
        };
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }
}
