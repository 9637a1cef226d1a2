package jp.mieru.engagement.analysis;

import jp.mieru.survey.RoundId;

/** Something else that is worked out of a round's answers whenever the round is analysed; a bean. */
public interface FurtherAnalysis {
    /**
     * Works it out and stores it in place of what was there, whole or not at all.
     *
     * @param pulse to be called every now and then; whatever it throws ends the work
     * @throws IllegalStateException if the round is not closed
     */
    void of(RoundId round, Runnable pulse);
}
