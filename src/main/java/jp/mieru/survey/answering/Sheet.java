package jp.mieru.survey.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.util.MultiValueMap;

/**
 * What has been filled in so far, as the page sends it: {@code q0}, {@code q1} and so on by ordinal. It travels in the page
 * (hidden fields) in every mode. In anonymous rounds that, and the browser's own storage, is the only place where it is, for a
 * half-filled sheet on the server would say whose it is; elsewhere it is saved as a draft besides.
 *
 * @param values what was chosen or written for each question; without a place for those not answered
 * @param order seed of the order of questions that come at random, drawn when the first page is opened; it travels in the
 *     page, and is stored with a draft alone. 0 where none was drawn
 */
public record Sheet(Map<Integer, List<String>> values, long order) {
    /** What stands for "don't know" in the page, whatever the scale calls it in files. */
    public static final String DONT_KNOW = "x";

    /** The field in which the seed travels. */
    public static final String ORDER = "order";

    private static final String FIELD = "q";
    private static final long MOST_ORDERS = 1_000_000_000;

    /** Nothing filled in yet, with an order of its own. */
    public static Sheet blank() {
        return new Sheet(Map.of(), ThreadLocalRandom.current().nextLong(1, MOST_ORDERS));
    }

    /** The sheet in a form; fields that no question has are not looked at. */
    public static Sheet of(MultiValueMap<String, String> form, int questions) {
        Map<Integer, List<String>> values = new HashMap<>();
        for (int question = 0; question < questions; question++) {
            List<String> filled = new ArrayList<>(form.getOrDefault(FIELD + question, List.of()));
            filled.removeIf(String::isBlank);
            if (!filled.isEmpty()) {
                values.put(question, List.copyOf(filled));
            }
        }
        String order = form.getFirst(ORDER);
        return new Sheet(values, order != null && order.matches("[0-9]{1,9}") ? Long.parseLong(order) : 0);
    }

    /** The same with the answers to these questions alone. */
    Sheet only(Set<Integer> questions) {
        Map<Integer, List<String>> kept = new HashMap<>(values);
        kept.keySet().retainAll(questions);
        return new Sheet(kept, order);
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
