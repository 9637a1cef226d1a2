package jp.mieru.survey.electorate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.survey.ballot.ToldUnits;

/**
 * Of how many people, if they all answered anonymously, the answer would tell what: under either choice of the units that
 * answers may name. Pure; counts the very cells that opening the round would give out on that day.
 *
 * @param asked people who would be asked
 * @param rows each attribute that the questionnaire asks for, in its order
 * @param ownUnit people whose answer names their own unit
 */
public record AttributeReach(int asked, List<Row> rows, Map<ToldUnits, Integer> ownUnit) {
    /**
     * One attribute.
     *
     * @param told people whose answer tells it
     */
    public record Row(String attribute, Map<ToldUnits, Integer> told) {}

    public static AttributeReach of(List<Member> employed, UnitTree tree, Set<UnitId> scope, List<String> attributes) {
        Map<ToldUnits, Electorate> asked = new EnumMap<>(ToldUnits.class);
        for (ToldUnits choice : ToldUnits.values()) {
            asked.put(choice, new Electorate(employed, tree, scope, attributes, choice));
        }
        List<Row> rows = IntStream.range(0, attributes.size())
                .mapToObj(place -> new Row(
                        attributes.get(place),
                        counts(
                                asked,
                                (each, voter) -> each.cells()
                                                .get(voter.cell())
                                                .attributes()
                                                .get(place)
                                        != null)))
                .toList();
        Map<ToldUnits, Integer> ownUnit =
                counts(asked, (each, voter) -> each.cells().get(voter.cell()).unit() == voter.unit());
        int people = Objects.requireNonNull(asked.get(ToldUnits.UNITS)).voters().size();
        return new AttributeReach(people, rows, ownUnit);
    }

    /** How many percent of those asked, rounded. */
    public int percent(int people) {
        return asked == 0 ? 0 : Math.round(100f * people / asked);
    }

    private interface Telling {
        boolean holds(Electorate asked, Electorate.Voter voter);
    }

    private static Map<ToldUnits, Integer> counts(Map<ToldUnits, Electorate> asked, Telling telling) {
        Map<ToldUnits, Integer> counts = new EnumMap<>(ToldUnits.class);
        asked.forEach((choice, electorate) -> counts.put(choice, (int) electorate.voters().stream()
                .filter(voter -> telling.holds(electorate, voter))
                .count()));
        return counts;
    }
}
