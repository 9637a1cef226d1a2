package jp.mieru.survey.answerfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/** What answers are called for those who read them, in any language and whatever the case; a name of two answers is none. */
final class Labels {
    private final Map<String, Double> known = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    void learn(Text text, double value) {
        Stream.of(text.ja(), text.en()).flatMap(Stream::ofNullable).distinct().forEach(label -> {
            Double other = known.putIfAbsent(key(label), value);
            if (other != null && other != value) {
                ambiguous.add(key(label));
            }
        });
    }

    @Nullable
    Double of(String cell) {
        String key = key(cell);
        return ambiguous.contains(key) ? null : known.get(key);
    }

    private static String key(String label) {
        return Normal.mail(label);
    }
}
