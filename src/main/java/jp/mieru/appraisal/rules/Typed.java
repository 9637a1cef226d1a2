package jp.mieru.appraisal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.appraisal.rules.FormField.Kind;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the fields of a section, by the names of its inputs; rows without gaps.
 *
 * @param rows number of rows by place of their block
 */
public record Typed(Map<String, String> values, Map<String, Integer> rows) {
    /** The greatest number of rows that a form takes. */
    static final int MOST_ROWS = 60;

    private static final String BETWEEN = "、";

    /** As the rules have it. */
    static Typed of(FormSection section, RuleSet rules) {
        var tree = new DocumentTree(RuleSetJson.tree(rules));
        var typed = new Typed(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var block : section.blocks()) {
            if (block.rows()) {
                int rows = tree.get(block.place()) instanceof List<?> list ? list.size() : 0;
                typed.rows.put(block.place(), rows);
                for (int row = 0; row < rows; row++) {
                    for (var field : block.fields()) {
                        typed.put(block.at(row, field), text(tree.get(block.at(row, field)), field));
                    }
                }
            } else {
                block.fields().forEach(field -> typed.put(block.at(field), text(tree.get(block.at(field)), field)));
            }
        }
        return typed;
    }

    /** As it was sent: empty rows are gone. */
    static Typed of(FormSection section, MultiValueMap<String, String> sent) {
        var typed = new Typed(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var block : section.blocks()) {
            if (block.rows()) {
                typed.takeRows(block, sent);
            } else {
                block.fields().forEach(field -> typed.take(field, block.at(field), sent));
            }
        }
        return typed;
    }

    /** What is new gets a code that nothing else ever had. */
    private void take(FormField field, String name, MultiValueMap<String, String> sent) {
        var value = sent(sent, name);
        boolean coded = field.kind() == Kind.CODE && value.isEmpty();
        put(name, coded ? UUID.randomUUID().toString() : value);
    }

    private void takeRows(FormBlock block, MultiValueMap<String, String> sent) {
        int to = 0;
        for (int from = 0; from < MOST_ROWS; from++) {
            boolean empty = true;
            for (var field : block.fields()) {
                var value = sent(sent, block.at(from, field));
                empty &= field.kind() == Kind.CODE || Normal.isBlank(value);
            }
            if (!empty) {
                for (var field : block.fields()) {
                    put(block.at(to, field), sent(sent, block.at(from, field)));
                }
                to++;
            }
        }
        rows.put(block.place(), to);
        giveCodes(block);
    }

    /** A row that is new gets a code that no other has. */
    private void giveCodes(FormBlock block) {
        block.fields().stream().filter(field -> field.kind() == Kind.CODE).forEach(code -> {
            int count = rows(block);
            var taken = new ArrayList<String>();
            for (int row = 0; row < count; row++) {
                taken.add(value(block.at(row, code)));
            }
            for (int row = 0; row < count; row++) {
                if (taken.get(row).isEmpty()) {
                    taken.set(row, free(taken));
                    put(block.at(row, code), taken.get(row));
                }
            }
        });
    }

    private static String free(Collection<String> taken) {
        int number = 1;
        while (taken.contains("n" + number)) {
            number++;
        }
        return "n" + number;
    }

    public int rows(FormBlock block) {
        return Objects.requireNonNullElse(rows.get(block.place()), 0);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether one of many is ticked. */
    public boolean has(String name, String option) {
        return List.of(value(name).split(",")).contains(option);
    }

    private void put(String name, String value) {
        values.put(name, value);
    }

    private static String sent(MultiValueMap<String, String> sent, String name) {
        return String.join(",", Objects.requireNonNullElse(sent.get(name), List.of()));
    }

    private static String text(@Nullable Object value, FormField field) {
        return switch (value) {
            case null -> "";
            case Collection<?> many ->
                many.stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(field.kind() == Kind.MANY ? "," : BETWEEN));
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
