package jp.mieru.appraisal.entry;

import org.jspecify.annotations.Nullable;

/** What came of keeping a field. */
public sealed interface Keeping {
    /** It stands there now; null where it was empty and is. */
    record Kept(@Nullable Entry entry) implements Keeping {}

    /** Something else was written there meanwhile; the text was put aside. */
    record Overtaken(Entry there) implements Keeping {}

    /**
     * It is longer than there is room for, and was not kept.
     *
     * @param length in code points
     */
    record TooLong(int length, int longest) implements Keeping {}

    /** It is no mark of the scale, or there is no such field. */
    record Unknown() implements Keeping {}

    /** The viewer does not write on this sheet now: it was handed on, or sent back. */
    record NotNow() implements Keeping {}
}
