package jp.mieru.goals.contribution;

import java.util.List;
import java.util.Objects;
import jp.mieru.access.StaffId;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.Nullable;

/**
 * Who knows the own points and the own share of a goal's result knows the points of all others together; of one other person
 * that is a result nobody is to read. So the exact share is told where at least {@value #OTHERS} other people serve the same goal,
 * or no other person does; otherwise it is told in words.
 */
public final class ToldAmongSeveral {
    public static final int OTHERS = 3;

    private ToldAmongSeveral() {}

    /** Whether it may be told exactly of each goal on the way to it. */
    public static boolean isKept(List<GoalId> way, List<Serving> serving, @Nullable StaffId own) {
        return way.stream().allMatch(goal -> {
            long others = serving.stream()
                    .filter(each -> each.goal().shares().containsKey(goal))
                    .map(Serving::staff)
                    .filter(Objects::nonNull)
                    .filter(staff -> own == null || !staff.equals(own.value()))
                    .distinct()
                    .count();
            return others == 0 || others >= OTHERS;
        });
    }
}
