package jp.mieru.survey.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.survey.choosing.UnitChoice;
import jp.mieru.survey.choosing.UnitIndex;
import jp.mieru.survey.choosing.UnitSearch;

/** The groups that can be reminded, the lowest first, with what is around each. */
record Remindable(List<Choosable> groups, UnitIndex index) {
    /** The groups that a reminder is for, by ordinal. */
    Set<Integer> behind() {
        return groups.stream()
                .filter(each -> each.isBehind() && !each.isTaken())
                .map(each -> each.group().ordinal())
                .collect(Collectors.toSet());
    }

    /** Those of these groups that can be reminded today. */
    List<Choosable> free(Set<Integer> chosen) {
        return groups.stream()
                .filter(each -> !each.isTaken() && chosen.contains(each.group().ordinal()))
                .toList();
    }

    /** These groups ticked, after the step that the search asks for. */
    UnitChoice choice(Collection<Integer> ticked, UnitSearch search) {
        List<Integer> offered =
                groups.stream().map(each -> each.group().ordinal()).toList();
        Set<Integer> free = groups.stream()
                .filter(each -> !each.isTaken())
                .map(each -> each.group().ordinal())
                .collect(Collectors.toSet());
        return UnitChoice.of(index, offered, free, ticked, search);
    }

    /** The groups that a choice shows, in its order. */
    List<Choosable> shown(UnitChoice choice) {
        Set<Integer> shown = Set.copyOf(choice.shown());
        return groups.stream()
                .filter(each -> shown.contains(each.group().ordinal()))
                .toList();
    }
}
