package jp.mieru.survey.answering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What one page asks: the questions of a construct, or those that belong to none.
 *
 * @param construct what they measure together, null for the last section, of those that measure nothing
 * @param questions their ordinals
 */
public record Section(@Nullable Construct construct, List<Integer> questions) {
    private static final int AT_ONCE = 6;

    public Section {
        questions = List.copyOf(questions);
    }

    /** The pages of a questionnaire: constructs in the order in which they first come, then what belongs to none. */
    static List<Section> of(Questionnaire questionnaire) {
        Map<String, List<Integer>> byConstruct = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            Question question = questionnaire.questions().get(i);
            String construct = question.construct();
            (construct == null ? others : byConstruct.computeIfAbsent(construct, code -> new ArrayList<>())).add(i);
        }
        List<Section> sections = new ArrayList<>();
        byConstruct.forEach((code, questions) ->
                sections.add(new Section(questionnaire.construct(code).orElse(null), questions)));
        for (int from = 0; from < others.size(); from += AT_ONCE) {
            sections.add(new Section(null, others.subList(from, Math.min(from + AT_ONCE, others.size()))));
        }
        return List.copyOf(sections);
    }

    boolean asks(int question) {
        return questions.stream().anyMatch(asked -> Objects.equals(asked, question));
    }
}
