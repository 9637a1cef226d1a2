package jp.mieru.engagement.analysis;

import java.util.Arrays;
import jp.mieru.engagement.suppression.Verdict;

/** Verdicts as they are stored: the first letter of each, which differ. */
final class VerdictLetters {
    private VerdictLetters() {}

    static char letter(Verdict verdict) {
        return verdict.name().charAt(0);
    }

    /** @throws IllegalArgumentException if no verdict begins so */
    static Verdict verdict(char letter) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> letter(verdict) == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict " + letter));
    }
}
