package jp.mieru.survey.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;

/**
 * Each unit's mood: most differ little, some stand out. By their place among the sections (課) in the order of codes: the
 * third is clearly high, the sixth clearly low and better a year later, the ninth falls, the twelfth hardly answers.
 */
final class Moods {
    private static final int SECTION = 2;
    private static final double USUAL_SPREAD = 0.18;
    private static final double LEAST = 0.62;
    private static final double SPREAD = 0.33;
    private static final Map<Integer, Mood> FIRST = Map.of(
            2, new Mood(0.8, 0.95),
            5, new Mood(-0.9, 0.8),
            8, new Mood(0.2, 0.85),
            11, new Mood(-0.1, 0.12));
    private static final Map<Integer, Double> A_YEAR_LATER = Map.of(5, 0.55, 8, -0.5);

    private final UnitTree tree;
    private final Map<UnitId, Integer> places = new HashMap<>();
    private final boolean later;

    /** @param later whether it is the second round */
    Moods(UnitTree tree, boolean later) {
        this.tree = tree;
        this.later = later;
        List<UnitTree.Unit> sections =
                tree.units().stream().filter(unit -> unit.depth() == SECTION).toList();
        for (int i = 0; i < sections.size(); i++) {
            places.put(sections.get(i).id(), i);
        }
    }

    /** The mood of the section that the unit belongs to, or of the unit itself above them. */
    Mood of(UnitId unit) {
        List<UnitTree.Unit> path = tree.path(unit);
        UnitTree.Unit section = path.get(Math.min(SECTION, path.size() - 1));
        int place = places.getOrDefault(section.id(), -1);
        var random = new Random(section.code().hashCode());
        Mood usual = new Mood(random.nextGaussian() * USUAL_SPREAD, LEAST + random.nextDouble() * SPREAD);
        Mood mood = FIRST.getOrDefault(place, usual);
        return later ? mood.moved(A_YEAR_LATER.getOrDefault(place, 0.05)) : mood;
    }
}
