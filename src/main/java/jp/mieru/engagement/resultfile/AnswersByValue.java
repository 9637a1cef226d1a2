package jp.mieru.engagement.resultfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.survey.AnswerSink;
import org.jspecify.annotations.Nullable;

/** How many answers came from people with each value of each attribute. */
final class AnswersByValue implements AnswerSink {
    private record Value(String attribute, String value) {}

    private final List<String> attributes;
    private final Map<Value, Integer> answers = new HashMap<>();

    AnswersByValue(List<String> attributes) {
        this.attributes = attributes;
    }

    @Override
    public void respondent(int unit, double weight, @Nullable String[] values, double[] given) {
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                answers.merge(new Value(attributes.get(i), value), 1, Integer::sum);
            }
        }
    }

    int of(String attribute, String value) {
        return answers.getOrDefault(new Value(attribute, value), 0);
    }
}
