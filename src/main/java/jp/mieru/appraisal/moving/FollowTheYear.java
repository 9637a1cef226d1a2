package jp.mieru.appraisal.moving;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.outcome.Outcome;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where an earlier period is fixed after a later one of the same year was rated, as after a complaint, the result of the year
 * follows: it is reckoned anew, and a sheet whose result stood is back in adjustment, for the office to look at and to pass on.
 */
@Component
class FollowTheYear {
    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final WhatIsRated rated;
    private final Outcomes outcomes;
    private final ReckonYear years;
    private final Adjustments adjustments;
    private final AuditTrail audit;
    private final MessageSource messages;

    FollowTheYear(
            JdbcClient jdbc,
            Sheets sheets,
            WhatIsRated rated,
            Outcomes outcomes,
            ReckonYear years,
            Adjustments adjustments,
            AuditTrail audit,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.rated = rated;
        this.outcomes = outcomes;
        this.years = years;
        this.adjustments = adjustments;
        this.audit = audit;
        this.messages = messages;
    }

    /** @param fixed sheets that were fixed just now; within their transaction */
    void after(Collection<SheetId> fixed, Viewer actor) {
        later(fixed).forEach(each -> follow(sheets.locked(each).orElseThrow(), actor));
    }

    /** Sheets of the same people in later cycles of the same year which the raters are done with: hardly ever any. */
    private List<SheetId> later(Collection<SheetId> fixed) {
        return jdbc.sql("""
                        select distinct n.id from appraisal.sheet s join appraisal.cycle c on c.id = s.cycle_id
                        join appraisal.cycle d on d.year = c.year and d.kind = c.kind and d.last_day > c.last_day
                            and d.state <> 'closed'
                        join appraisal.sheet n on n.cycle_id = d.id and n.staff_id = s.staff_id and n.left_out is null
                            and n.stage in ('adjust', 'confirm', 'fixed', 'disclosed')
                        where s.id = any (:fixed) and c.kind = 'regular' order by n.id
                        """)
                .param("fixed", fixed.stream().map(SheetId::value).toArray(UUID[]::new))
                .query((row, number) -> new SheetId(row.getObject("id", UUID.class)))
                .list();
    }

    private void follow(Sheet sheet, Viewer actor) {
        var what = rated.of(sheet);
        var counting = Outcomes.counting(outcomes.of(sheet.id()));
        if (!what.endsTheYear() || counting.isEmpty()) {
            return;
        }
        var now = years.of(what, sheet.staff(), counting, null);
        if (now.stream().allMatch(each -> stands(each, counting))) {
            return;
        }
        var reason = messages.getMessage("appraisal.moving.earlier-changed", null, Locale.JAPANESE);
        sheet.again().ifPresent(stage -> {
            sheets.enter(sheet, stage, "reopened", reason, actor.staff());
            audit.changed(
                    actor, "appraisal.sheet-reopened", sheet.staff(), sheet.id().toString());
        });
        outcomes.put(sheet.id(), now);
        var before = overall(counting);
        var after = overall(now);
        if (after != null && !Objects.equals(before, after)) {
            adjustments.add(sheet.id(), null, before, after, reason, actor);
        }
    }

    private static boolean stands(Outcome each, List<Outcome> counting) {
        return counting.stream()
                .filter(each::isOfTheSame)
                .anyMatch(before -> before.result().equals(each.result()));
    }

    private static @org.jspecify.annotations.Nullable String overall(List<Outcome> all) {
        return all.stream()
                .filter(Outcome::isOverall)
                .findFirst()
                .map(Outcome::grade)
                .orElse(null);
    }
}
