package jp.mieru.survey.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.survey.format.Node.Place;

/** Takes a questionnaire in memory apart into the same pieces as YAML. The place of a piece is the entry that it is in. */
final class MapNodes {
    private MapNodes() {}

    static Node of(Map<String, Object> questionnaire) {
        Map<String, Node> fields = new LinkedHashMap<>();
        questionnaire.forEach((name, value) -> fields.put(name, list(name, value)));
        return new Node.Fields(new Place("", 0), fields);
    }

    /** The entries of a list at the top, each at its own place. */
    private static Node list(String name, Object value) {
        var whole = new Place(name, 0);
        if (value instanceof List<?> entries) {
            List<Node> items = new ArrayList<>();
            entries.forEach(entry -> items.add(node(entry, place(name, items.size()))));
            return new Node.Items(whole, items);
        }
        if (name.equals("scales") && value instanceof Map<?, ?> scales) {
            Map<String, Node> fields = new LinkedHashMap<>();
            scales.forEach((code, scale) -> fields.put(String.valueOf(code), node(scale, place(name, fields.size()))));
            return new Node.Fields(whole, fields);
        }
        return node(value, whole);
    }

    private static Node node(Object value, Place place) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Node> fields = new LinkedHashMap<>();
            map.forEach((name, field) -> fields.put(String.valueOf(name), node(field, place)));
            return new Node.Fields(place, fields);
        }
        return value instanceof List<?> list
                ? new Node.Items(
                        place, list.stream().map(item -> node(item, place)).toList())
                : new Node.Words(place, String.valueOf(value));
    }

    private static Place place(String list, int index) {
        return new Place(list + "-" + index, index + 1L);
    }
}
