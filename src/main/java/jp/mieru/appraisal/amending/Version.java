package jp.mieru.appraisal.amending;

import java.time.Instant;
import java.util.Map;

/**
 * A sheet as it stood when it was fixed.
 *
 * @param number from 1
 * @param why it was taken up again before; empty for the first
 * @param grades the letter that counted, by word of the part, overall, or key of what was rated; empty for none
 */
public record Version(int number, Instant at, String why, Map<String, String> grades) {
    Version withoutWhy() {
        return new Version(number, at, "", grades);
    }

    /** The letter; empty where there was none. */
    public String letter(String of) {
        return grades.getOrDefault(of, "");
    }
}
