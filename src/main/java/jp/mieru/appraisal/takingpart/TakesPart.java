package jp.mieru.appraisal.takingpart;

import jp.mieru.appraisal.ruleset.Group;

/** Whether somebody is rated. */
public sealed interface TakesPart {
    /**
     * Is.
     *
     * @param time the days that are rated
     */
    record Yes(Group group, Days time) implements TakesPart {}

    /** Is not. */
    record No(Reason reason) implements TakesPart {}
}
