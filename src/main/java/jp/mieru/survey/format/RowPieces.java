package jp.mieru.survey.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mieru.survey.format.Node.Place;

/** Turns the cells of a row of a workbook into the pieces that YAML would have for it. */
final class RowPieces {
    private static final Set<String> LISTS = Set.of("points", "of", "attributes");
    private static final Set<String> CONDITION = Set.of("onlyIf", "onlyIfAnswers");
    private static final Set<String> TEXTS = Set.of("title", "name", "text", "introduction");
    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final Pattern CODES = Pattern.compile("[,、;]");
    private static final Pattern LABELS = Pattern.compile("\\|");

    private final Place place;
    private final Map<String, String> cells;

    /** @param cells by column, blank ones left out */
    RowPieces(Place place, Map<String, String> cells) {
        this.place = place;
        this.cells = cells;
    }

    Node.Fields fields() {
        Map<String, Node> fields = new LinkedHashMap<>();
        TEXTS.forEach(field -> put(fields, field, text(field)));
        put(fields, "labels", labels());
        if (cells.containsKey("choices")) {
            fields.put("choices", new Node.Items(place, choices()));
        }
        if (CONDITION.stream().anyMatch(cells::containsKey)) {
            fields.put("onlyIf", condition());
        }
        cells.forEach((column, cell) -> {
            if (LISTS.contains(column)) {
                fields.put(column, new Node.Items(place, split(CODES, cell)));
            } else if (!column.equals("choices")
                    && !CONDITION.contains(column)
                    && LANGUAGES.stream().noneMatch(l -> column.endsWith("_" + l))) {
                fields.put(column, words(cell));
            }
        });
        return new Node.Fields(place, fields);
    }

    private Map<String, Node> text(String field) {
        Map<String, Node> languages = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String cell = cells.get(field + "_" + language);
            if (cell != null) {
                languages.put(language, words(cell));
            }
        }
        return languages;
    }

    private Map<String, Node> labels() {
        Map<String, Node> languages = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String cell = cells.get("labels_" + language);
            if (cell != null) {
                languages.put(language, new Node.Items(place, split(LABELS, cell)));
            }
        }
        return languages;
    }

    private List<Node> choices() {
        List<Node> codes = split(LABELS, cells.getOrDefault("choices", ""));
        List<Node> choices = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Map<String, Node> name = new LinkedHashMap<>();
            for (String language : LANGUAGES) {
                List<Node> names = split(LABELS, cells.getOrDefault("choices_" + language, ""));
                if (i < names.size()) {
                    name.put(language, names.get(i));
                }
            }
            Map<String, Node> choice = new LinkedHashMap<>();
            choice.put("code", codes.get(i));
            put(choice, "name", name);
            choices.add(new Node.Fields(place, choice));
        }
        return choices;
    }

    private Node condition() {
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("question", words(cells.getOrDefault("onlyIf", "")));
        fields.put("answers", new Node.Items(place, split(CODES, cells.getOrDefault("onlyIfAnswers", ""))));
        return new Node.Fields(place, fields);
    }

    private void put(Map<String, Node> fields, String field, Map<String, Node> languages) {
        if (!languages.isEmpty()) {
            fields.put(field, new Node.Fields(place, languages));
        }
    }

    private List<Node> split(Pattern between, String cell) {
        return cell.isEmpty()
                ? List.of()
                : Stream.of(between.split(cell, -1)).map(this::words).toList();
    }

    private Node words(String cell) {
        return new Node.Words(place, cell);
    }
}
