package jp.mieru.engagement.planwriting;

/** A plan is one sentence: whoever needs two has two plans. */
public final class OneSentence {
    private static final char FULL_STOP = '\u3002';

    private OneSentence() {}

    /** Whether no Japanese full stop stands but at the end. */
    public static boolean isKept(String sentence) {
        int stop = sentence.indexOf(FULL_STOP);
        return stop < 0 || stop == sentence.length() - 1;
    }
}
