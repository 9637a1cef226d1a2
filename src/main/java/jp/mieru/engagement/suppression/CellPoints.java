package jp.mieru.engagement.suppression;

import jp.mieru.survey.Forest;

/**
 * What the people behind each figure of a round have answered, added up: each person from 0 (the lowest score there is) to
 * 1 (the highest). By the {@linkplain Forest#slot slot} of the unit and the column, as {@link CellCounts}.
 */
@FunctionalInterface
public interface CellPoints {
    double points(int slot, int column);

    /** What there would be if all of them had given the highest answer: 1 for each, unless some count for more than others. */
    default double most(int slot, int column, int people) {
        return people;
    }
}
