package jp.mieru.goals.teampages;

import java.util.Comparator;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheet.SheetSummary;
import org.jspecify.annotations.Nullable;

/**
 * Where a person or a unit stands.
 *
 * @param name of the person or the unit
 * @param place for a person unit and post, for a unit who leads it
 * @param sheet its goals of the year, null where none were begun
 */
public record Standing(
        Owner owner, String name, String place, @Nullable SheetSummary sheet) {
    /** Who waits for an answer first, then who has not got far; each by their order before. */
    static final Comparator<Standing> WHO_WAITS_FIRST = Comparator.comparingInt(Standing::rank);

    public boolean isPerson() {
        return owner instanceof Owner.OfPerson;
    }

    /** Whether it waits for agreement. */
    public boolean waits() {
        return sheet != null && sheet.state() == SheetState.SUBMITTED;
    }

    /** Whether a change of it waits for an answer of whoever leads. */
    public boolean proposes() {
        return sheet != null && sheet.toLeader();
    }

    /** How far it is; null where nothing was begun. */
    public @Nullable SheetState state() {
        return sheet == null ? null : sheet.state();
    }

    private int rank() {
        return proposes()
                ? 0
                : switch (state()) {
                    case SUBMITTED -> 0;
                    case null -> 1;
                    case DRAFT -> 2;
                    case AGREED, CLOSED -> 3;
                };
    }
}
