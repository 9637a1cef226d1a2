package jp.mieru.engagement.analysis;

import java.util.List;
import java.util.Optional;
import jp.mieru.platform.statistics.Interval;

/** The figures of one unit, or of the whole, by the values of each attribute. */
public final class Breakdown {
    private final RoundFigures round;
    private final Figure[][] figures;

    /** @param figures by column and measure, column 0 of everybody */
    Breakdown(RoundFigures round, Figure[][] figures) {
        this.round = round;
        this.figures = figures;
    }

    /** Names of the attributes. */
    public List<String> attributes() {
        return round.columns().attributes();
    }

    /** The values of an attribute, in the order in which they are shown. */
    public List<String> values(int attribute) {
        return round.columns().values().get(attribute);
    }

    /**
     * The figure of those with this value. Their answers are taken to differ as those of the whole unit do: how much they do
     * by themselves would tell too much of values that are hidden.
     */
    public Figure figure(int attribute, int value, String measure) {
        int place = round.place(measure);
        Figure figure = figures[round.columns().first(attribute) + value][place];
        Double unit = figures[0][place].variance();
        return figure.shown() ? figure.spreading(unit == null ? Double.NaN : unit) : figure;
    }

    /** Where it lies with 95 % confidence; none where it is hidden or cannot be told. */
    public Optional<Interval> interval(int attribute, int value, String measure) {
        return round.intervals().of(figure(attribute, value, measure), 0, measure);
    }
}
