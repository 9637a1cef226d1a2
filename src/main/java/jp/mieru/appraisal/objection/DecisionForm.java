package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A decision as it is typed. */
public record DecisionForm(
        @Nullable String outcome, @Nullable String grounds) {
    /** What it says; nothing where something is to be put right. */
    Optional<Complaint.Decision> check(BindingResult result, LocalDate today) {
        var decided = ComplaintOutcome.ofWord(outcome);
        if (decided.isEmpty()) {
            result.rejectValue("outcome", "appraisal.objection.fault.choice");
        }
        Typed.check(result, "grounds", grounds, Complaint.LONGEST, true);
        return result.hasErrors()
                ? Optional.empty()
                : Optional.of(new Complaint.Decision(decided.orElseThrow(), Typed.block(grounds), today));
    }
}
