package jp.mieru.appraisal.closing;

import java.time.LocalDate;
import java.util.Map;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What still stands in the way of closing a cycle.
 *
 * @param runsUntil its last day, as long as that is not over; else null
 * @param untold how many sheets are not disclosed, by stage; none without any
 * @param mayComplain how many people can still complain of their result
 * @param lastDay the last day on which one of them can; null for nobody
 * @param complained about how many sheets a complaint is under way
 * @param upheld how many sheets are to be amended after a complaint that was upheld
 */
public record InTheWay(
        @Nullable LocalDate runsUntil,
        Map<Stage, Long> untold,
        long mayComplain,
        @Nullable LocalDate lastDay,
        long complained,
        long upheld) {
    public InTheWay {
        untold = Map.copyOf(untold);
    }

    public boolean isNothing() {
        return runsUntil == null && untold.isEmpty() && mayComplain == 0 && complained == 0 && upheld == 0;
    }
}
