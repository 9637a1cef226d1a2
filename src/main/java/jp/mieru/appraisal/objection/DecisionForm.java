package jp.mieru.appraisal.objection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A decision as it is typed.
 *
 * @param present who of the committee took part
 * @param sure "true" once the writer has read it again
 */
public record DecisionForm(
        @Nullable String outcome,
        @Nullable String grounds,
        @Nullable List<String> present,
        @Nullable String sure) {
    static DecisionForm empty() {
        return new DecisionForm("", "", List.of(), "");
    }

    /** What it says; nothing where something is to be put right. */
    Optional<Complaint.Decision> check(BindingResult result, Collection<CommitteeMember> sitting, LocalDate today) {
        var decided = ComplaintOutcome.ofWord(outcome);
        if (decided.isEmpty()) {
            result.rejectValue("outcome", "appraisal.objection.fault.choice");
        }
        Typed.check(result, "grounds", grounds, Complaint.LONGEST, true);
        if (!MoreThanHalfDecide.isKept(sitting, whoTookPart())) {
            result.rejectValue("present", "appraisal.decision.fault.present");
        }
        if (!"true".equals(sure)) {
            result.rejectValue("sure", "appraisal.decision.fault.sure");
        }
        return result.hasErrors()
                ? Optional.empty()
                : Optional.of(new Complaint.Decision(decided.orElseThrow(), Typed.block(grounds), today));
    }

    Set<StaffId> whoTookPart() {
        return present == null
                ? Set.of()
                : present.stream()
                        .flatMap(id -> Typed.id(id).stream())
                        .map(StaffId::new)
                        .collect(Collectors.toSet());
    }
}
