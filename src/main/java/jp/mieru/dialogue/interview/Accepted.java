package jp.mieru.dialogue.interview;

/** What came of taking one of the times. */
public enum Accepted {
    DONE,
    /** The other side was quicker, or the time is none to be taken any more. */
    OVERTAKEN,
    /** One of the two has agreed on another interview at that time meanwhile. */
    TWICE_AT_ONCE
}
