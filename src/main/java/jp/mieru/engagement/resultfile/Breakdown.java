package jp.mieru.engagement.resultfile;

import java.util.Optional;
import jp.mieru.engagement.results.ResultGroups;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.RoundAnswers;

/** How {@code --by} breaks a round down. */
final class Breakdown {
    static final String UNIT = "unit";
    static final String NONE = "none";

    private Breakdown() {}

    /**
     * The groups of a round. Who answered goes by participation where units are known, for an answer that was raised to
     * the unit around it still counts for its own; by attribute it goes by the answers.
     *
     * @param by {@code unit}, {@code none} or the name of an attribute
     * @return empty if the round has no such attribute
     */
    static Optional<ResultGroups> of(RoundAnswers round, String by) {
        AnsweringUnits units = round.units();
        int[] asked = units.asked();
        return switch (by) {
            case UNIT -> Optional.of(ResultGroups.byUnit(round.answers(), units).withTurnout(asked, round.answered()));
            case NONE ->
                Optional.of(ResultGroups.everybody(round.answers(), units)
                        .withTurnout(last(asked), last(round.answered())));
            default -> {
                int attribute = round.answers().attributes().indexOf(by);
                yield attribute < 0
                        ? Optional.empty()
                        : Optional.of(ResultGroups.byAttribute(round.answers(), units, attribute));
            }
        };
    }

    private static int[] last(int[] people) {
        return new int[] {people[people.length - 1]};
    }
}
