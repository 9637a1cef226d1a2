package jp.mieru.engagement.analysis;

import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.Measure;
import jp.mieru.engagement.suppression.CellCounts;
import jp.mieru.engagement.suppression.CellMarks;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * Those in each unit who answered some, but not all, questions of a construct. Their answers weigh more in the construct's
 * mean than in its questions' distributions: the mean times the number of questions less the sum of the questions is what
 * these few have answered, each answer mean as often as questions were left out.
 */
final class PartialAnswers implements AnswerSink {
    private static final double NOTHING = 1e-9;

    private final Forest units;
    private final List<Measure> questions;
    private final int[] people;
    private final double[] points;
    private final double[] excess;
    private final double[] most;

    /** @param questions those of the construct */
    PartialAnswers(List<Measure> questions, Forest units) {
        this.units = units;
        this.questions = questions;
        this.people = new int[units.size() + 1];
        this.points = new double[people.length];
        this.excess = new double[people.length];
        this.most = new double[people.length];
    }

    @Override
    public void respondent(int unit, double weight, @Nullable String[] values, double[] answers) {
        double sum = 0;
        int answered = 0;
        for (Measure question : questions) {
            double answer = answers[question.question()];
            if (Double.isFinite(answer)) {
                sum += question.part(answer);
                answered++;
            }
        }
        int left = questions.size() - answered;
        if (answered > 0 && left > 0) {
            int slot = units.slot(unit);
            people[slot]++;
            points[slot] += sum / answered;
            excess[slot] += left * sum / answered;
            most[slot] += left;
        }
    }

    /** Counts those in the units below to the units around them. */
    void sumUp() {
        units.sumUp(people);
        units.sumUp(points);
        units.sumUp(excess);
        units.sumUp(most);
    }

    IntStream slots() {
        return IntStream.range(0, people.length);
    }

    /** Whether these are all questions of the construct: otherwise they and the mean do not tell it. */
    boolean isToldBy(List<AnswerOptions> told) {
        return told.size() == questions.size();
    }

    /** Where the answers of so few of them would be told. */
    CellMarks few() {
        int[][] counts =
                IntStream.of(people).mapToObj(number -> new int[] {number}).toArray(int[][]::new);
        var cells = new CellCounts(units, new int[0], counts);
        boolean bounded = questions.stream().allMatch(Measure::bounded);
        return CellHiding.decide(
                        cells,
                        CellMarks.none(cells),
                        bounded ? (slot, column) -> points[slot] : null,
                        Suppression.LOWEST_THRESHOLD)
                .hidden();
    }

    /**
     * Whether a question, if it is hidden, leaves room for each of them to have answered anything. What they and those who
     * answered the question have together is told.
     */
    boolean isBlurredBy(AnswerTally answers, AnswerOptions question, int slot) {
        double hidden = answers.sum(question, slot);
        double room = answers.row(slot)[question.first()] - hidden;
        double width = Math.min(most[slot] - excess[slot], hidden) + Math.min(excess[slot], room);
        return width >= Math.min(most[slot], questions.size() - 1.0) - NOTHING;
    }
}
