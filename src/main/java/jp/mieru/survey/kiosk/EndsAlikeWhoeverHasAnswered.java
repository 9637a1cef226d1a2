package jp.mieru.survey.kiosk;

import jp.mieru.survey.ballot.Taken;

/**
 * The rule that a sheet sent with a code on paper ends in the same words whether it is its owner's first or not, so that
 * nobody who holds the slip learns who has answered. A second sheet is not stored.
 */
final class EndsAlikeWhoeverHasAnswered {
    private EndsAlikeWhoeverHasAnswered() {}

    static boolean isDone(Taken taken) {
        return taken == Taken.STORED || taken == Taken.ALREADY_ANSWERED;
    }
}
