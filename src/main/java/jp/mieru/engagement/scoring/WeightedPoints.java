package jp.mieru.engagement.scoring;

import java.util.List;
import jp.mieru.engagement.suppression.CellPoints;

/**
 * What scores from 0 to 100 add up to.
 *
 * @param mean which of the sums
 * @param shift from where values are counted
 * @param average what people count for on the average
 */
record WeightedPoints(List<CellSums> sums, int mean, double shift, double average) implements CellPoints {
    @Override
    public double points(int slot, int column) {
        CellSums cell = sums.get(column);
        return cell.people(slot, mean) == 0
                ? 0
                : cell.weight(slot, mean) * (shift + cell.mean(slot, mean)) / Scoring.HIGHEST / average;
    }

    @Override
    public double most(int slot, int column, int people) {
        return sums.get(column).weight(slot, mean) / average;
    }
}
