package jp.mieru.appraisal.cycle;

import java.time.LocalDate;
import java.util.List;

/** A cycle as the rules of a year ask for it, whether or not the office has begun it. */
public record RuledCycle(boolean conditional, LocalDate first, LocalDate last, List<RatedPart> parts) {
    public RuledCycle {
        parts = List.copyOf(parts);
    }

    /** By which a form names it: {@code regular-2026-09-30}. */
    public String key() {
        return (conditional ? "conditional-" : "regular-") + last;
    }

    /** Whether this cycle is it. */
    public boolean is(Cycle cycle) {
        return cycle.conditional() == conditional && cycle.last().equals(last);
    }
}
