package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.engagement.suppression.LinearAttack;

/**
 * Somebody who reads how many in each unit gave which answer to each question, knows how many there are everywhere, and
 * reports where all must have given the same one. The unknowns are how many directly in each unit gave each answer.
 */
final class OptionReader {
    private static final double ROUNDING = 1e-6;

    private final Respondents town;
    private final Respondents.Shown shown;

    OptionReader(Respondents town, Respondents.Shown shown) {
        this.town = town;
        this.shown = shown;
    }

    List<String> find() {
        List<String> found = new ArrayList<>();
        IntStream.range(0, town.questions).forEach(question -> find(question, found));
        return found;
    }

    private void find(int question, List<String> found) {
        int slots = town.units.size() + 1;
        var attack = new LinearAttack(slots * Respondents.POINTS);
        for (int slot = 0; slot < slots; slot++) {
            for (int option = 0; option < Respondents.POINTS; option++) {
                attack.set(
                        slot * Respondents.POINTS + option,
                        town.directly(slot, question, option),
                        town.directly(slot, question));
            }
        }
        for (int slot = 0; slot < slots; slot++) {
            attack.learn(everybody(attack, slot));
            for (int option = 0; option < Respondents.POINTS && shown.question(slot, question); option++) {
                attack.learn(within(attack, slot, option));
            }
        }
        for (int slot = 0; slot < slots; slot++) {
            for (int option = 0; option < Respondents.POINTS; option++) {
                int people = town.directly(slot, question);
                double least = attack.interval(attack.one(slot * Respondents.POINTS + option))
                        .least();
                if (people > 0 && least > people - 1 + ROUNDING) {
                    found.add("all directly in " + slot + " gave answer " + option + " to question " + question);
                }
            }
        }
    }

    private static double[] everybody(LinearAttack attack, int slot) {
        double[] sum = attack.nothing();
        Arrays.fill(sum, slot * Respondents.POINTS, (slot + 1) * Respondents.POINTS, 1);
        return sum;
    }

    private double[] within(LinearAttack attack, int slot, int option) {
        double[] sum = attack.nothing();
        for (int at = 0; at <= town.units.size(); at++) {
            int unit = at == town.units.size() ? -1 : at;
            if (town.isWithin(unit, slot)) {
                sum[at * Respondents.POINTS + option] = 1;
            }
        }
        return sum;
    }
}
