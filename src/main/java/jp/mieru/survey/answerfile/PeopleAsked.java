package jp.mieru.survey.answerfile;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;

/**
 * Files count the people asked in two ways: in the unit itself, or with the units within it. If every unit that has
 * others within it counts at least as many as they do together, the numbers are taken as including them.
 */
final class PeopleAsked {
    private final AnsweringUnits units;
    private final int[] within;

    private PeopleAsked(AnsweringUnits units) {
        this.units = units;
        this.within = new int[units.size() + 1];
        for (int i = 0; i < units.size(); i++) {
            within[units.forest().slot(units.forest().parent(i))] += asked(i);
        }
    }

    /** The units with the people asked in each itself. */
    static AnsweringUnits direct(List<Unit> read) {
        var asked = new PeopleAsked(new AnsweringUnits(read));
        return asked.included() ? asked.direct() : asked.units;
    }

    private boolean included() {
        return IntStream.range(0, units.size()).allMatch(i -> asked(i) >= within[i]);
    }

    private AnsweringUnits direct() {
        return new AnsweringUnits(IntStream.range(0, units.size())
                .mapToObj(i -> direct(units.unit(i), within[i]))
                .toList());
    }

    private static Unit direct(Unit unit, int within) {
        Integer asked = unit.asked();
        return asked == null ? unit : new Unit(unit.code(), unit.name(), unit.parent(), asked - within);
    }

    private int asked(int unit) {
        return Objects.requireNonNullElse(units.unit(unit).asked(), 0);
    }
}
