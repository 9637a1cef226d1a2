package jp.mieru.appraisal.participants;

import java.time.Instant;
import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.raters.Assigned.Consulted;
import jp.mieru.appraisal.ruleset.Procedure;
import org.jspecify.annotations.Nullable;

/** One sheet as the office follows it: who is consulted, what happened. Nothing of what is written on it. */
public record SheetDetail(SheetRow row, List<Consulted> consulted, List<Happened> history) {
    public SheetDetail {
        consulted = List.copyOf(consulted);
        history = List.copyOf(history);
    }

    /**
     * Something that happened.
     *
     * @param word told by {@code appraisal.step.*}
     * @param stage to which it led
     * @param actor null for the system
     */
    public record Happened(
            String word,
            String stage,
            String note,
            @Nullable StaffId actor,
            Instant at) {}

    /** The steps that can still be handed over. */
    public List<Procedure> changeable() {
        return row.raters().stream()
                .filter(rater -> row.leftOut() == null)
                .map(rater -> rater.step())
                .filter(step -> row.stage()
                        .step()
                        .filter(now -> row.steps().indexOf(step) >= row.steps().indexOf(now))
                        .isPresent())
                .toList();
    }
}
