package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.mieru.engagement.analysis.Respondents.Person;
import jp.mieru.engagement.suppression.LinearAttack;

/**
 * Somebody who reads all scores and all answers to single questions that are shown of a round, and knows besides who is in
 * which unit, has which value and answered which questions; and reports what that tells of too few, more closely than to
 * half of one person's scale. The unknowns are what
 * those who answered the same questions, in the same unit and with the same value, said to each.
 */
final class AnswerReader {
    private static final int FEWEST = 10;
    private static final int FEWEST_PARTIAL = 5;
    private static final double HALF = 0.5;
    private static final double ROUNDING = 1e-6;

    private record Unknown(int unit, int value, List<Boolean> answered, int question) {}

    private final Respondents town;
    private final Respondents.Shown shown;
    private final Map<Unknown, Integer> unknowns = new HashMap<>();
    private final LinearAttack attack;

    AnswerReader(Respondents town, Respondents.Shown shown) {
        this.town = town;
        this.shown = shown;
        Map<Unknown, double[]> sums = new HashMap<>();
        for (Person person : town.people) {
            for (int question = 0; question < town.questions; question++) {
                if (Double.isFinite(person.answers()[question])) {
                    var unknown = unknown(person, question);
                    unknowns.putIfAbsent(unknown, unknowns.size());
                    double[] sum = sums.computeIfAbsent(unknown, none -> new double[2]);
                    sum[0] += Respondents.part(person.answers()[question]);
                    sum[1]++;
                }
            }
        }
        this.attack = new LinearAttack(unknowns.size());
        unknowns.forEach((unknown, at) -> {
            double[] sum = sums.getOrDefault(unknown, new double[2]);
            attack.set(at, sum[0], sum[1]);
        });
        learn();
    }

    private static Unknown unknown(Person person, int question) {
        List<Boolean> answered = new ArrayList<>();
        for (double answer : person.answers()) {
            answered.add(Double.isFinite(answer));
        }
        return new Unknown(person.unit(), person.value(), answered, question);
    }

    private void learn() {
        for (int slot = 0; slot <= town.units.size(); slot++) {
            int at = slot;
            for (int column = 0;
                    column
                            <= shown.figures().columns().values().stream()
                                    .mapToInt(List::size)
                                    .sum();
                    column++) {
                if (shown.score(slot, column)) {
                    attack.learn(score(in(slot, column)));
                }
            }
            for (int question = 0; question < town.questions; question++) {
                if (shown.question(slot, question)) {
                    attack.learn(answers(person -> town.isWithin(person.unit(), at), question));
                }
            }
        }
    }

    private Predicate<Person> in(int slot, int column) {
        String value = column == 0
                ? null
                : shown.figures().columns().values().getFirst().get(column - 1);
        return person -> town.isWithin(person.unit(), slot) && (value == null || value.equals("v" + person.value()));
    }

    private double[] score(Predicate<Person> some) {
        double[] sum = attack.nothing();
        unknowns.forEach((unknown, at) -> {
            if (some.test(new Person(unknown.unit, unknown.value, new double[0]))) {
                sum[at] += 1.0 / answered(unknown);
            }
        });
        return sum;
    }

    private double[] answers(Predicate<Person> some, int question) {
        double[] sum = attack.nothing();
        unknowns.forEach((unknown, at) -> {
            if (unknown.question == question && some.test(new Person(unknown.unit, unknown.value, new double[0]))) {
                sum[at]++;
            }
        });
        return sum;
    }

    private double[] ofPartial(Predicate<Person> some) {
        double[] sum = score(some);
        unknowns.forEach((unknown, at) -> sum[at] *= town.questions - answered(unknown));
        return sum;
    }

    private static long answered(Unknown unknown) {
        return unknown.answered.stream().filter(answered -> answered).count();
    }

    /** What is told of too few. */
    List<String> find() {
        List<String> found = new ArrayList<>();
        for (int slot = 0; slot <= town.units.size(); slot++) {
            int at = slot;
            look(found, "in " + slot, person -> town.isWithin(person.unit(), at));
            look(found, "directly in " + slot, person -> town.units.slot(person.unit()) == at);
        }
        return found;
    }

    private void look(List<String> found, String where, Predicate<Person> some) {
        long partial = town.people.stream().filter(some).filter(this::isPartial).count();
        if (partial > 0 && partial < FEWEST_PARTIAL) {
            report(found, "left out some " + where, ofPartial(some));
        }
        for (int question = 0; question < town.questions; question++) {
            int one = question;
            long answered = town.people.stream()
                    .filter(some)
                    .filter(person -> Double.isFinite(person.answers()[one]))
                    .count();
            if (answered > 0 && answered < FEWEST) {
                report(found, "question " + question + " " + where, answers(some, question));
            }
        }
    }

    private boolean isPartial(Person person) {
        long answered = Arrays.stream(person.answers()).filter(Double::isFinite).count();
        return answered > 0 && answered < town.questions;
    }

    private void report(List<String> found, String what, double[] sum) {
        LinearAttack.Interval interval = attack.interval(sum);
        if (interval.width() < HALF - ROUNDING) {
            found.add(what + " " + interval);
        }
    }
}
