package jp.mieru.survey.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How files say yes and no, in lower case. */
public final class YesNo {
    /** 1 for each way to say yes, 0 for each way to say no. */
    public static final Map<String, Double> WORDS = words();

    private YesNo() {}

    private static Map<String, Double> words() {
        Map<String, Double> words = new HashMap<>();
        List.of("1", "yes", "y", "true", "はい", "○", "〇").forEach(yes -> words.put(yes, 1.0));
        List.of("0", "no", "n", "false", "いいえ", "×").forEach(no -> words.put(no, 0.0));
        return Map.copyOf(words);
    }
}
