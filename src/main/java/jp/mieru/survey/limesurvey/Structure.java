package jp.mieru.survey.limesurvey;

import java.util.List;
import jp.mieru.survey.questionnaire.Text;

/**
 * What LimeSurvey asked.
 *
 * @param title of the survey
 * @param groups in their order
 */
public record Structure(Text title, List<Group> groups) {
    public Structure {
        groups = List.copyOf(groups);
    }

    /** A group of questions, which LimeSurvey shows on a page. */
    public record Group(Text name, List<Asked> questions) {
        public Group {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question.
     *
     * @param type LimeSurvey's letter for its type
     * @param lines its subquestions
     * @param answers what it offers
     */
    public record Asked(String code, String type, Text text, boolean mandatory, List<Item> lines, List<Item> answers) {
        public Asked {
            lines = List.copyOf(lines);
            answers = List.copyOf(answers);
        }
    }

    /** A subquestion or an answer. */
    public record Item(String code, Text text) {}

    /** All questions in their order. */
    public List<Asked> questions() {
        return groups.stream().flatMap(group -> group.questions().stream()).toList();
    }
}
