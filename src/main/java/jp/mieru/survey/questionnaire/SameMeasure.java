package jp.mieru.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two questionnaires measure something in the same way, so that their figures can stand side by side: with the same
 * words, scale, direction and conditions. The order of questions and their codes do not matter.
 */
public final class SameMeasure {
    private SameMeasure() {}

    /** Whether both ask the same scored questions of the construct, or of all constructs of the index. */
    public static boolean in(Questionnaire one, Questionnaire other, String measure) {
        List<String> constructs = partsOf(one, measure);
        return constructs.equals(partsOf(other, measure))
                && constructs.stream().allMatch(construct -> sameQuestions(one, other, construct));
    }

    /** Whether the same is asked in the same words by both questions. */
    static boolean sameWords(Text one, Text other) {
        boolean ja = one.ja() != null && other.ja() != null;
        boolean en = one.en() != null && other.en() != null;
        return (ja || en)
                && (!ja || Objects.equals(one.ja(), other.ja()))
                && (!en || Objects.equals(one.en(), other.en()));
    }

    /** Whether both questions are answered alike: on the same points with the same labels, in the same range. */
    static boolean sameScale(Questionnaire one, Question first, Questionnaire other, Question second) {
        Scale from = one.scaleOf(first).orElse(null);
        Scale to = other.scaleOf(second).orElse(null);
        return first.type() == second.type()
                && Objects.equals(one.rangeOf(first), other.rangeOf(second))
                && (from == null || to == null ? from == to : sameScale(from, to));
    }

    /** The scored questions of a construct, in order. */
    static List<Question> scored(Questionnaire questionnaire, String construct) {
        return questionnaire.questions().stream()
                .filter(question -> Objects.equals(question.construct(), construct))
                .filter(question -> question.type().scored())
                .toList();
    }

    private static boolean sameScale(Scale one, Scale other) {
        boolean bare = one.labels().isEmpty() || other.labels().isEmpty();
        if (!Set.copyOf(one.points()).equals(Set.copyOf(other.points()))) {
            return false;
        }
        return bare
                ? one.labels().equals(other.labels())
                : one.points().stream().allMatch(point -> sameWords(label(one, point), label(other, point)));
    }

    private static Text label(Scale scale, Integer point) {
        int place = scale.points().indexOf(point);
        return place < scale.labels().size() ? scale.labels().get(place) : Text.of("");
    }

    private static boolean sameQuestions(Questionnaire one, Questionnaire other, String construct) {
        List<Question> left = new ArrayList<>(scored(other, construct));
        List<Question> asked = scored(one, construct);
        boolean all = asked.size() == left.size()
                && asked.stream()
                        .allMatch(question -> left.stream()
                                .filter(candidate -> same(one, question, other, candidate))
                                .findFirst()
                                .map(left::remove)
                                .orElse(false));
        return all && !asked.isEmpty();
    }

    private static boolean same(Questionnaire one, Question first, Questionnaire other, Question second) {
        return sameWords(first.text(), second.text())
                && first.reversed() == second.reversed()
                && sameScale(one, first, other, second)
                && sameConditions(one, first, other, second);
    }

    /** Whether both questions are asked of the same people. */
    static boolean sameConditions(Questionnaire one, Question first, Questionnaire other, Question second) {
        return meaning(one, first).equals(meaning(other, second));
    }

    private static Set<Object> meaning(Questionnaire questionnaire, Question question) {
        Set<Object> meaning = new HashSet<>();
        for (Condition condition : questionnaire.conditionsOf(question)) {
            meaning.add(List.of(condition.question(), Set.copyOf(condition.answers())));
        }
        return meaning;
    }

    private static List<String> partsOf(Questionnaire questionnaire, String measure) {
        @Nullable Index index = questionnaire.index(measure).orElse(null);
        return index == null ? List.of(measure) : index.of();
    }
}
