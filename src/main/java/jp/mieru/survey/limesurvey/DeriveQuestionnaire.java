package jp.mieru.survey.limesurvey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.survey.format.AnswersFormat;
import jp.mieru.survey.limesurvey.Structure.Asked;
import jp.mieru.survey.limesurvey.Structure.Group;
import jp.mieru.survey.limesurvey.Structure.Item;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Section;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes a questionnaire of a structure. Each group is a section; the lines of a table are questions of one construct, other
 * scale questions of a group another one; a scale that begins with what agrees is a reversed one. Questions for the unit and
 * for attributes become that.
 */
public final class DeriveQuestionnaire {
    private final SharedScales scales = new SharedScales();
    private final Map<String, Construct> constructs = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> codes = new HashSet<>(List.of(AnswersFormat.UNIT, AnswersFormat.WEIGHT));
    private final Set<String> attributes = new HashSet<>();
    private final Map<String, String> people;
    private final List<String> leftOut = new ArrayList<>();

    private DeriveQuestionnaire(Structure structure) {
        this.people = PeopleQuestions.of(structure);
    }

    public static Derived of(Structure structure) {
        var made = new DeriveQuestionnaire(structure);
        structure.groups().forEach(made::group);
        var questionnaire = new Questionnaire(
                structure.title(),
                made.scales.all(),
                List.copyOf(made.constructs.values()),
                List.of(),
                made.questions,
                PeopleQuestions.ATTRIBUTES.stream()
                        .filter(made.attributes::contains)
                        .toList(),
                made.sections);
        return new Derived(questionnaire, made.leftOut);
    }

    private void group(Group group) {
        String section = "s" + (sections.size() + 1);
        int before = questions.size();
        for (Asked asked : group.questions()) {
            String person = people.get(asked.code());
            if (person == null) {
                question(asked, section, group);
            } else if (!person.equals(AnswersFormat.UNIT)) {
                attributes.add(person);
            }
        }
        if (questions.size() > before) {
            sections.add(new Section(section, group.name(), null, false, true, null));
        }
    }

    private void question(Asked asked, String section, Group group) {
        switch (asked.type()) {
            case "F", "H" -> table(asked, scales.of(asked), section);
            case "A" -> table(asked, scales.numbered(asked, 5), section);
            case "B" -> table(asked, scales.numbered(asked, 10), section);
            case "5" ->
                add(
                        asked,
                        "",
                        asked.text(),
                        QuestionType.SCALE,
                        scales.numbered(asked, 5),
                        ofGroup(section, group),
                        section);
            case "L", "!", "O" -> oneOf(asked, section, group);
            case "M", "P" -> choices(asked, QuestionType.CHOICES, asked.lines(), section);
            case "Y" -> add(asked, "", asked.text(), QuestionType.YESNO, null, null, section);
            case "N" -> add(asked, "", asked.text(), QuestionType.NUMBER, null, null, section);
            case "S", "T", "U" -> add(asked, "", asked.text(), QuestionType.TEXT, null, null, section);
            case "K" -> lines(asked, QuestionType.NUMBER, section);
            case "Q" -> lines(asked, QuestionType.TEXT, section);
            case "X" -> {} // only shown
            default -> leftOut.add(asked.code());
        }
    }

    /**
     * A scale where the answers' codes are plain numbers and their labels go one way, otherwise a choice: a list need not
     * have an order, and one without would enter a score.
     */
    private void oneOf(Asked asked, String section, Group group) {
        boolean numbers =
                asked.answers().stream().allMatch(answer -> answer.code().matches("\\d{1,2}"));
        Scale scale = numbers ? scales.of(asked) : null;
        if (scale == null || ScaleDirection.of(scale.labels()) == ScaleDirection.UNKNOWN) {
            choices(asked, QuestionType.CHOICE, asked.answers(), section);
        } else {
            add(asked, "", asked.text(), QuestionType.SCALE, scale, ofGroup(section, group), section);
        }
    }

    private void table(Asked asked, @Nullable Scale scale, String section) {
        if (scale == null || asked.lines().isEmpty()) {
            leftOut.add(asked.code());
            return;
        }
        String construct = asked.code();
        constructs.put(construct, new Construct(construct, asked.text(), false));
        asked.lines()
                .forEach(line ->
                        add(asked, "_" + line.code(), line.text(), QuestionType.SCALE, scale, construct, section));
    }

    private void lines(Asked asked, QuestionType type, String section) {
        asked.lines().forEach(line -> add(asked, "_" + line.code(), line.text(), type, null, null, section));
    }

    private void choices(Asked asked, QuestionType type, List<Item> items, String section) {
        if (items.isEmpty() || items.size() > Question.MOST_CHOICES) {
            leftOut.add(asked.code());
            return;
        }
        List<Choice> choices =
                items.stream().map(item -> new Choice(item.code(), item.text())).toList();
        if (!codes.add(asked.code())) {
            leftOut.add(asked.code());
            return;
        }
        questions.add(new Question(
                asked.code(), null, type, null, false, asked.mandatory(), asked.text(), null, choices, section, null));
    }

    private String ofGroup(String section, Group group) {
        String code = "g" + section.substring(1);
        constructs.putIfAbsent(code, new Construct(code, group.name(), false));
        return code;
    }

    private void add(
            Asked asked,
            String suffix,
            Text text,
            QuestionType type,
            @Nullable Scale scale,
            @Nullable String construct,
            String section) {
        String code = asked.code() + suffix;
        if (!codes.add(code)) {
            leftOut.add(code);
            return;
        }
        questions.add(new Question(
                code,
                construct,
                type,
                scale == null ? null : scale.code(),
                scale != null && ScaleDirection.of(scale.labels()) == ScaleDirection.FALLING,
                asked.mandatory(),
                text,
                null,
                List.of(),
                section,
                null));
    }
}
