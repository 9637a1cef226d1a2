package jp.mieru.appraisal.moving;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.rated.Rated;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.Scale;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office gives a sheet in adjustment another grade, with a reason. The caller has asked whether the viewer may. */
@Service
public class AdjustOutcome {
    /** What came of it. */
    public sealed interface Adjusted {
        record Done() implements Adjusted {}

        /** It is not in adjustment any more, or the grade is not the one that was looked at. */
        record Overtaken() implements Adjusted {}

        record NoReason() implements Adjusted {}

        /** The scale has no such grade, or the sheet has no result of that part. */
        record Unknown() implements Adjusted {}

        /**
         * Points are reckoned with, and these are not the grade's.
         *
         * @param letter the grade that they are; null where none were given
         */
        record NotItsScore(@Nullable String letter) implements Adjusted {}

        /**
         * Points are reckoned with, and these are more than anybody can reach.
         *
         * @param most that can be reached
         */
        record TooMany(BigDecimal most) implements Adjusted {}
    }

    private final Sheets sheets;
    private final WhatIsRated rated;
    private final Outcomes outcomes;
    private final ReckonYear years;
    private final Adjustments adjustments;
    private final AuditTrail audit;

    AdjustOutcome(
            Sheets sheets,
            WhatIsRated rated,
            Outcomes outcomes,
            ReckonYear years,
            Adjustments adjustments,
            AuditTrail audit) {
        this.sheets = sheets;
        this.rated = rated;
        this.outcomes = outcomes;
        this.years = years;
        this.adjustments = adjustments;
        this.audit = audit;
    }

    /**
     * Another grade for a part in the cycle's period, or for the whole. After that of a part, what follows for the year is reckoned
     * anew; an overall grade that somebody gave against the reckoning stays, with its score where the office gave that too.
     *
     * @param part null for the whole
     * @param seen the grade that was looked at; null for none
     * @param score where points are reckoned with: some of the grade's; elsewhere the score is that of the grade
     */
    @Transactional
    public Adjusted change(
            SheetId id,
            @Nullable PartKind part,
            @Nullable String seen,
            String grade,
            @Nullable BigDecimal score,
            String reason,
            Viewer actor) {
        var sheet = sheets.locked(id).orElseThrow();
        var counting = Outcomes.counting(outcomes.of(id));
        var found = counting.stream()
                .filter(outcome -> outcome.part() == part && outcome.year() == (part == null))
                .findFirst();
        var what = rated.of(sheet);
        if (sheet.rest() != null || !sheet.is(Stage.ADJUST)) {
            return new Adjusted.Overtaken();
        }
        if (found.isEmpty() || scale(what, part).step(grade).isEmpty()) {
            return new Adjusted.Unknown();
        }
        if (!Objects.equals(found.get().grade(), seen)) {
            return new Adjusted.Overtaken();
        }
        if (Normal.isBlank(reason)) {
            return new Adjusted.NoReason();
        }
        var scored = AdjustedScore.of(what.rules(), what.group(), part, grade, score);
        if (scored.isEmpty()) {
            return notItsScore(what, part, score);
        }
        var given = scored.get().in(found.get()).given(Procedure.ADJUST, grade, Normal.trim(reason));
        var changed = new ArrayList<>(List.of(given));
        if (part != null && what.endsTheYear()) {
            changed.addAll(years.of(what, sheet.staff(), counting, given));
        }
        outcomes.put(id, changed);
        adjustments.add(id, part, seen, grade, Normal.trim(reason), actor);
        follow(id, counting, changed, Normal.trim(reason), actor);
        var which = part == null ? "overall" : part.word();
        audit.changed(actor, "appraisal.sheet-adjusted", sheet.staff(), id + " " + which);
        return new Adjusted.Done();
    }

    private static Adjusted notItsScore(Rated what, @Nullable PartKind part, @Nullable BigDecimal score) {
        if (score == null) {
            return new Adjusted.NotItsScore(null);
        }
        var rounded = AdjustedScore.rounded(what.rules(), score);
        var most = AdjustedScore.most(what.rules(), what.group(), part);
        return rounded.compareTo(most) > 0
                ? new Adjusted.TooMany(most)
                : new Adjusted.NotItsScore(AdjustedScore.letter(what.rules(), part, rounded));
    }

    /** Notes that the whole followed a part. */
    private void follow(SheetId id, List<Outcome> before, List<Outcome> changed, String reason, Viewer actor) {
        var earlier =
                before.stream().filter(Outcome::isOverall).map(Outcome::grade).filter(Objects::nonNull);
        var old = earlier.findFirst().orElse(null);
        changed.stream()
                .skip(1)
                .filter(Outcome::isOverall)
                .map(Outcome::grade)
                .filter(grade -> grade != null && !grade.equals(old))
                .forEach(grade -> adjustments.add(id, null, old, Objects.requireNonNull(grade), reason, actor));
    }

    private static Scale scale(Rated what, @Nullable PartKind part) {
        var rules = what.rules();
        var code = part == null
                ? rules.overall().scale()
                : rules.part(part).orElseThrow().result();
        return rules.scale(code).orElseThrow();
    }
}
