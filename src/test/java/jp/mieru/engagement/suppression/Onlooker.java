package jp.mieru.engagement.suppression;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.engagement.suppression.LinearAttack.Interval;

/**
 * Somebody who reads all that is shown of a town, knows of which kinds there is nobody in a unit, and reports what can be
 * worked out too closely.
 */
final class Onlooker {
    /** What is shown. */
    interface Shown {
        boolean at(int slot, int column);
    }

    private static final double ROUNDING = 1e-6;

    private final Townsfolk town;
    private final CellCounts counts;
    private final double[][] points;
    private final Shown shown;
    private final TableAttack ofPeople;
    private final TableAttack ofPoints;

    Onlooker(Townsfolk town, Shown shown) {
        this.town = town;
        this.counts = town.counts();
        this.points = town.points();
        this.shown = shown;
        this.ofPeople = new TableAttack(town.units(), town.attributes());
        this.ofPoints = new TableAttack(town.units(), town.attributes());
        for (int slot = 0; slot < counts.slots(); slot++) {
            for (int column = 0; column < counts.columns(); column++) {
                if (shown.at(slot, column)) {
                    ofPeople.learn(slot, column);
                    ofPoints.learn(slot, column);
                }
            }
        }
        town.forEachDirectly((slot, attribute, value, people, score) -> {
            ofPeople.setDirectly(slot, attribute, value, people, people == 0 ? 0 : Double.POSITIVE_INFINITY);
            ofPoints.setDirectly(slot, attribute, value, score, people);
        });
    }

    /** Numbers of people that are confined closer than the width, or known to be below the threshold. */
    List<String> findPeople(int threshold, int width) {
        List<String> found = new ArrayList<>();
        forEachHidden((slot, column) ->
                report(found, "people " + slot + "/" + column, ofPeople.interval(slot, column), threshold, width));
        town.forEachDirectly((slot, attribute, value, people, score) -> {
            if (people > 0 && people < threshold) {
                report(
                        found,
                        "people directly " + slot + "/" + attribute + "/" + value,
                        ofPeople.interval(slot, attribute, value),
                        threshold,
                        width);
            }
        });
        return found;
    }

    /** Points that are confined closer than one person's whole scale, even if all numbers of people are known. */
    List<String> findPoints(int threshold) {
        List<String> found = new ArrayList<>();
        forEachHidden((slot, column) ->
                report(found, "points " + slot + "/" + column, ofPoints.interval(slot, column), 0, 1));
        town.forEachDirectly((slot, attribute, value, people, score) -> {
            if (people > 0 && people < threshold) {
                report(
                        found,
                        "points directly " + slot + "/" + attribute + "/" + value,
                        ofPoints.interval(slot, attribute, value),
                        0,
                        1);
            }
        });
        return found;
    }

    private static void report(List<String> found, String what, Interval interval, double most, double width) {
        if (interval.most() < most - ROUNDING || interval.width() < width - ROUNDING) {
            found.add(what + " " + interval);
        }
    }

    private interface Hidden {
        void at(int slot, int column);
    }

    private void forEachHidden(Hidden visitor) {
        for (int slot = 0; slot < counts.slots(); slot++) {
            for (int column = 0; column < counts.columns(); column++) {
                if (counts.people(slot, column) > 0 && !shown.at(slot, column)) {
                    visitor.at(slot, column);
                }
            }
        }
    }
}
