package jp.mieru.appraisal.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.appraisal.raters.NamedRater;
import jp.mieru.appraisal.raters.NamedRater.Scope;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A rater by name as it is typed.
 *
 * @param scope person, unit or rater
 * @param subject staff number of the person or rater
 * @param unit id of the unit
 * @param step first, second, confirm or every
 * @param rater staff number; empty leaves the second step out
 */
public record RaterForm(
        @Nullable String scope,
        @Nullable String subject,
        @Nullable UUID unit,
        @Nullable String step,
        @Nullable String rater,
        @Nullable String note) {
    static final String EVERY = "every";
    static final List<String> STEPS = List.of("first", "second", "confirm", EVERY);

    static RaterForm empty() {
        return new RaterForm(Scope.PERSON.word(), null, null, "first", null, null);
    }

    Optional<NamedRater> read(Optional<Person> about, Optional<Person> named, BindingResult errors) {
        var known = Arrays.stream(Scope.values())
                .filter(each -> each.word().equals(scope))
                .findFirst()
                .orElse(null);
        if (known == null) {
            errors.rejectValue("scope", "appraisal.decisions.fault.choose");
        } else if (known == Scope.UNIT && unit == null) {
            errors.rejectValue("unit", "appraisal.decisions.fault.choose");
        } else if (known != Scope.UNIT && about.isEmpty()) {
            errors.rejectValue("subject", "appraisal.decisions.fault.number");
        }
        if (step == null || !STEPS.contains(step) || (step.equals(EVERY) && known != Scope.RATER)) {
            errors.rejectValue("step", "appraisal.decisions.fault.step");
        }
        boolean leavesOut = rater == null || rater.isBlank();
        if (leavesOut ? !"second".equals(step) : named.isEmpty()) {
            errors.rejectValue("rater", "appraisal.decisions.fault." + (leavesOut ? "needed" : "number"));
        } else if (known != Scope.UNIT && named.isPresent() && named.equals(about)) {
            errors.rejectValue("rater", "appraisal.decisions.fault.self");
        }
        Typed.check(errors, "note", note, PersonForm.LONGEST, true);
        return errors.hasErrors() || known == null ? Optional.empty() : Optional.of(named(known, about, named));
    }

    private NamedRater named(Scope known, Optional<Person> about, Optional<Person> named) {
        var id = known == Scope.UNIT
                ? Objects.requireNonNull(unit)
                : about.orElseThrow().staff().value();
        return new NamedRater(known, id, step(step), named.map(Person::staff).orElse(null), Typed.block(note));
    }

    static @Nullable Procedure step(@Nullable String word) {
        return Procedure.ofWord(word).orElse(null);
    }
}
