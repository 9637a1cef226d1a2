package jp.mieru.platform.files;

import java.util.Locale;
import java.util.Set;
import jp.mieru.platform.text.Normal;

/**
 * Tells whether a file's second row names columns too, as SurveyMonkey writes it: it says nothing of the respondent below
 * the first names, and of every question either which choice or line a column is, or just that it holds the response.
 */
final class SecondHeading {
    private static final Set<String> RESPONSE = Set.of("response", "open-ended response", "回答", "自由回答", "自由記述");

    private SecondHeading() {}

    static boolean is(RawRow first, RawRow second) {
        if (!second.troubles().isEmpty() || second.isBlank() || hasText(second, 0) || !hasText(first, 0)) {
            return false;
        }
        boolean all = true;
        boolean gaps = false;
        for (int i = 0; i < second.cells().size(); i++) {
            if (hasText(second, i)) {
                all &= saysResponse(second.cells().get(i));
                gaps |= !hasText(first, i);
            }
        }
        return all || gaps;
    }

    /** Whether a second name says only that an answer stands there. */
    static boolean saysResponse(String below) {
        return RESPONSE.contains(Normal.code(below).toLowerCase(Locale.ROOT));
    }

    private static boolean hasText(RawRow row, int column) {
        return column < row.cells().size() && !Normal.isBlank(row.cells().get(column));
    }
}
