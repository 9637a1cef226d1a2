package jp.mieru.engagement.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * Counts answers as they come, for each unit and each value of each attribute. Memory grows with units and values, not
 * with answers; an attribute with so many values that they are hardly groups of people is left out.
 */
public final class CellTally implements AnswerSink {
    /** The most units by values that are counted; a round of 3,000 units with 40 values has 120,000. */
    private static final int MOST_CELLS = 300_000;

    private final Scoring scoring;
    private final Forest units;
    private final List<String> attributes;
    private final boolean weighted;
    private final CellSums everybody;
    private final List<@Nullable Map<String, CellSums>> byValue = new ArrayList<>();
    private final double[] scores;
    private final double[] shifts;
    private final boolean[] answered;
    private int cells;

    /** @param weighted whether respondents count by their weight in means; numbers of people never do */
    public CellTally(Scoring scoring, Forest units, List<String> attributes, boolean weighted) {
        this.scoring = scoring;
        this.units = units;
        this.attributes = attributes;
        this.weighted = weighted;
        this.scores = new double[scoring.means() + scoring.indices()];
        this.shifts = new double[scores.length];
        this.answered = new boolean[scoring.constructs()];
        Arrays.fill(shifts, Double.NaN);
        this.everybody = sums();
        attributes.forEach(attribute -> byValue.add(new HashMap<>()));
    }

    @Override
    public void respondent(int unit, double weight, @Nullable String[] values, double[] answers) {
        scoring.score(answers, scores);
        for (int i = 0; i < scores.length; i++) {
            shifts[i] = Double.isNaN(shifts[i]) ? scores[i] : shifts[i];
        }
        Arrays.fill(answered, false);
        for (int mean = 0; mean < scoring.means(); mean++) {
            answered[scoring.constructOf(mean)] |= !Double.isNaN(scores[mean]);
        }
        int slot = units.slot(unit);
        add(everybody, slot, weighted ? weight : 1);
        for (int attribute = 0; attribute < values.length; attribute++) {
            CellSums sums = values[attribute] == null ? null : sumsOf(attribute, values[attribute]);
            if (sums != null) {
                add(sums, slot, weighted ? weight : 1);
            }
        }
    }

    /** The figures of all that was counted; nothing can be counted afterwards. */
    public CellFigures figures() {
        List<String> kept = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        List<CellSums> sums = new ArrayList<>(List.of(everybody));
        for (int attribute = 0; attribute < byValue.size(); attribute++) {
            Map<String, CellSums> found = byValue.get(attribute);
            if (found != null) {
                kept.add(attributes.get(attribute));
                Map<String, CellSums> inOrder = new TreeMap<>(new ValueOrder());
                inOrder.putAll(found);
                values.add(List.copyOf(inOrder.keySet()));
                sums.addAll(inOrder.values());
            }
        }
        sums.forEach(column -> column.sumUp(units));
        return new CellFigures(scoring, units, new Columns(kept, values), sums, shifts);
    }

    private void add(CellSums sums, int slot, double weight) {
        for (int construct = 0; construct < answered.length; construct++) {
            if (answered[construct]) {
                sums.count(slot, construct);
            }
        }
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                sums.add(slot, i, scores[i] - shifts[i], weight);
            }
        }
    }

    private @Nullable CellSums sumsOf(int attribute, String value) {
        Map<String, CellSums> known = byValue.get(attribute);
        CellSums sums = known == null ? null : known.get(value);
        if (sums != null || known == null) {
            return sums;
        }
        if (cells + units.size() > MOST_CELLS) {
            cells -= known.size() * (units.size() + 1);
            byValue.set(attribute, null);
            return null;
        }
        cells += units.size() + 1;
        CellSums made = sums();
        known.put(value, made);
        return made;
    }

    private CellSums sums() {
        return new CellSums(units.size() + 1, scoring.constructs(), scores.length);
    }
}
