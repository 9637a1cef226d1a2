package jp.mieru.appraisal.raters;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.HeldTogether;
import jp.mieru.appraisal.ruleset.Procedure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a step of sheets over to another rater, with the reason; what was written stays. Three statements for however many. */
@Service
public class ChangeRaters {
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    ChangeRaters(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Changes the rater where the step is still to be done and the new rater is neither the person nor the present one. Never of the
     * actor's own sheet ({@link jp.mieru.appraisal.sheet.NobodyDecidesAboutTheOwnSheet}). The history of each sheet tells it, and the trail for each person.
     *
     * @param held steps that one may hold together: sheets in which the rater holds another one stay as they are
     * @param note why, as the office wrote it
     * @return how many sheets were handed over
     */
    @Transactional
    public int change(
            CycleId cycle,
            Collection<SheetId> sheets,
            Procedure step,
            StaffId rater,
            List<HeldTogether> held,
            Why why,
            String note,
            Viewer actor) {
        var self = actor.staff() == null ? null : actor.staff().value();
        var open = jdbc.sql("""
                        select s.id from appraisal.sheet s join appraisal.cycle c on c.id = s.cycle_id and c.state <> 'closed'
                        where cycle_id = :cycle and s.left_out is null and s.id = any (:sheets) and staff_id <> :rater
                          and staff_id is distinct from :self and stage = any (steps)
                          and array_position(steps, :step) >= array_position(steps, stage)
                          and not exists (select from appraisal.rater o where o.sheet_id = s.id and o.staff_id = :rater
                              and o.step <> :step and o.step <> all (:together))
                        order by s.id for no key update of s for key share of c
                        """)
                .param("cycle", cycle.value())
                .param("sheets", sheets.stream().map(SheetId::value).toArray(UUID[]::new))
                .param("rater", rater.value())
                .param("self", self, Types.OTHER)
                .param("step", step.word())
                .param(
                        "together",
                        Stream.of(Procedure.values())
                                .filter(other -> HeldTogether.allows(held, step, other))
                                .map(Procedure::word)
                                .toArray(String[]::new))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        var changed = jdbc.sql("""
                        update appraisal.rater r set staff_id = :rater, why = :why, note = :note
                        from appraisal.sheet s
                        where s.id = r.sheet_id and s.id = any (:sheets) and r.step = :step and r.staff_id <> :rater
                        returning s.id, s.staff_id
                        """)
                .param("rater", rater.value())
                .param("why", why.word())
                .param("note", note)
                .param("sheets", open)
                .param("step", step.word())
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), new StaffId(row.getObject("staff_id", UUID.class))))
                .list();
        changed.forEach(each -> audit.changed(actor, "appraisal.rater-changed", each.getValue(), note));
        return jdbc.sql("""
                        insert into appraisal.sheet_step (sheet_id, number, step, from_stage, to_stage, note, actor)
                        select s.id, (select coalesce(max(number), 0) + 1 from appraisal.sheet_step t where t.sheet_id = s.id),
                               'rater_changed', s.stage, s.stage, :note, :actor
                        from appraisal.sheet s where s.id = any (:sheets)
                        """)
                .param("note", note)
                .param("actor", self, Types.OTHER)
                .param("sheets", changed.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .update();
    }
}
