package jp.mieru.appraisal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.appraisal.rules.FormField.Kind;
import jp.mieru.appraisal.ruleset.RuleSet;

/** What changed from one rule set to another, field by field; rows of tables are found by their code, or by what stands first. */
final class Differences {
    private record Place(FormSection section, String row, FormField field, String value) {}

    private Differences() {}

    static List<Difference> between(RuleSet before, RuleSet after) {
        var old = places(before);
        var now = places(after);
        var found = new ArrayList<Difference>();
        now.forEach((key, place) -> {
            var was = old.get(key);
            if (was == null ? !place.value().isEmpty() : !was.value().equals(place.value())) {
                found.add(new Difference(
                        place.section(), place.row(), place.field(), was == null ? null : was.value(), place.value()));
            }
        });
        old.forEach((key, place) -> {
            if (!now.containsKey(key) && !place.value().isEmpty()) {
                found.add(new Difference(place.section(), place.row(), place.field(), place.value(), null));
            }
        });
        return found;
    }

    private static Map<String, Place> places(RuleSet rules) {
        var places = new LinkedHashMap<String, Place>();
        for (var section : FormSections.of(rules)) {
            var typed = Typed.of(section, rules);
            for (var block : section.blocks()) {
                if (block.rows()) {
                    for (int row = 0; row < typed.rows(block); row++) {
                        row(places, section, typed, block, row);
                    }
                } else {
                    block.fields()
                            .forEach(field -> put(
                                    places,
                                    section,
                                    block.id() + "." + field.name(),
                                    "",
                                    field,
                                    typed.value(block.at(field))));
                }
            }
        }
        return places;
    }

    private static void row(Map<String, Place> places, FormSection section, Typed typed, FormBlock block, int row) {
        var first = block.fields().getFirst();
        var key = typed.value(block.at(row, first));
        var name = first.kind() == Kind.CODE
                ? typed.value(block.at(row, block.fields().get(1)))
                : key;
        for (var field : block.fields()) {
            put(
                    places,
                    section,
                    block.id() + "[" + key + "]." + field.name(),
                    name,
                    field,
                    typed.value(block.at(row, field)));
        }
    }

    private static void put(
            Map<String, Place> places, FormSection section, String key, String row, FormField field, String value) {
        if (field.kind() != Kind.CODE) {
            places.put(key, new Place(section, row, field, Objects.requireNonNull(value)));
        }
    }
}
