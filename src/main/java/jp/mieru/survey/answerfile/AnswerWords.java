package jp.mieru.survey.answerfile;

import java.util.Locale;
import java.util.Set;
import jp.mieru.platform.text.Normal;

/** Words by which files of other tools say what is no answer of its own. */
public final class AnswerWords {
    /** Somebody could not tell; in lower case. */
    static final Set<String> DONT_KNOW = Set.of("わからない", "分からない", "don't know", "do not know");

    private static final Set<String> NOTHING = Set.of("n/a", "na", "無回答", "未回答", "回答なし", "no answer");
    private static final Set<String> BESIDE = Set.of("該当しない", "not applicable");
    private static final Set<String> TAKEN = Set.of("checked", "selected", "選択", "✓", "✔", "x");
    private static final Set<String> NOT_TAKEN = Set.of("-", "not selected", "unchecked", "非選択");

    private AnswerWords() {}

    /** Whether it says that nothing was answered. */
    static boolean sayNothing(String cell) {
        return NOTHING.contains(plain(cell));
    }

    /** Whether an answer of this name stands beside the scale. */
    public static boolean standBesideScale(String label) {
        String plain = plain(label);
        return DONT_KNOW.contains(plain) || NOTHING.contains(plain) || BESIDE.contains(plain);
    }

    static boolean sayTaken(String word) {
        return TAKEN.contains(plain(word));
    }

    static boolean sayNotTaken(String word) {
        return NOT_TAKEN.contains(plain(word)) || sayNothing(word);
    }

    private static String plain(String cell) {
        return Normal.code(cell).toLowerCase(Locale.ROOT);
    }
}
