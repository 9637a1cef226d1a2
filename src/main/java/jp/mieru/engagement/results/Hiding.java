package jp.mieru.engagement.results;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.scoring.Grouping;
import jp.mieru.engagement.scoring.Measure;
import jp.mieru.engagement.scoring.Scores;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.survey.AnswerTable;

/**
 * Which of a construct's figures are hidden. The same whatever else is asked of the round: whoever lays several tables side
 * by side learns no more.
 */
final class Hiding {
    private static final Suppression BY_QUESTION = new Suppression(Suppression.LOWEST_THRESHOLD);

    private final AnswerTable answers;
    private final ResultGroups groups;
    private final ScoringMethod method;
    private final Suppression suppression;

    Hiding(AnswerTable answers, ResultGroups groups, ScoringMethod method, Suppression suppression) {
        this.answers = answers;
        this.groups = groups;
        this.method = method;
        this.suppression = suppression;
    }

    /**
     * For each group and last for the whole.
     *
     * @param measures the questions that are scored
     * @param scores what they come to
     */
    List<Verdict> verdicts(List<Measure> measures, Scores scores) {
        List<Verdict> construct = decide(measures, scores.respondents(), suppression);
        return method.byRespondent() || measures.size() == 1 ? construct : withQuestions(construct, measures);
    }

    /**
     * A mean of questions' figures tells the figure of a question that hardly anybody answered: it is hidden where one of
     * them is by the lowest threshold. What nobody answered is not in the mean.
     */
    private List<Verdict> withQuestions(List<Verdict> construct, List<Measure> measures) {
        List<List<Verdict>> questions = measures.stream().map(this::question).toList();
        return IntStream.range(0, construct.size())
                .mapToObj(slot -> Stream.concat(
                                Stream.of(construct.get(slot)),
                                questions.stream()
                                        .map(verdicts -> verdicts.get(slot))
                                        .filter(verdict -> verdict != Verdict.NO_ANSWERS))
                        .filter(verdict -> !verdict.shown())
                        .findFirst()
                        .orElse(Verdict.SHOWN))
                .toList();
    }

    private List<Verdict> question(Measure measure) {
        List<Measure> only = List.of(measure);
        int[] respondents =
                Scores.of(answers, only, method, false, groups.grouping()).respondents();
        return decide(only, respondents, BY_QUESTION);
    }

    private List<Verdict> decide(List<Measure> measures, int[] respondents, Suppression by) {
        if (groups.before().isEmpty()) {
            return by.decide(groups.grouping().forest(), respondents);
        }
        return by.decide(Stream.concat(groups.before().stream(), Stream.of(groups.grouping()))
                .map((Grouping grouping) -> grouping.divisionOf(answers, measures))
                .toList());
    }
}
