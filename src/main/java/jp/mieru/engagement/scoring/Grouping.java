package jp.mieru.engagement.scoring;

import java.util.stream.IntStream;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;

/** Which group each respondent is in: a unit, or a value of an attribute. */
public final class Grouping {
    private final Forest forest;
    private final int[] slots;

    private Grouping(Forest forest, IntStream groups) {
        this.forest = forest;
        this.slots = groups.map(forest::slot).toArray();
    }

    /** By unit; a unit's figures include all units within it. */
    public static Grouping byUnit(AnswerTable answers, Forest units) {
        return new Grouping(units, each(answers).map(answers::unit));
    }

    /** By the values of an attribute, side by side; those whose value is not known are in the whole only. */
    public static Grouping byAttribute(AnswerTable answers, int attribute) {
        IntStream groups = each(answers)
                .map(respondent -> answers.value(attribute, respondent))
                .map(value -> value == AnswerTable.NO_VALUE ? Forest.WHOLE : value);
        return new Grouping(Forest.flat(answers.values(attribute).size()), groups);
    }

    /** Everybody together. */
    public static Grouping none(AnswerTable answers) {
        return new Grouping(Forest.flat(0), each(answers).map(respondent -> Forest.WHOLE));
    }

    /** The groups and what they lie within. */
    public Forest forest() {
        return forest;
    }

    /** Respondents in each group with all groups within it; the last entry counts everybody. */
    public int[] respondents() {
        int[] counts = new int[forest.size() + 1];
        for (int slot : slots) {
            counts[slot]++;
        }
        forest.sumUp(counts);
        return counts;
    }

    int slot(int respondent) {
        return slots[respondent];
    }

    private static IntStream each(AnswerTable answers) {
        return IntStream.range(0, answers.respondents());
    }
}
