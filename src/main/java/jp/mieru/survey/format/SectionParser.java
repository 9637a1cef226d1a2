package jp.mieru.survey.format;

import jp.mieru.platform.files.Faults;
import jp.mieru.survey.questionnaire.Section;

/** Makes a section of its fields. */
final class SectionParser {
    private final ConditionParser conditions;
    private final Names codes = new Names();
    private final Faults faults;

    SectionParser(ConditionParser conditions, Faults faults) {
        this.conditions = conditions;
        this.faults = faults;
    }

    Section section(Node node) {
        Part part = Part.of(node, faults, "code", "title", "introduction", "random", "matrix", "onlyIf");
        return new Section(
                codes.take(part, "code"),
                part.requiredText("title"),
                part.text("introduction"),
                part.flag("random"),
                part.flag("matrix"),
                conditions.read(part));
    }
}
