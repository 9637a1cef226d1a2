package jp.mieru.survey.ballot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * What an anonymous answer may tell of its giver: a unit and attributes, blanked until enough people tell the same. First
 * each unit is raised as {@link BallotUnits} does. Then, among the people of a unit, one value after the other is told, as
 * long as enough people tell the same on either side: of the attribute that most of them can tell, the most common value
 * first; so the rarest are blanked first. Where those left over are too few, just as many others as they need keep the
 * value to themselves with them.
 *
 * <p>What it guarantees: everybody tells what at least so many tell, or, if there are fewer in all, nothing but the whole.
 * Nothing is blanked needlessly: nobody could tell one more attribute, alone or with any others who tell the same,
 * without leaving too few on one side. The same people always give the same cells. See ADR 030.
 */
public final class BallotCells {
    /** The fewest people asked who tell the same. */
    public static final int FEWEST = BallotUnits.FEWEST;

    /**
     * People who are alike.
     *
     * @param unit index of their unit, {@link Forest#WHOLE} if only the whole is known
     * @param attributes one value for each attribute, null where it is not known
     */
    public record Group(int unit, List<@Nullable String> attributes, int people) {}

    /**
     * What an answer tells.
     *
     * @param unit index of the unit, or {@link Forest#WHOLE}
     * @param attributes one value for each attribute, null where it is not told
     */
    public record Cell(int unit, List<@Nullable String> attributes) {}

    /**
     * So many people of a group tell this.
     *
     * @param group place in the list of groups
     */
    public record Share(int group, Cell cell, int people) {}

    private record Told(List<@Nullable String> attributes, List<Part> parts) {}

    private final List<Group> groups;
    private final int fewest;
    private final List<Share> shares = new ArrayList<>();

    private BallotCells(List<Group> groups, int fewest) {
        this.groups = groups;
        this.fewest = fewest;
    }

    /**
     * The cells of all groups; shares of the same cell follow one another.
     *
     * @param groups all with equally many attributes
     * @param fewest people who must tell the same; where there are fewer in all, everybody tells the same
     */
    public static List<Share> of(Forest units, List<Group> groups, int fewest) {
        var cells = new BallotCells(groups, fewest);
        cells.byUnit(units).forEach(cells::tell);
        return cells.shares;
    }

    private TreeMap<Integer, List<Part>> byUnit(Forest units) {
        int[] people = new int[units.size() + 1];
        groups.forEach(group -> people[units.slot(group.unit())] += group.people());
        int[] raised = BallotUnits.of(units, people, fewest);
        TreeMap<Integer, List<Part>> byUnit = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int unit = groups.get(i).unit();
            int told = unit == Forest.WHOLE ? Forest.WHOLE : raised[unit];
            if (groups.get(i).people() > 0) {
                byUnit.computeIfAbsent(told, key -> new ArrayList<>())
                        .add(new Part(i, groups.get(i).people()));
            }
        }
        return byUnit;
    }

    private void tell(int unit, List<Part> everybody) {
        int attributes = groups.getFirst().attributes().size();
        Deque<Told> waiting = new ArrayDeque<>();
        waiting.push(new Told(Collections.nCopies(attributes, null), everybody));
        while (!waiting.isEmpty()) {
            Told told = waiting.pop();
            ToldValue more = Part.sum(told.parts()) < fewest ? null : next(told);
            if (more == null) {
                var cell = new Cell(unit, told.attributes());
                told.parts().forEach(part -> shares.add(new Share(part.group(), cell, part.people())));
            } else {
                split(told, more, waiting);
            }
        }
    }

    /** The attribute that most people could tell, with its most common value; null if nobody can tell any more. */
    private @Nullable ToldValue next(Told told) {
        ToldValue best = null;
        for (int attribute = 0; attribute < told.attributes().size(); attribute++) {
            if (told.attributes().get(attribute) == null) {
                ToldValue value = ToldValue.mostCommon(groups, told.parts(), attribute, fewest);
                if (value != null && (best == null || value.reach() > best.reach())) {
                    best = value;
                }
            }
        }
        return best;
    }

    private void split(Told told, ToldValue value, Deque<Told> waiting) {
        List<Part> tellers = new ArrayList<>();
        List<Part> others = new ArrayList<>();
        told.parts().forEach(part -> (value.isOf(groups.get(part.group())) ? tellers : others).add(part));
        if (!others.isEmpty()) {
            keepCompany(tellers, others);
            waiting.push(new Told(told.attributes(), others));
        }
        List<@Nullable String> more = new ArrayList<>(told.attributes());
        more.set(value.attribute(), value.value());
        waiting.push(new Told(Collections.unmodifiableList(more), tellers));
    }

    /** Just as many as the others need to be enough go with them; the smallest groups first. */
    private void keepCompany(List<Part> tellers, List<Part> others) {
        int needed = fewest - Part.sum(others);
        tellers.sort(Comparator.comparingInt(Part::people).thenComparing(Part::group));
        while (needed > 0) {
            Part first = tellers.removeFirst();
            int go = Math.min(needed, first.people());
            others.add(new Part(first.group(), go));
            if (go < first.people()) {
                tellers.addFirst(new Part(first.group(), first.people() - go));
            }
            needed -= go;
        }
    }
}
