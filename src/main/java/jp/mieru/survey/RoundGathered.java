package jp.mieru.survey;

/**
 * Answers gathered elsewhere were brought in as a round, closed from the start; part of the transaction that stores it.
 *
 * @param title of the round
 */
public record RoundGathered(RoundId round, String title) {}
