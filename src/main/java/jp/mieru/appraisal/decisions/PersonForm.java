package jp.mieru.appraisal.decisions;

import java.util.Optional;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.takingpart.ByName;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A decision about one person as it is typed. */
public record PersonForm(
        @Nullable String number,
        @Nullable String takes,
        @Nullable String group,
        @Nullable String reason) {
    static final int LONGEST = 400;
    static final String IN = "in";
    static final String OUT = "out";

    static PersonForm of(@Nullable String number) {
        return new PersonForm(number, IN, null, null);
    }

    /** What is meant; nothing where anything is wrong, which the errors then tell. */
    Optional<ByName> read(Optional<Person> person, RuleSet rules, BindingResult errors) {
        if (person.isEmpty()) {
            errors.rejectValue("number", "appraisal.decisions.fault.number");
        }
        if (!IN.equals(takes) && !OUT.equals(takes)) {
            errors.rejectValue("takes", "appraisal.decisions.fault.choose");
        }
        var code = group == null || group.isEmpty() ? null : group;
        if (code != null && rules.group(code).isEmpty()) {
            errors.rejectValue("group", "appraisal.decisions.fault.choose");
        }
        Typed.check(errors, "reason", reason, LONGEST, true);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new ByName(IN.equals(takes), code, Typed.block(reason)));
    }
}
