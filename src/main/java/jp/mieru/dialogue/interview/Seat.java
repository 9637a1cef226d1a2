package jp.mieru.dialogue.interview;

import jp.mieru.access.StaffId;

/**
 * Where somebody sits at an interview.
 *
 * @param side the person's own
 */
public record Seat(Interview interview, Side side) {
    public StaffId self() {
        return interview.at(side);
    }

    public StaffId other() {
        return interview.at(side.other());
    }

    public boolean isLeader() {
        return side == Side.LEADER;
    }

    /** Whether it is this side's turn to choose among times or to propose them. */
    public boolean isAwaited() {
        return interview.waitsFor(side);
    }
}
