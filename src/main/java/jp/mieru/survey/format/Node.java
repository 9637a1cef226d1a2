package jp.mieru.survey.format;

import java.util.List;
import java.util.Map;

/** A piece of a questionnaire as a file has it, whatever kind of file: words, a list or named fields, at their place. */
sealed interface Node {
    /**
     * Where the piece stands.
     *
     * @param line from 1
     */
    record Place(String file, long line) {}

    record Words(Place place, String text) implements Node {}

    record Items(Place place, List<Node> items) implements Node {}

    record Fields(Place place, Map<String, Node> fields) implements Node {}

    Place place();

    /** The beginning of what stands there, for a fault. */
    default String shown() {
        return this instanceof Words words ? words.text() : "";
    }
}
