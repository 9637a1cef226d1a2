package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Respondents.Person;
import jp.mieru.engagement.suppression.LinearAttack;
import jp.mieru.survey.AnswerTable;

/**
 * Somebody who reads of all shown scores their sums and, wherever an interval or the answers to the only question tell it, the
 * sums of their squares; who knows besides who is in which unit and has which value; and reports what that tells of hidden
 * scores. The unknowns are sum and squares of those directly in a unit with a value. Squares are as large as the sum at most,
 * for scores lie between 0 and 1, and lie above every line that touches n·(s/n)², which stand in for the curve.
 */
final class SquareReader {
    private static final int FEWEST = 10;
    private static final List<Double> FAR = List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    private static final List<Double> NEAR = List.of(-0.05, -0.02, 0.0, 0.02, 0.05);
    private static final double ROUNDING = 1e-6;

    private record Group(int unit, int value) {}

    private final Respondents town;
    private final Respondents.Shown shown;
    private final double width;
    private final Map<Group, List<Person>> groups = new LinkedHashMap<>();
    private final List<Group> order;
    private final LinearAttack attack;

    /** @param width what is confined more closely is reported, in parts of one person's whole scale */
    SquareReader(Respondents town, Respondents.Shown shown, double width) {
        this.town = town;
        this.shown = shown;
        this.width = width;
        town.people.stream()
                .filter(person -> !Double.isNaN(score(person)))
                .forEach(person -> groups.computeIfAbsent(
                                new Group(person.unit(), person.value()), none -> new ArrayList<>())
                        .add(person));
        this.order = List.copyOf(groups.keySet());
        this.attack = new LinearAttack(order.size() * (5 + FAR.size() + NEAR.size()));
        for (int group = 0; group < order.size(); group++) {
            set(group, groups.getOrDefault(order.get(group), List.of()));
        }
        learn();
    }

    static double score(Person person) {
        return Arrays.stream(person.answers())
                .filter(answer -> answer != AnswerTable.BLANK && Double.isFinite(answer))
                .map(Respondents::part)
                .average()
                .orElse(Double.NaN);
    }

    private static double sum(List<Person> people, ToDoubleFunction<Person> what) {
        return people.stream().mapToDouble(what).sum();
    }

    private void set(int group, List<Person> people) {
        double sum = sum(people, SquareReader::score);
        double squares = sum(people, person -> score(person) * score(person));
        attack.set(group, sum, people.size());
        attack.set(squares(group), squares, people.size());
        double[] below = attack.nothing();
        below[group] = 1;
        below[squares(group)] = -1;
        leave(below, group, 0, sum - squares);
        double mean = sum / people.size();
        double[] touches = DoubleStream.concat(
                        FAR.stream().mapToDouble(touch -> touch), NEAR.stream().mapToDouble(touch -> mean + touch))
                .toArray();
        for (int line = 0; line < touches.length; line++) {
            double[] above = attack.nothing();
            above[squares(group)] = 1;
            above[group] = -2 * touches[line];
            double nearest = people.size() * touches[line] * touches[line];
            leave(above, group, line + 1, squares - 2 * touches[line] * sum + nearest);
        }
        if (town.questions > 1 && isComplete()) {
            setQuestions(group, people, squares);
        }
    }

    /** The mean of the questions' squares is known where all of them are shown, and is no less than the square of the mean. */
    private void setQuestions(int group, List<Person> people, double squares) {
        int at = order.size() * ofQuestions() + group;
        double mean = sum(
                people,
                person -> Arrays.stream(person.answers())
                        .map(Respondents::part)
                        .map(part -> part * part)
                        .average()
                        .orElse(0));
        attack.set(at, mean, people.size());
        double[] above = attack.nothing();
        above[at] = 1;
        above[squares(group)] = -1;
        leave(above, group, 1 + FAR.size() + NEAR.size(), mean - squares);
    }

    private static int ofQuestions() {
        return 4 + FAR.size() + NEAR.size();
    }

    private boolean isComplete() {
        return town.people.stream()
                .allMatch(person -> Arrays.stream(person.answers()).allMatch(Double::isFinite));
    }

    private boolean isToldAll(int slot) {
        return IntStream.range(0, town.questions).allMatch(question -> shown.question(slot, question));
    }

    /** Learns that something is not below a bound, by what lies between. */
    private void leave(double[] sum, int group, int limit, double between) {
        int at = order.size() * (2 + limit) + group;
        attack.set(at, Math.max(0, between), Double.POSITIVE_INFINITY);
        sum[at] = -1;
        attack.learn(sum);
    }

    private int squares(int group) {
        return order.size() + group;
    }

    private void learn() {
        int columns = shown.figures().columns().size();
        for (int slot = 0; slot <= town.units.size(); slot++) {
            for (int column = 0; column < columns; column++) {
                if (shown.score(slot, column)) {
                    attack.learn(over(slot, column, 0));
                }
                if (shown.spread(slot, column)) {
                    attack.learn(over(slot, column, order.size()));
                }
            }
            if (town.questions > 1 && isComplete() && isToldAll(slot)) {
                attack.learn(over(slot, 0, order.size() * ofQuestions()));
            }
            if (town.questions == 1 && shown.question(slot, 0)) {
                attack.learn(over(slot, 0, 0));
                attack.learn(over(slot, 0, order.size()));
            }
        }
    }

    private double[] over(int slot, int column, int from) {
        double[] sum = attack.nothing();
        for (int group = 0; group < order.size(); group++) {
            if (isIn(order.get(group), slot, column)) {
                sum[from + group] = 1;
            }
        }
        return sum;
    }

    private boolean isIn(Group group, int slot, int column) {
        String value = column == 0
                ? null
                : shown.figures().columns().values().getFirst().get(column - 1);
        return town.isWithin(group.unit, slot) && (value == null || value.equals("v" + group.value));
    }

    /** What is told of hidden scores. */
    List<String> find() {
        List<String> found = new ArrayList<>();
        for (int slot = 0; slot <= town.units.size(); slot++) {
            for (int column = 0; column < shown.figures().columns().size(); column++) {
                if (!shown.score(slot, column)) {
                    report(found, slot + "/" + column, over(slot, column, 0));
                }
            }
            directly(found, slot);
        }
        return found;
    }

    private void directly(List<String> found, int slot) {
        double[] sum = attack.nothing();
        int people = 0;
        for (int group = 0; group < order.size(); group++) {
            if (town.units.slot(order.get(group).unit) == slot) {
                sum[group] = 1;
                people += groups.getOrDefault(order.get(group), List.of()).size();
            }
        }
        if (people > 0 && people < FEWEST) {
            report(found, "directly in " + slot, sum);
        }
    }

    private void report(List<String> found, String what, double[] sum) {
        LinearAttack.Interval interval = attack.interval(sum);
        if (Arrays.stream(sum).anyMatch(part -> part != 0) && interval.width() < width - ROUNDING) {
            found.add(what + " " + interval);
        }
    }
}
