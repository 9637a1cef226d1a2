package jp.mieru.survey.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/** Makes a question of its fields. */
final class QuestionParser {
    private static final String[] FIELDS = {
        "code",
        "construct",
        "type",
        "scale",
        "reversed",
        "required",
        "text",
        "min",
        "max",
        "choices",
        "section",
        "onlyIf"
    };

    private final Set<String> constructs;
    private final Set<String> scales;
    private final Set<String> sections;
    private final ConditionParser conditions;
    private final Faults faults;

    QuestionParser(
            Set<String> constructs,
            Set<String> scales,
            Set<String> sections,
            ConditionParser conditions,
            Faults faults) {
        this.constructs = constructs;
        this.scales = scales;
        this.sections = sections;
        this.conditions = conditions;
        this.faults = faults;
    }

    Question question(Node node, Names codes) {
        Part part = Part.of(node, faults, FIELDS);
        String code = codes.take(part, "code");
        QuestionType type = type(part);
        String construct = known(part, "construct", constructs);
        String scale = known(part, "scale", scales);
        if (type == QuestionType.SCALE && !part.has("scale")) {
            part.fault("scale", "", "missing");
        } else if (type != QuestionType.SCALE && part.has("scale")) {
            part.fault("scale", part.code("scale"), "scale_elsewhere");
        }
        String section = known(part, "section", sections);
        if (!sections.isEmpty() && !part.has("section")) {
            part.fault("section", "", "missing");
        }
        Range range = range(part, type);
        boolean reversed = part.flag("reversed");
        if (reversed && type == QuestionType.NUMBER && range == null) {
            part.fault("reversed", "", "reversed_without_range");
        }
        return new Question(
                code,
                construct,
                type,
                scale,
                reversed,
                part.flag("required"),
                part.requiredText("text"),
                range,
                choices(part, type),
                section,
                conditions.read(part));
    }

    private static QuestionType type(Part part) {
        String word = part.code("type");
        return QuestionType.ofWord(Normal.mail(word)).orElseGet(() -> {
            if (!word.isEmpty()) {
                part.fault("type", word, "type");
            }
            return QuestionType.TEXT;
        });
    }

    private static @Nullable String known(Part part, String field, Set<String> codes) {
        String code = part.optionalCode(field);
        if (code != null && !codes.contains(code)) {
            part.fault(field, code, "unknown_" + field);
        }
        return code;
    }

    private static @Nullable Range range(Part part, QuestionType type) {
        if (!part.has("min") && !part.has("max")) {
            return null;
        }
        double low = number(part, "min");
        double high = number(part, "max");
        if (type != QuestionType.NUMBER || !(low < high)) {
            part.fault(part.has("min") ? "min" : "max", "", "range");
            return null;
        }
        return new Range(low, high);
    }

    private static double number(Part part, String field) {
        String words = part.code(field);
        try {
            return words.isEmpty() ? Double.NaN : Double.parseDouble(Normal.number(words));
        } catch (NumberFormatException e) {
            part.fault(field, words, "number");
            return Double.NaN;
        }
    }

    private List<Choice> choices(Part part, QuestionType type) {
        List<Node> items = part.items("choices");
        if (type.offersChoices() && (items.size() < 2 || items.size() > Question.MOST_CHOICES)) {
            part.fault("choices", "", "choices", Question.MOST_CHOICES);
        } else if (!type.offersChoices() && part.has("choices")) {
            part.fault("choices", "", "choices_elsewhere");
        }
        var codes = new Names();
        return items.stream().map(item -> choice(item, codes)).toList();
    }

    private Choice choice(Node node, Names codes) {
        if (node instanceof Node.Words words) {
            node = new Node.Fields(words.place(), Map.of("code", words));
        }
        Part part = Part.of(node, faults, "code", "name");
        String code = codes.take(part, "code");
        Text name = part.text("name");
        return new Choice(code, name == null ? Text.of(code) : name);
    }
}
