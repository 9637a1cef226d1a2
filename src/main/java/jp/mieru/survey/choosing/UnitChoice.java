package jp.mieru.survey.choosing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Some units of a long list, ticked by somebody who sees only a part of it. Pure.
 *
 * @param shown ordinals of those found that are shown, in the order of the list
 * @param found how many are found
 * @param chosen ordinals of all that are ticked, shown or not
 * @param areas units in which one can look
 */
public record UnitChoice(UnitSearch search, List<Integer> shown, int found, Set<Integer> chosen, List<Area> areas) {
    /**
     * The choice after the step that the search asks for.
     *
     * @param offered ordinals of all units of the list, in its order
     * @param free those that can be ticked
     * @param ticked those ticked before the step
     */
    public static UnitChoice of(
            UnitIndex index, List<Integer> offered, Set<Integer> free, Collection<Integer> ticked, UnitSearch search) {
        List<Integer> found =
                offered.stream().filter(unit -> search.finds(index, unit)).toList();
        Set<Integer> chosen = new TreeSet<>(ticked);
        if (search.wanted() == UnitSearch.Step.EVERY) {
            chosen.addAll(found);
        } else if (search.wanted() == UnitSearch.Step.NONE) {
            found.forEach(chosen::remove);
        }
        chosen.retainAll(free);
        List<Integer> shown = found.stream().limit(search.length()).toList();
        return new UnitChoice(search, shown, found.size(), chosen, index.areas(offered));
    }

    /** Units that are ticked and not shown, as the form carries them. */
    public String apart() {
        return chosen.stream()
                .filter(unit -> !shown.contains(unit))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    /** How many are ticked and not shown. */
    public long apartCount() {
        return chosen.stream().filter(unit -> !shown.contains(unit)).count();
    }
}
