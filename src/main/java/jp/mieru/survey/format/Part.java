package jp.mieru.survey.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/** Reads the named fields of one piece; whatever is wrong becomes a fault, and reading goes on. */
final class Part {
    private static final String FAULT = "survey.format.fault.";
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1", "y");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "0", "n");

    private final Node node;
    private final Map<String, Node> fields;
    private final Faults faults;

    private Part(Node node, Map<String, Node> fields, Faults faults) {
        this.node = node;
        this.fields = fields;
        this.faults = faults;
    }

    /** The piece as one with these fields and no others. */
    static Part of(Node node, Faults faults, String... known) {
        if (!(node instanceof Node.Fields named)) {
            var part = new Part(node, Map.of(), faults);
            part.fault("", node.shown(), "not_fields");
            return part;
        }
        var part = new Part(node, named.fields(), faults);
        named.fields().keySet().stream()
                .filter(name -> !List.of(known).contains(name))
                .forEach(name -> part.fault(name, "", "field_unknown"));
        return part;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Optional<Node> node(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The entries of a list; none if the field is not there. */
    List<Node> items(String field) {
        Node value = fields.get(field);
        if (value instanceof Node.Items list) {
            return list.items();
        }
        if (value != null) {
            fault(field, value.shown(), "not_list");
        }
        return List.of();
    }

    /** The words of each entry of a list. */
    List<String> words(String field) {
        return items(field).stream().map(item -> words(field, item)).toList();
    }

    /** The words of a field, null if there are none. */
    @Nullable
    String optional(String field) {
        Node value = fields.get(field);
        String words = value == null ? "" : words(field, value);
        return Normal.isBlank(words) ? null : words;
    }

    /** A code in its stored form; without one a fault, and blank. */
    String code(String field) {
        String code = optional(field);
        if (code == null) {
            fault(field, "", "missing");
        }
        return code == null ? "" : Normal.code(code);
    }

    @Nullable
    String optionalCode(String field) {
        String code = optional(field);
        return code == null ? null : Normal.code(code);
    }

    boolean flag(String field) {
        String words = optional(field);
        String plain = words == null ? "false" : Normal.mail(words);
        if (!TRUE.contains(plain) && !FALSE.contains(plain)) {
            fault(field, plain, "not_flag");
        }
        return TRUE.contains(plain);
    }

    /** A text in one or two languages, {@code {ja: …, en: …}} or plain; null if there is none. */
    @Nullable
    Text text(String field) {
        Node value = fields.get(field);
        if (!(value instanceof Node.Fields)) {
            String plain = optional(field);
            return plain == null ? null : Text.of(Normal.trim(plain));
        }
        Part languages = of(value, faults, "ja", "en");
        String ja = languages.optional("ja");
        String en = languages.optional("en");
        return ja == null && en == null ? null : new Text(trimmed(ja), trimmed(en));
    }

    /** The text; without one a fault. */
    Text requiredText(String field) {
        Text text = text(field);
        if (text == null) {
            fault(field, "", "missing_text");
        }
        return text == null ? Text.of("") : text;
    }

    void fault(String field, String value, String reason, Object... args) {
        Node at = fields.getOrDefault(field, node);
        faults.add(Fault.ofCell(at.place().file(), at.place().line(), field, value, FAULT + reason, args));
    }

    private String words(String field, Node value) {
        if (value instanceof Node.Words words) {
            return words.text();
        }
        fault(field, "", "not_words");
        return "";
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null ? null : Normal.trim(text);
    }
}
