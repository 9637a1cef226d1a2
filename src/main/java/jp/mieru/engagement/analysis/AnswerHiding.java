package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.suppression.CellCounts;
import jp.mieru.engagement.suppression.CellMarks;
import jp.mieru.engagement.suppression.CellVerdicts;
import jp.mieru.survey.Forest;

/**
 * Where it is hidden how questions were answered:
 *
 * <ul>
 *   <li>with the score of their construct, for with one question that tells the answers;
 *   <li>wherever fewer people than the threshold answered, or are left when shown units are subtracted from one around
 *       them, or those left all answered alike;
 *   <li>with any other question of their construct that is hidden for such a reason, for the score and the others tell it;
 *   <li>one question of a construct wherever its score and all questions together would tell what the few have answered
 *       who left out a question, or where all questions together would tell how much scores differ more closely than
 *       {@link SpreadHiding} lets intervals tell it.
 * </ul>
 */
final class AnswerHiding {
    private final AnswerTally answers;
    private final int[][] children;
    private final int threshold;

    AnswerHiding(AnswerTally answers, Forest units, int threshold) {
        this.answers = answers;
        this.children = units.children();
        this.threshold = threshold;
    }

    /** Decides for a question that belongs to no score. */
    CellVerdicts decide(AnswerOptions question) {
        return decide(question, CellMarks.none(answers.people(question)));
    }

    /**
     * Decides for all questions of a construct.
     *
     * @param hidden whether the score of the construct is hidden in a unit
     * @param partial those who left out some of the questions
     * @param notAll slots of units of which not all questions may be told
     */
    List<CellVerdicts> decide(
            List<AnswerOptions> questions, IntPredicate hidden, PartialAnswers partial, BitSet notAll) {
        if (questions.isEmpty()) {
            return List.of();
        }
        AnswerOptions spare = Collections.min(questions, Comparator.comparingDouble(answers::fromTheMiddle));
        CellMarks few = partial.isToldBy(questions) ? partial.few() : none();
        notAll.stream().forEach(slot -> few.mark(slot, 0));
        CellMarks all = none();
        partial.slots()
                .filter(slot -> hidden.test(slot) || few.marked(slot, 0) && !partial.isBlurredBy(answers, spare, slot))
                .forEach(slot -> all.mark(slot, 0));
        List<CellVerdicts> verdicts = new ArrayList<>();
        int size = -1;
        while (size != all.size()) {
            size = all.size();
            verdicts.clear();
            for (AnswerOptions question : questions) {
                CellVerdicts verdict = decide(question, all);
                all.markAll(verdict.hidden());
                verdicts.add(verdict);
            }
            CellVerdicts without = decide(spare, none().markAll(all).markAll(few));
            partial.slots()
                    .filter(slot -> without.hidden().marked(slot, 0) && !few.marked(slot, 0))
                    .forEach(slot -> all.mark(slot, 0));
            verdicts.set(questions.indexOf(spare), without);
        }
        return verdicts;
    }

    private CellMarks none() {
        return CellMarks.none(answers.people(answers.options().getFirst()));
    }

    private CellVerdicts decide(AnswerOptions question, CellMarks mustHide) {
        CellCounts people = answers.people(question);
        CellMarks marks = none().markAll(mustHide);
        while (true) {
            CellVerdicts verdicts = CellHiding.decide(people, marks, answers.points(question), threshold);
            int[] telling = IntStream.range(0, people.slots())
                    .filter(slot -> people.people(slot, 0) > 0 && verdicts.shown(slot, 0))
                    .flatMap(slot -> leastToHide(question, slot, verdicts))
                    .toArray();
            if (telling.length == 0) {
                return verdicts;
            }
            marks.markAll(verdicts.hidden());
            Arrays.stream(telling).forEach(slot -> marks.mark(slot, 0));
        }
    }

    /**
     * What is hidden lest those be told who are in a shown unit and in no shown unit within it, if all of them answered
     * alike: the smallest of those units, or the unit itself. Units lie wholly within each other or apart, so whatever can be
     * worked out by adding and subtracting consists of such rests.
     */
    private IntStream leastToHide(AnswerOptions question, int slot, CellVerdicts verdicts) {
        int[] shown = shownWithin(slot, question, verdicts).toArray();
        int[] rest = answers.row(slot).clone();
        for (int within : shown) {
            int[] row = answers.row(within);
            Arrays.setAll(rest, i -> rest[i] - row[i]);
        }
        return question.tells(rest)
                ? Stream.concat(IntStream.of(shown).boxed(), Stream.of(slot))
                        .min(Comparator.comparingInt(unit -> people(question, unit)))
                        .stream()
                        .mapToInt(Integer::intValue)
                : IntStream.empty();
    }

    private IntStream shownWithin(int slot, AnswerOptions question, CellVerdicts verdicts) {
        return IntStream.of(children[slot])
                .flatMap(child -> people(question, child) > 0 && verdicts.shown(child, 0)
                        ? IntStream.of(child)
                        : shownWithin(child, question, verdicts));
    }

    private int people(AnswerOptions question, int slot) {
        return answers.row(slot)[question.first()];
    }
}
