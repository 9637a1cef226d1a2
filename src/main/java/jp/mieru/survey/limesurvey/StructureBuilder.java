package jp.mieru.survey.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.survey.limesurvey.Structure.Asked;
import jp.mieru.survey.limesurvey.Structure.Group;
import jp.mieru.survey.limesurvey.Structure.Item;

/** Puts a structure together from pieces that come in any order of languages. */
final class StructureBuilder {
    private static final String FIRST_SCALE = "0";

    private final Words title = new Words();
    private final Map<String, OpenGroup> groups = new LinkedHashMap<>();
    private final Map<String, OpenQuestion> questions = new LinkedHashMap<>();

    private static final class OpenGroup {
        private final Words name = new Words();
    }

    private static final class OpenQuestion {
        private final Words text = new Words();
        private final Map<String, Words> lines = new LinkedHashMap<>();
        private final Map<String, Words> answers = new LinkedHashMap<>();
        private String code = "";
        private String type = "";
        private String group = "";
        private boolean mandatory;
    }

    void title(String language, String words) {
        title.add(language, words);
    }

    void group(String key, String language, String name) {
        groups.computeIfAbsent(key, first -> new OpenGroup()).name.add(language, name);
    }

    void question(String key, String group, String code, String type, boolean mandatory) {
        OpenQuestion question = questions.computeIfAbsent(key, first -> new OpenQuestion());
        question.code = code;
        question.type = type;
        question.group = group;
        question.mandatory = mandatory;
    }

    void text(String question, String language, String words) {
        OpenQuestion known = questions.get(question);
        if (known != null) {
            known.text.add(language, words);
        }
    }

    /** @param scale LimeSurvey's number of the scale; only the first is read */
    void line(String question, String scale, String code, String language, String words) {
        OpenQuestion known = questions.get(question);
        if (known != null && isFirst(scale)) {
            known.lines.computeIfAbsent(code, first -> new Words()).add(language, words);
        }
    }

    void answer(String question, String scale, String code, String language, String words) {
        OpenQuestion known = questions.get(question);
        if (known != null && isFirst(scale)) {
            known.answers.computeIfAbsent(code, first -> new Words()).add(language, words);
        }
    }

    boolean hasQuestions() {
        return !questions.isEmpty();
    }

    Structure build() {
        List<Group> built = new ArrayList<>();
        groups.forEach((key, group) -> {
            List<Asked> asked = questions.values().stream()
                    .filter(question -> question.group.equals(key))
                    .map(StructureBuilder::asked)
                    .toList();
            if (!asked.isEmpty()) {
                built.add(new Group(group.name.text("–"), asked));
            }
        });
        return new Structure(title.text("LimeSurvey"), built);
    }

    private static Asked asked(OpenQuestion question) {
        return new Asked(
                question.code,
                question.type,
                question.text.text(question.code),
                question.mandatory,
                items(question.lines),
                items(question.answers));
    }

    private static List<Item> items(Map<String, Words> items) {
        return items.entrySet().stream()
                .map(item -> new Item(item.getKey(), item.getValue().text(item.getKey())))
                .toList();
    }

    private static boolean isFirst(String scale) {
        return scale.isBlank() || scale.strip().equals(FIRST_SCALE);
    }
}
