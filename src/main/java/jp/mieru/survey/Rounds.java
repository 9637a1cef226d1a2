package jp.mieru.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Questions about rounds, for the practices that make something of the answers. */
public interface Rounds {
    /** The rounds that are closed, newest first. */
    List<RoundSummary> closed();

    /** Whether a round of the house's own has opened after that day. */
    boolean openedAfter(LocalDate day);

    /** What the office wants of each round, whatever its state. One statement. */
    Map<RoundId, Target> targets();

    /**
     * Whom a round asks, and how many of them are to answer.
     *
     * @param everybody whether it asks the people of all units; nobody chose whom one asked that was gathered elsewhere
     * @param goal the rate of answers in percent that the office has set, 1 to 100; null where it has set none
     */
    record Target(boolean everybody, @Nullable Integer goal) {}

    /** The round with this id, whatever its state. */
    Optional<RoundSummary> find(RoundId round);

    /** The round with this title. */
    Optional<RoundSummary> titled(String title);

    /** What the round asks, whatever its state. It never changes. */
    Questionnaire questionnaireOf(RoundId round);

    /**
     * People asked in each unit of the organization with all units within it, on the opening day; nothing before that,
     * and nothing for answers gathered elsewhere.
     */
    Map<UnitId, Integer> askedIn(RoundId round);

    /**
     * What a closed round asked whom; it never changes.
     *
     * @throws IllegalStateException if the round is not closed
     */
    RoundFrame frameOf(RoundId round);

    /**
     * Reads the answers of a closed round one after the other, in no particular order: memory does not grow with them.
     *
     * @throws IllegalStateException if the round is not closed
     */
    void eachAnswer(RoundId round, AnswerSink sink);

    /**
     * All answers of a closed round in memory; they never change.
     *
     * @throws IllegalStateException if the round is not closed
     */
    RoundAnswers answersOf(RoundId round);
}
