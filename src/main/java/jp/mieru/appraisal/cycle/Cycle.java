package jp.mieru.appraisal.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.appraisal.CycleId;
import jp.mieru.platform.time.FiscalYear;

/**
 * A time of rating: the parts of the appraisal whose period ends on the same day, for everybody who takes part.
 *
 * @param rules the version of the rules that it follows, for good
 * @param conditional whether it rates conditional appointments after some months, each person at another time
 * @param first first day of the longest period that it rates
 * @param last last day of its periods
 * @param reference the day whose organisation decides who takes part and who rates whom
 * @param parts what it rates, in the order of the rules
 * @param due by when each step is to be done
 * @param version goes up with every change of the cycle itself
 */
public record Cycle(
        CycleId id,
        UUID rules,
        FiscalYear year,
        boolean conditional,
        LocalDate first,
        LocalDate last,
        LocalDate reference,
        CycleState state,
        int version,
        List<RatedPart> parts,
        Map<CycleStep, LocalDate> due) {
    public Cycle {
        parts = List.copyOf(parts);
        due = Map.copyOf(due);
    }

    public boolean is(CycleState other) {
        return state == other;
    }

    public Optional<LocalDate> due(CycleStep step) {
        return Optional.ofNullable(due.get(step));
    }
}
