package jp.mieru.appraisal.moving;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.outcome.EarlierPeriods;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.Reckoned;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.scoring.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows for the year from results of the period that are known. */
@Component
class ReckonYear {
    private final EarlierPeriods earlier;

    ReckonYear(EarlierPeriods earlier) {
        this.earlier = earlier;
    }

    /**
     * The outcomes of the adjustment for each part of the year and for the whole. An overall grade that somebody gave against
     * the reckoning stays, with its score where the office gave that too.
     *
     * @param counting the outcomes that count
     * @param given that of a part which takes the place of its own; null for none
     */
    List<Outcome> of(Rated what, StaffId staff, List<Outcome> counting, @Nullable Outcome given) {
        var periods = new EnumMap<PartKind, Result>(PartKind.class);
        for (var outcome : counting) {
            var part = outcome.part();
            if (part != null && !outcome.year()) {
                periods.put(part, (given != null && outcome.isOfTheSame(given) ? given : outcome).result());
            }
        }
        var reckoned = Reckoned.of(what, periods, earlier.of(staff, what.cycle()));
        var changed = new ArrayList<Outcome>();
        reckoned.years().forEach((part, result) -> changed.add(Outcome.of(Procedure.ADJUST, part, true, result)));
        Optional.ofNullable(reckoned.overall())
                .map(result -> Outcome.of(Procedure.ADJUST, null, true, result))
                .map(overall -> counting.stream()
                        .filter(Outcome::isOverall)
                        .filter(Outcome::isDiffering)
                        .findFirst()
                        .map(before -> overall.keeping(before, AdjustedScore.says(what.rules(), before)))
                        .orElse(overall))
                .ifPresent(changed::add);
        return changed;
    }
}
