package jp.mieru.survey.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.platform.files.Heading;
import jp.mieru.survey.answerfile.AnswerField;
import jp.mieru.survey.answerfile.AnswerMapping;
import jp.mieru.survey.format.AnswersFormat;
import jp.mieru.survey.limesurvey.Structure.Asked;
import jp.mieru.survey.questionnaire.Text;

/** The questions that ask for the unit or an attribute of who answers, told by their codes, otherwise by their words. */
final class PeopleQuestions {
    /** What may be asked of people, in the order of a questionnaire. */
    static final List<String> ATTRIBUTES =
            List.of("ageBand", "gender", "jobFamily", "position", "serviceLength", "employmentType");

    private PeopleQuestions() {}

    /** The unit or attribute that questions ask for, by code of the question. */
    static Map<String, String> of(Structure structure) {
        List<Asked> single = structure.questions().stream()
                .filter(asked -> asked.lines().isEmpty())
                .toList();
        var fields = fields();
        var found = new LinkedHashMap<String, String>();
        for (boolean byText : List.of(false, true)) {
            AnswerMapping guess = AnswerMapping.guessOf(
                    fields,
                    single.stream()
                            .map(asked -> new Heading(byText ? spoken(asked.text()) : asked.code(), ""))
                            .toList());
            fields.forEach(field -> {
                int place = guess.place(field.key());
                if (place >= 0 && !found.containsValue(field.key())) {
                    found.putIfAbsent(single.get(place).code(), field.key());
                }
            });
        }
        return found;
    }

    private static List<AnswerField> fields() {
        var fields = new ArrayList<AnswerField>();
        fields.add(new AnswerField(AnswersFormat.UNIT, AnswerField.Kind.UNIT, null, null));
        ATTRIBUTES.forEach(name -> fields.add(new AnswerField(name, AnswerField.Kind.ATTRIBUTE, null, null)));
        return fields;
    }

    private static String spoken(Text text) {
        return Objects.requireNonNullElse(text.ja(), Objects.requireNonNullElse(text.en(), ""));
    }
}
