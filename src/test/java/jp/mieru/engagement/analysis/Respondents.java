package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.CellFigures;
import jp.mieru.engagement.scoring.CellTally;
import jp.mieru.engagement.scoring.Scoring;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/** A few who answer the questions of one construct, which some of them do not answer all, and what is shown of it. */
final class Respondents {
    /** @param value of the attribute, {@link #UNKNOWN} where it is not known */
    @SuppressWarnings("ArrayRecordComponent")
    record Person(int unit, int value, double[] answers) {}

    static final int UNKNOWN = -1;
    static final int POINTS = 5;

    final Forest units;
    final int questions;
    final int values;
    final List<Person> people = new ArrayList<>();

    Respondents(Forest units, int questions, int values) {
        this.units = units;
        this.questions = questions;
        this.values = values;
    }

    /** Adds people who answer alike. */
    Respondents add(int number, int unit, int value, double... answers) {
        IntStream.range(0, number).forEach(i -> people.add(new Person(unit, value, answers)));
        return this;
    }

    /** From 3 to 6 units, some small, with 2 or 3 questions; in some towns all are of nearly one mind. */
    static Respondents random(Random random) {
        return random(random, 0);
    }

    /** The same with so many questions; 0 for any number. */
    static Respondents random(Random random, int questions) {
        int size = 3 + random.nextInt(4);
        int[] parents = new int[size];
        Arrays.setAll(parents, unit -> random.nextInt(unit + 1) - 1);
        int several = 2 + random.nextInt(2);
        var town = new Respondents(Forest.of(parents), questions == 0 ? several : questions, random.nextInt(3));
        double blank = 0.3 * random.nextDouble() * random.nextDouble();
        double mind = random.nextDouble();
        for (int unit = Forest.WHOLE; unit < size; unit++) {
            int at = unit;
            boolean lower = Arrays.stream(parents).anyMatch(parent -> parent == at);
            int number = lower ? random.nextInt(3) : random.nextInt(random.nextInt(3) == 0 ? 9 : 40);
            for (int i = 0; i < number; i++) {
                double[] answers = new double[town.questions];
                Arrays.setAll(
                        answers, question -> random.nextDouble() < blank ? AnswerTable.BLANK : answer(random, mind));
                town.people.add(new Person(unit, random.nextInt(town.values + 1) - 1, answers));
            }
        }
        return town;
    }

    private static double answer(Random random, double mind) {
        return random.nextDouble() < mind ? 4 + random.nextInt(2) : 1 + random.nextInt(POINTS);
    }

    /** The same without those who left out a question. */
    Respondents withoutBlanks() {
        var town = new Respondents(units, questions, values);
        people.stream()
                .filter(person -> Arrays.stream(person.answers()).allMatch(Double::isFinite))
                .forEach(town.people::add);
        return town;
    }

    /** An answer as it counts in scores. */
    static double part(double answer) {
        return (answer - 1) / (POINTS - 1);
    }

    Questionnaire questionnaire() {
        return new Questionnaire(
                Text.of("調査"),
                List.of(new Scale("agree5", List.of(1, 2, 3, 4, 5), "X", List.of())),
                List.of(new Construct("C", Text.of("C"), false)),
                List.of(),
                IntStream.range(0, questions)
                        .mapToObj(i -> new Question(
                                "Q" + i,
                                "C",
                                QuestionType.SCALE,
                                "agree5",
                                false,
                                false,
                                Text.of("Q" + i),
                                null,
                                List.of()))
                        .toList(),
                values == 0 ? List.of() : List.of("gender"));
    }

    /** What is shown: the scores, and the counts of answers. */
    record Shown(
            CellFigures figures,
            CellHiding scores,
            SpreadHiding spreads,
            StoreAnalysis.Answers answers,
            boolean asScores,
            boolean allSpreads) {
        boolean question(int slot, int question) {
            return asScores ? score(slot, 0) : answers.verdicts().get(question).shown(slot, 0);
        }

        /** As if only those answers were hidden whose score is. */
        Shown withQuestionsAsScores() {
            return new Shown(figures, scores, spreads, answers, true, allSpreads);
        }

        /** As if the interval of every shown score were shown. */
        Shown withAllSpreads() {
            return new Shown(figures, scores, spreads, answers, asScores, true);
        }

        boolean spread(int slot, int column) {
            return allSpreads && score(slot, column)
                    || spreads.figure(slot, column, 0).variance() != null;
        }

        boolean score(int slot, int column) {
            return scores.verdict(slot, column, 0).shown();
        }
    }

    Shown shown() {
        var scoring = Scoring.of(questionnaire(), ScoringMethod.MEAN);
        var cells = new CellTally(scoring, units, questionnaire().attributes(), true);
        var answers = new QuestionFigures(questionnaire(), scoring, units);
        give(cells);
        give(answers);
        CellFigures figures = cells.figures();
        var hiding = CellHiding.of(figures, Suppression.DEFAULT_THRESHOLD, done -> {});
        var spreads = new SpreadHiding(figures, hiding, Suppression.DEFAULT_THRESHOLD);
        var told = answers.shown(hiding, spreads, Suppression.DEFAULT_THRESHOLD);
        return new Shown(figures, hiding, spreads, told, false, false);
    }

    private void give(AnswerSink sink) {
        for (Person person : people) {
            @Nullable String[] value = {person.value == UNKNOWN ? null : "v" + person.value};
            sink.respondent(person.unit, 1, values == 0 ? new @Nullable String[0] : value, person.answers);
        }
    }

    /** How many directly in a unit answered the question. */
    int directly(int slot, int question) {
        return IntStream.range(0, POINTS)
                .map(option -> directly(slot, question, option))
                .sum();
    }

    /** How many directly in a unit gave this answer, from 0 on. */
    int directly(int slot, int question, int option) {
        return (int) people.stream()
                .filter(person -> units.slot(person.unit) == slot && person.answers[question] == option + 1)
                .count();
    }

    boolean isWithin(int unit, int slot) {
        int at = unit;
        while (units.slot(at) != slot && at != Forest.WHOLE) {
            at = units.parent(at);
        }
        return units.slot(at) == slot;
    }

    @Override
    public String toString() {
        return "parents "
                + Arrays.toString(
                        IntStream.range(0, units.size()).map(units::parent).toArray())
                + " "
                + people.stream()
                        .map(person -> person.unit + "/" + person.value + Arrays.toString(person.answers))
                        .toList();
    }
}
