package jp.mieru.goals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** The goals that people agreed to and what became of them, for modules that weigh them. */
public interface AgreedGoals {
    /**
     * A goal of a person.
     *
     * @param measure what shows it
     * @param target how much of it
     * @param weight its part of the year's work in hundredths, 0 to 100
     * @param achievement in percent of the target, 0 to 150; null as long as there is no result
     * @param words what was done and came of it; empty as long as there is no result
     */
    record AgreedGoal(
            GoalId id,
            String title,
            String measure,
            String target,
            @Nullable LocalDate dueOn,
            int weight,
            Difficulty difficulty,
            @Nullable Integer achievement,
            String words) {}

    /**
     * The goals of these people in the year, each person's in their order, by one statement. Whoever has none that were
     * agreed to is left out. Whether the reader may see them is for the caller to know.
     */
    Map<StaffId, List<AgreedGoal>> of(Collection<StaffId> staff, FiscalYear year);
}
