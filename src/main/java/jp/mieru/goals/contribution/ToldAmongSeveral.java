package jp.mieru.goals.contribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.goals.GoalId;

/**
 * Who knows the own points and the own share of a goal's result knows the points of all others together; of one other person
 * that is a result nobody is to read. So the exact share is told where results of at least {@value #OTHERS} other people are in
 * it, or no other person serves the goal; otherwise it is told in words. Others are those whose results the reader may not read.
 */
public final class ToldAmongSeveral {
    public static final int OTHERS = 3;

    private final Map<GoalId, List<Serving>> others = new HashMap<>();

    /** @param known whose results the reader reads anyway */
    ToldAmongSeveral(Collection<Serving> serving, Set<StaffId> known) {
        var ids = known.stream().map(StaffId::value).collect(Collectors.toSet());
        serving.stream()
                .filter(each -> each.staff() != null && !ids.contains(each.staff()))
                .forEach(each -> each.goal()
                        .shares()
                        .keySet()
                        .forEach(above -> others.computeIfAbsent(above, none -> new ArrayList<>())
                                .add(each)));
    }

    /**
     * Whether a share may be told exactly that is reckoned over all these goals: the one whose result is shared and every one on
     * the way to it.
     */
    boolean isKept(Collection<GoalId> way) {
        return way.stream().map(goal -> others.getOrDefault(goal, List.of())).allMatch(serving -> {
            Set<UUID> weighing = serving.stream()
                    .filter(each ->
                            each.goal().achievement() != null && each.goal().weight() > 0)
                    .map(Serving::staff)
                    .collect(Collectors.toSet());
            return serving.isEmpty() || weighing.size() >= OTHERS;
        });
    }
}
