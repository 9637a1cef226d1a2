package jp.mieru.engagement.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for the training plan.
 *
 * @param what it is about
 * @param audience for whom
 * @param effect what is expected of it
 * @param theme what people wrote about
 * @param themeName its name
 * @param round in which they wrote it
 * @param roundTitle its title
 * @param question ordinal of the question
 * @param construct code of a construct that ought to move, if one was chosen
 * @param steps states reached, in order; never empty
 */
public record Proposal(
        UUID id,
        String title,
        String what,
        String audience,
        String effect,
        UUID theme,
        String themeName,
        RoundId round,
        String roundTitle,
        int question,
        @Nullable String construct,
        List<Step> steps) {
    /**
     * A state reached.
     *
     * @param note why, where it was declined
     */
    public record Step(
            ProposalState state, LocalDate day, @Nullable String note) {}

    public Proposal {
        steps = List.copyOf(steps);
    }

    /** How far it has come. */
    public ProposalState state() {
        return steps.getLast().state();
    }
}
