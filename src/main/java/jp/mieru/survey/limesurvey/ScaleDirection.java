package jp.mieru.survey.limesurvey;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mieru.survey.questionnaire.Text;

/**
 * Which way the labels of a scale go, told by its two ends: one of them denies ("まったくそう思わない", "Strongly disagree") and
 * the other does not. LimeSurvey itself does not say it: its codes only count.
 */
enum ScaleDirection {
    /** From what denies to what agrees. */
    RISING,
    /** From what agrees to what denies. */
    FALLING,
    /** The ends do not tell, or there are no labels. */
    UNKNOWN;

    private static final List<String> DENYING = List.of(
            "ない", "ません", "不満", "悪い", "低い", "disagree", "never", "not at all", "dissatisf", "unlikely", "poor", "bad");

    static ScaleDirection of(List<Text> labels) {
        if (labels.isEmpty()) {
            return UNKNOWN;
        }
        boolean first = denies(labels.getFirst());
        boolean last = denies(labels.getLast());
        return first == last ? UNKNOWN : first ? RISING : FALLING;
    }

    private static boolean denies(Text label) {
        return Stream.of(label.ja(), label.en())
                .flatMap(Stream::ofNullable)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> DENYING.stream().anyMatch(text::contains));
    }
}
