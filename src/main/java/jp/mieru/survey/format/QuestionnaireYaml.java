package jp.mieru.survey.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Section;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes a questionnaire as YAML that reads back as the same questionnaire. */
public final class QuestionnaireYaml {
    private static final int LINE = 120;

    private QuestionnaireYaml() {}

    /** The questionnaire as YAML. */
    public static String write(Questionnaire questionnaire) {
        var options = options();
        return new Yaml(new Words(options), options).dump(map(questionnaire));
    }

    /** The questionnaire as the maps, lists and plain values of its YAML. */
    static Map<String, Object> map(Questionnaire questionnaire) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", text(questionnaire.title()));
        putList(map, "attributes", questionnaire.attributes());
        Map<String, Object> scales = new LinkedHashMap<>();
        questionnaire.scales().forEach(scale -> scales.put(scale.code(), scale(scale)));
        if (!scales.isEmpty()) {
            map.put("scales", scales);
        }
        putList(map, "constructs", each(questionnaire.constructs(), QuestionnaireYaml::construct));
        putList(map, "indices", each(questionnaire.indices(), QuestionnaireYaml::index));
        putList(map, "sections", each(questionnaire.sections(), QuestionnaireYaml::section));
        putList(map, "questions", each(questionnaire.questions(), QuestionnaireYaml::question));
        return map;
    }

    /** Unicode's own line breaks come back as they were only if they are escaped. */
    private static final class Words extends Representer {
        private static final Pattern LINE_BREAKS = Pattern.compile("[\\x{85}\\x{2028}\\x{2029}]");

        Words(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(Tag tag, String value, DumperOptions.ScalarStyle style) {
            var escaped = LINE_BREAKS.matcher(value).find();
            return super.representScalar(tag, value, escaped ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : style);
        }
    }

    private static DumperOptions options() {
        var options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setWidth(LINE);
        options.setSplitLines(false);
        options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return options;
    }

    private static Map<String, Object> scale(Scale scale) {
        Map<String, Object> map = new LinkedHashMap<>();
        putList(map, "points", scale.points());
        put(map, "dontKnow", scale.dontKnow());
        if (!scale.labels().isEmpty()) {
            Map<String, Object> labels = new LinkedHashMap<>();
            putLabels(labels, "ja", scale.labels(), Text::ja);
            putLabels(labels, "en", scale.labels(), Text::en);
            map.put("labels", labels);
        }
        return map;
    }

    private static void putLabels(
            Map<String, Object> map, String language, List<Text> labels, Function<Text, @Nullable String> of) {
        List<@Nullable String> words = new ArrayList<>();
        labels.forEach(label -> words.add(of.apply(label)));
        if (words.stream().allMatch(Objects::nonNull)) {
            map.put(language, words);
        }
    }

    private static Map<String, Object> construct(Construct construct) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", construct.code());
        map.put("name", text(construct.name()));
        putTrue(map, "outcome", construct.outcome());
        return map;
    }

    private static Map<String, Object> index(Index index) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", index.code());
        map.put("name", text(index.name()));
        putList(map, "of", index.of());
        return map;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", question.code());
        put(map, "section", question.section());
        putCondition(map, question.onlyIf());
        put(map, "construct", question.construct());
        map.put("type", question.type().word());
        put(map, "scale", question.scale());
        putTrue(map, "reversed", question.reversed());
        putTrue(map, "required", question.required());
        map.put("text", text(question.text()));
        Range range = question.range();
        if (range != null) {
            map.put("min", range.low());
            map.put("max", range.high());
        }
        putList(map, "choices", each(question.choices(), QuestionnaireYaml::choice));
        return map;
    }

    private static Map<String, Object> section(Section section) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", section.code());
        map.put("title", text(section.title()));
        Text introduction = section.introduction();
        put(map, "introduction", introduction == null ? null : text(introduction));
        putTrue(map, "random", section.random());
        putTrue(map, "matrix", section.matrix());
        putCondition(map, section.onlyIf());
        return map;
    }

    private static void putCondition(Map<String, Object> map, @Nullable Condition condition) {
        if (condition != null) {
            Map<String, Object> only = new LinkedHashMap<>();
            only.put("question", condition.question());
            putList(only, "answers", condition.answers());
            map.put("onlyIf", only);
        }
    }

    private static Map<String, Object> choice(Choice choice) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", choice.code());
        map.put("name", text(choice.name()));
        return map;
    }

    private static Map<String, Object> text(Text text) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "ja", text.ja());
        put(map, "en", text.en());
        return map;
    }

    private static <T> List<Map<String, Object>> each(List<T> things, Function<T, Map<String, Object>> of) {
        return things.stream().map(of).toList();
    }

    private static void put(Map<String, Object> map, String field, @Nullable Object value) {
        if (value != null) {
            map.put(field, value);
        }
    }

    private static void putTrue(Map<String, Object> map, String field, boolean value) {
        if (value) {
            map.put(field, true);
        }
    }

    /** A list of its own each time: one that came twice would be written as an alias. */
    private static void putList(Map<String, Object> map, String field, List<?> values) {
        if (!values.isEmpty()) {
            map.put(field, new ArrayList<>(values));
        }
    }
}
