package jp.mieru.engagement.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.CellFigures;
import jp.mieru.engagement.scoring.Moments;
import jp.mieru.engagement.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * Beside which of the shown scores it is told how much answers differ: beside those of units, where {@link SpreadGuard} finds
 * that it leaves open what is hidden; beside those by attribute never, for their intervals can do with the unit's spread.
 */
final class SpreadHiding {
    private final CellFigures figures;
    private final CellHiding hiding;
    private final List<@Nullable SpreadGuard> guards = new ArrayList<>();
    private final BitSet[] anyway;
    private final @Nullable BitSet[] told;

    SpreadHiding(CellFigures figures, CellHiding hiding, int threshold) {
        this.figures = figures;
        this.hiding = hiding;
        int measures = figures.scoring().measures().size();
        for (int measure = 0; measure < measures; measure++) {
            int one = measure;
            Moments moments = figures.moments(measure);
            guards.add(
                    moments == null
                            ? null
                            : new SpreadGuard(
                                    figures.units(),
                                    figures.columns().sizes(),
                                    moments,
                                    (slot, column) ->
                                            hiding.verdict(slot, column, one).shown(),
                                    threshold));
        }
        this.anyway = IntStream.range(0, measures).mapToObj(any -> new BitSet()).toArray(BitSet[]::new);
        this.told = new BitSet[measures];
    }

    /**
     * Tells how the only question of a construct was answered, which tells how much the scores differ.
     *
     * @param units slots of those of which it would be told
     * @return those of which it must not be; if none, it is taken as told
     */
    BitSet tell(int construct, BitSet units) {
        SpreadGuard guard = guards.get(construct);
        BitSet tooMuch = (BitSet) units.clone();
        tooMuch.andNot(guard == null ? units : guard.decide(units, new BitSet()));
        if (tooMuch.isEmpty()) {
            anyway[construct].or(units);
        }
        return tooMuch;
    }

    /**
     * Tells how all questions of a construct were answered, whose squares bound those of the scores from above.
     *
     * @param units slots of those of which it would be told
     * @param spread how much answers differ on the average of the questions
     * @return those of which it must not be told of all questions
     */
    BitSet tellAll(int construct, BitSet units, SpreadGuard.AtMost spread) {
        SpreadGuard guard = guards.get(construct);
        BitSet tooMuch = (BitSet) units.clone();
        tooMuch.andNot(guard == null ? units : guard.knowing(spread).decide(units, new BitSet()));
        return tooMuch;
    }

    /** A figure as it may be shown. */
    Figure figure(int slot, int column, int measure) {
        Figure figure = hiding.figure(slot, column, measure);
        return figure.shown() && column == 0 && told(measure).get(slot)
                ? figure.spreading(figures.variance(slot, column, measure))
                : figure;
    }

    private BitSet told(int measure) {
        BitSet found = told[measure];
        if (found == null) {
            found = decide(measure);
            told[measure] = found;
        }
        return found;
    }

    private BitSet decide(int measure) {
        Scoring scoring = figures.scoring();
        int[] parts = scoring.partsOf(measure);
        if (measure >= scoring.constructs() && parts.length == 1) {
            return told(parts[0]);
        }
        BitSet shown = new BitSet();
        IntStream.range(0, figures.slots())
                .filter(slot ->
                        hiding.verdict(slot, 0, measure).shown() && Double.isFinite(figures.variance(slot, 0, measure)))
                .forEach(shown::set);
        SpreadGuard guard = guards.get(measure);
        return guard == null ? new BitSet() : guard.decide(shown, anyway[measure]);
    }
}
