package jp.mieru.engagement.proposal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.platform.time.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A state to be entered, as it is typed.
 *
 * @param reason why, where it is declined
 * @param day on which it was held
 */
public record StepForm(
        @Nullable ProposalState state,
        @Nullable String reason,
        @Nullable String day) {
    String typedReason() {
        return Objects.requireNonNullElse(reason, "").strip();
    }

    Optional<LocalDate> typedDay() {
        return Optional.ofNullable(day).flatMap(JapaneseDates::parse);
    }

    /** Says at the field what was refused. */
    static void explain(DecideProposals.Decision decision, BindingResult result) {
        switch (decision) {
            case NO_REASON -> result.rejectValue("reason", "engagement.proposal.fault.reason");
            case LONG_REASON ->
                result.rejectValue(
                        "reason",
                        "engagement.proposal.fault.long",
                        new Object[] {DecideProposals.LONGEST_REASON},
                        null);
            case NO_DAY -> result.rejectValue("day", "engagement.proposal.fault.day");
            case DAY_AHEAD -> result.rejectValue("day", "engagement.proposal.fault.ahead");
            case DONE, OVERTAKEN -> {}
        }
    }
}
