package jp.mieru.engagement.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Questionnaire;

/**
 * Which constructs and indices of a questionnaire a method scores. A construct is the mean of one mean, over its
 * respondents, or of several, one for each of its questions: {@linkplain ScoringMethod#byRespondent() it depends on the
 * method}. An index without all its constructs is left out.
 */
public final class Scoring {
    /** The highest score where scores begin at 0. */
    static final double HIGHEST = 100;

    /** The questions that one mean is over. */
    record Mean(int construct, List<Measure> questions) {}

    private final ScoringMethod method;
    private final List<String> constructs = new ArrayList<>();
    private final List<Mean> means = new ArrayList<>();
    private final List<Index> indices;

    private Scoring(Questionnaire questionnaire, ScoringMethod method) {
        this.method = method;
        for (Construct construct : questionnaire.constructs()) {
            List<Measure> questions = method.scorable(Measure.of(questionnaire, construct.code()));
            if (!questions.isEmpty()) {
                add(construct.code(), questions);
            }
        }
        this.indices = questionnaire.indices().stream()
                .filter(index -> constructs.containsAll(index.of()))
                .toList();
    }

    /** What the method scores of a questionnaire. */
    public static Scoring of(Questionnaire questionnaire, ScoringMethod method) {
        return new Scoring(questionnaire, method);
    }

    /** Codes of the constructs, then of the indices. */
    public List<String> measures() {
        return Stream.concat(constructs.stream(), indices.stream().map(Index::code))
                .toList();
    }

    /** How many of the measures are constructs; they come first. */
    public int constructs() {
        return constructs.size();
    }

    /** Places among the measures of the constructs that a measure is made of: its own, or those of the index. */
    public int[] partsOf(int measure) {
        return measure < constructs.size()
                ? new int[] {measure}
                : indices.get(measure - constructs.size()).of().stream()
                        .mapToInt(constructs::indexOf)
                        .toArray();
    }

    /** Places of the means that a construct is the mean of. */
    int[] meansOf(int construct) {
        return IntStream.range(0, means.size())
                .filter(mean -> means.get(mean).construct == construct)
                .toArray();
    }

    /** Whether people score from 0 to 100. */
    boolean isOutOfHundred(int mean) {
        return method == ScoringMethod.MEAN
                && means.get(mean).questions.stream().allMatch(Measure::bounded);
    }

    int constructOf(int mean) {
        return means.get(mean).construct;
    }

    int means() {
        return means.size();
    }

    int indices() {
        return indices.size();
    }

    /**
     * What one respondent contributes to each mean and, behind them, to each index; NaN where nothing was answered. To an
     * index contributes who answered all its constructs.
     */
    void score(double[] answers, double[] into) {
        for (int mean = 0; mean < means.size(); mean++) {
            into[mean] = method.ofAnswered(answers, means.get(mean).questions);
        }
        for (int index = 0; index < indices.size(); index++) {
            into[means.size() + index] = method.byRespondent() ? index(constructs.size() + index, into) : Double.NaN;
        }
    }

    private double index(int measure, double[] values) {
        double sum = 0;
        int[] parts = partsOf(measure);
        for (int part : parts) {
            sum += values[part];
        }
        return sum / parts.length;
    }

    private void add(String construct, List<Measure> questions) {
        if (method.byRespondent()) {
            means.add(new Mean(constructs.size(), questions));
        } else {
            questions.forEach(question -> means.add(new Mean(constructs.size(), List.of(question))));
        }
        constructs.add(construct);
    }
}
