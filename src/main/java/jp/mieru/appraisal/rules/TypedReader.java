package jp.mieru.appraisal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import jp.mieru.appraisal.rules.FormField.Kind;
import jp.mieru.appraisal.ruleset.RuleFault;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.RuleSetFaults;
import jp.mieru.appraisal.ruleset.RuleSetJson;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/** What was typed in a section becomes part of the rules, or is refused with everything that is wrong with it. */
final class TypedReader {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,7}(\\.[0-9]{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[^0-9]([0-9]{1,2})[^0-9]?");
    private static final Pattern COMMAS = Pattern.compile("[,、，\\n]");

    private final FormSection section;
    private final Typed typed;
    private final DocumentTree tree;
    private final List<RuleFault> faults = new ArrayList<>();

    private TypedReader(RuleSet rules, FormSection section, Typed typed) {
        this.section = section;
        this.typed = typed;
        this.tree = new DocumentTree(RuleSetJson.tree(rules));
    }

    /**
     * The rules with what was typed.
     *
     * @param rules null if something is wrong with what was typed
     */
    record Read(@Nullable RuleSet rules, List<RuleFault> faults) {}

    static Read read(RuleSet rules, FormSection section, Typed typed) {
        return new TypedReader(rules, section, typed).read();
    }

    private Read read() {
        section.blocks().forEach(this::block);
        if (!faults.isEmpty()) {
            return new Read(null, faults);
        }
        var rules = RuleSetJson.of(tree.root()).withoutStrayItems();
        var wrong = RuleSetFaults.of(rules).stream().filter(section::covers).toList();
        return new Read(wrong.isEmpty() ? rules : null, wrong);
    }

    private void block(FormBlock block) {
        if (!block.rows()) {
            block.fields().forEach(field -> put(block.at(field), field));
            return;
        }
        if (block.place().matches("parts\\.\\d+\\.sets\\.\\d+\\.items")) {
            var set = block.place().replaceFirst("\\.items$", "");
            tree.put(set + ".group", block.id().substring(block.id().lastIndexOf('.') + 1));
        }
        tree.put(block.place(), new ArrayList<Object>());
        for (int row = 0; row < typed.rows(block); row++) {
            tree.put(block.place() + "." + row, new LinkedHashMap<String, Object>());
            for (var field : block.fields()) {
                put(block.at(row, field), field);
            }
        }
    }

    private void put(String place, FormField field) {
        var text = typed.value(place);
        if (field.kind() != Kind.YES && Normal.isBlank(text)) {
            if (field.required()) {
                faults.add(RuleFault.at(
                        place, field.kind() == Kind.ONE || field.kind() == Kind.MANY ? "choose" : "empty"));
            }
            tree.put(place, null);
            return;
        }
        tree.put(place, value(place, field, text));
    }

    private @Nullable Object value(String place, FormField field, String text) {
        return switch (field.kind()) {
            case TEXT -> text(place, text, LONGEST_LINE);
            case LINES -> text(place, text, LONGEST_TEXT);
            case CODE -> Normal.code(text);
            case WHOLE ->
                WHOLE.matcher(Normal.number(text)).matches()
                        ? Integer.valueOf(Normal.number(text))
                        : fault(place, "whole");
            case NUMBER ->
                NUMBER.matcher(Normal.number(text)).matches()
                        ? new BigDecimal(Normal.number(text))
                        : fault(place, "number");
            case DAY -> day(place, text);
            case LIST ->
                COMMAS.splitAsStream(text)
                        .map(Normal::name)
                        .filter(name -> !name.isEmpty())
                        .toList();
            case ONE -> isOption(field, text) ? text : fault(place, "choose");
            case MANY -> {
                var chosen = List.of(text.split(","));
                yield chosen.stream().allMatch(one -> isOption(field, one)) ? chosen : fault(place, "choose");
            }
            case YES -> text.equals("true");
        };
    }

    private @Nullable Object text(String place, String text, int longest) {
        var kept = Normal.trim(text).replace("\r\n", "\n");
        return CodePoints.length(kept) > longest ? fault(place, "long", longest) : kept;
    }

    private @Nullable Object day(String place, String text) {
        var day = DAY.matcher(Normal.code(text));
        return day.matches()
                ? "%02d-%02d".formatted(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)))
                : fault(place, "day");
    }

    private static boolean isOption(FormField field, String text) {
        return field.options().stream().anyMatch(option -> option.value().equals(text));
    }

    private @Nullable Object fault(String place, String key, Object... arguments) {
        faults.add(RuleFault.at(place, key, arguments));
        return null;
    }
}
