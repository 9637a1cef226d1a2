package jp.mieru.survey.format;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Section;
import jp.mieru.survey.questionnaire.Text;

/** Makes a questionnaire of the pieces of a file. What it returns is only good if there are no faults. */
final class QuestionnaireParser {
    private static final String[] FIELDS = {
        "title", "scales", "constructs", "indices", "questions", "attributes", "sections"
    };

    private final Part part;
    private final Faults faults;

    QuestionnaireParser(Node node, Faults faults) {
        this.part = Part.of(node, faults, FIELDS);
        this.faults = faults;
    }

    Questionnaire questionnaire() {
        List<Scale> scales = scales();
        var measured = new Names();
        List<Construct> constructs = part.items("constructs").stream()
                .map(node -> construct(node, measured))
                .toList();
        Set<String> constructCodes = constructs.stream().map(Construct::code).collect(toSet());
        List<Index> indices = part.items("indices").stream()
                .map(node -> index(node, measured, constructCodes))
                .toList();
        var columns = new Names(AnswersFormat.UNIT, AnswersFormat.WEIGHT);
        var conditions = new ConditionParser(faults);
        var pages = new SectionParser(conditions, faults);
        List<Section> sections =
                part.items("sections").stream().map(pages::section).toList();
        var parser = new QuestionParser(
                constructCodes,
                scales.stream().map(Scale::code).collect(toSet()),
                sections.stream().map(Section::code).collect(toSet()),
                conditions,
                faults);
        List<Question> questions = part.items("questions").stream()
                .map(node -> parser.question(node, columns))
                .toList();
        if (questions.isEmpty()) {
            part.fault("questions", "", "no_questions");
        }
        return conditions.checked(new Questionnaire(
                part.requiredText("title"), scales, constructs, indices, questions, attributes(columns), sections));
    }

    private List<Scale> scales() {
        if (!part.has("scales")) {
            return List.of();
        }
        Node node = part.node("scales").orElseThrow();
        if (!(node instanceof Node.Fields named)) {
            part.fault("scales", node.shown(), "not_fields");
            return List.of();
        }
        return named.fields().entrySet().stream()
                .map(entry -> new ScaleParser(entry.getValue(), faults).scale(Normal.code(entry.getKey())))
                .toList();
    }

    private Construct construct(Node node, Names codes) {
        Part construct = Part.of(node, faults, "code", "name", "outcome");
        String code = codes.take(construct, "code");
        return new Construct(code, name(construct, code), construct.flag("outcome"));
    }

    private Index index(Node node, Names codes, Set<String> constructs) {
        Part index = Part.of(node, faults, "code", "name", "of");
        String code = codes.take(index, "code");
        List<String> of = index.words("of").stream().map(Normal::code).toList();
        if (of.isEmpty()) {
            index.fault("of", "", "missing");
        }
        of.stream()
                .filter(construct -> !constructs.contains(construct))
                .forEach(construct -> index.fault("of", construct, "unknown_construct"));
        var once = new Names();
        of.forEach(construct -> once.take(index, "of", construct));
        return new Index(code, name(index, code), of);
    }

    private static Text name(Part part, String code) {
        Text name = part.text("name");
        return name == null ? Text.of(code) : name;
    }

    private List<String> attributes(Names columns) {
        List<String> attributes =
                part.words("attributes").stream().map(Normal::code).toList();
        attributes.forEach(attribute -> columns.take(part, "attributes", attribute));
        return attributes;
    }
}
