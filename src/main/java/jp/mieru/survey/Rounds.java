package jp.mieru.survey;

import java.util.List;
import java.util.Optional;

/** Questions about rounds, for the practices that make something of the answers. */
public interface Rounds {
    /** The rounds that are closed, newest first. */
    List<RoundSummary> closed();

    /** The round with this id, whatever its state. */
    Optional<RoundSummary> find(RoundId round);

    /** The round with this title. */
    Optional<RoundSummary> titled(String title);

    /**
     * All answers of a closed round; they never change.
     *
     * @throws IllegalStateException if the round is not closed
     */
    RoundAnswers answersOf(RoundId round);
}
