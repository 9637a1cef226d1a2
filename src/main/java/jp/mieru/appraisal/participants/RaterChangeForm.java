package jp.mieru.appraisal.participants;

import java.util.List;
import java.util.Optional;
import jp.mieru.appraisal.ruleset.HeldTogether;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Another rater for a step of one sheet, as it is typed. */
public record RaterChangeForm(
        @Nullable String step,
        @Nullable String number,
        @Nullable String reason) {
    /** Characters of a reason. */
    public static final int LONGEST = 400;

    static RaterChangeForm empty() {
        return new RaterChangeForm(null, null, null);
    }

    /** The step; nothing where anything is wrong, which the errors then tell. */
    Optional<Procedure> read(SheetDetail sheet, Optional<Person> rater, List<HeldTogether> held, BindingResult errors) {
        var found = sheet.changeable().stream()
                .filter(each -> each.word().equals(step))
                .findFirst();
        if (found.isEmpty()) {
            errors.rejectValue("step", "appraisal.decisions.fault.choose");
        }
        if (rater.isEmpty()) {
            errors.rejectValue("number", "appraisal.decisions.fault.number");
        } else if (rater.get().staff().equals(sheet.row().staff())) {
            errors.rejectValue("number", "appraisal.decisions.fault.self");
        } else if (found.isPresent()
                && sheet.row().raters().stream()
                        .anyMatch(other -> other.step() != found.get()
                                && other.staff().equals(rater.get().staff())
                                && !HeldTogether.allows(held, other.step(), found.get()))) {
            errors.rejectValue("number", "appraisal.decisions.fault.two-steps");
        }
        Typed.check(errors, "reason", reason, LONGEST, true);
        return errors.hasErrors() ? Optional.empty() : found;
    }
}
