package jp.mieru.survey;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.organization.UnitId;

/**
 * A round was closed; part of the transaction that closes it.
 *
 * @param title of the round
 * @param day on which it was closed
 * @param units whose people were asked, with all units around them
 */
public record RoundClosed(RoundId round, String title, LocalDate day, List<UnitId> units) {
    public RoundClosed {
        units = List.copyOf(units);
    }
}
