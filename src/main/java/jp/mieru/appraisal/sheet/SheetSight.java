package jp.mieru.appraisal.sheet;

import java.util.Optional;
import java.util.Set;
import jp.mieru.appraisal.ruleset.Procedure;

/**
 * What somebody may see of a sheet and do with it. Nobody sees a step before it is done but the one who takes it.
 *
 * @param own whether it is the viewer's own appraisal
 * @param rates the steps in which the viewer rates
 * @param office whether the viewer is in charge of appraisal
 * @param judges whether the viewer sits in the committee that hears a complaint of its result
 */
public record SheetSight(Sheet sheet, boolean own, Set<Procedure> rates, boolean office, boolean judges) {
    public SheetSight {
        rates = Set.copyOf(rates);
    }

    /** The step that the viewer writes in now. */
    public Optional<Procedure> writes() {
        if (sheet.rest() != null) {
            return Optional.empty();
        }
        return sheet.stage().step().filter(now -> switch (now) {
            case SELF -> own;
            case FIRST, SECOND -> !own && rates.contains(now);
            case ADJUST, CONFIRM -> false;
        });
    }

    /** Whether the viewer may read what was written in a step: that of the person, of the first or second rater. */
    public boolean reads(Procedure step) {
        if (!sheet.steps().contains(step)) {
            return false;
        }
        if (own) {
            return step == Procedure.SELF || sheet.is(Stage.DISCLOSED);
        }
        return rates.contains(step) && sheet.reached(step)
                || sheet.isPast(step)
                        && rates.stream().anyMatch(mine -> mine.compareTo(step) > 0 && sheet.reached(mine))
                || (office && sheet.isWithOffice() || judges) && sheet.isPast(step);
    }

    /** Whether the viewer may know where exactly the sheet is; to the person it is being rated, and no more. */
    public boolean knowsStage() {
        return !own || sheet.is(Stage.SELF) || sheet.is(Stage.DISCLOSED);
    }

    /** Whether the viewer may read the result: the person once disclosed, the office from the adjustment on, raters and who judges a complaint once it stands. */
    public boolean readsResult() {
        return own ? sheet.is(Stage.DISCLOSED) : sheet.stage().isFixed() || office && sheet.isWithOffice();
    }

    /** Whether the viewer rates it in any of its steps. */
    public boolean isRater() {
        return !own && (rates.contains(Procedure.FIRST) || rates.contains(Procedure.SECOND));
    }
}
