package jp.mieru.dialogue.interview;

import jp.mieru.dialogue.InterviewId;

/** What came of proposing an interview. */
public sealed interface Proposed {
    /** The other side has been told of the times. */
    record Done(InterviewId id) implements Proposed {}

    /** The two are looking for a time for one of that kind already; nothing is kept. */
    record Already() implements Proposed {}

    /** One of the times has begun meanwhile; nothing is kept. */
    record TimesPassed() implements Proposed {}
}
