package jp.mieru.survey.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * What has been filled in so far, as the page sends it: {@code q0}, {@code q1} and so on by ordinal. It lives in the page
 * alone (hidden fields), for a half-filled sheet on the server would say whose it is.
 *
 * @param values what was chosen or written for each question; without a place for those not answered
 */
public record Sheet(Map<Integer, List<String>> values) {
    /** What stands for "don't know" in the page, whatever the scale calls it in files. */
    public static final String DONT_KNOW = "x";

    private static final String FIELD = "q";

    /** Nothing filled in yet. */
    static Sheet blank() {
        return new Sheet(Map.of());
    }

    /** The sheet in a form; fields that no question has are not looked at. */
    static Sheet of(MultiValueMap<String, String> form, int questions) {
        Map<Integer, List<String>> values = new HashMap<>();
        for (int question = 0; question < questions; question++) {
            List<String> filled = new ArrayList<>(form.getOrDefault(FIELD + question, List.of()));
            filled.removeIf(String::isBlank);
            if (!filled.isEmpty()) {
                values.put(question, List.copyOf(filled));
            }
        }
        return new Sheet(values);
    }

    public List<String> of(int question) {
        return values.getOrDefault(question, List.of());
    }

    /** The one value of a question, empty if there is none. */
    public String one(int question) {
        return of(question).stream().findFirst().orElse("");
    }

    public boolean has(int question, String value) {
        return of(question).contains(value);
    }
}
