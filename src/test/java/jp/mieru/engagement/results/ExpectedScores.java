package jp.mieru.engagement.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.survey.demo.BuiltInEffects;
import org.jspecify.annotations.NullUnmarked;

/** What the demo city's people are made to score, by unit with all below it. */
@NullUnmarked
record ExpectedScores(BuiltInEffects effects, Roster roster, Units units) {
    /** Round by round, the first first: by construct and unit the sum of what is expected of its people, and how many they are. */
    List<Map<String, Map<UnitId, double[]>>> of(List<RoundFigures> figures) {
        return IntStream.range(0, figures.size())
                .mapToObj(i -> expected(figures.get(i), i + 1))
                .toList();
    }

    private Map<String, Map<UnitId, double[]>> expected(RoundFigures round, int number) {
        Map<String, Map<UnitId, double[]>> sums = new HashMap<>();
        UnitTree tree = units.asOf(round.opensOn());
        for (Roster.Member member : roster.employedOn(round.opensOn())) {
            List<UnitTree.Unit> path = tree.path(member.unit());
            List<String> codes = path.stream().map(UnitTree.Unit::code).toList();
            boolean young = member.birthDate().plusYears(effects.young()).isAfter(round.opensOn());
            for (var construct : round.questionnaire().constructs()) {
                double one = effects.expected(construct.code(), codes, young, number);
                var sum = sums.computeIfAbsent(construct.code(), code -> new HashMap<>());
                path.forEach(unit ->
                        sum.merge(unit.id(), new double[] {one, 1}, (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]}));
            }
        }
        return sums;
    }
}
