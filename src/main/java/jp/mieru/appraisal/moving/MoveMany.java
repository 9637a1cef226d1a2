package jp.mieru.appraisal.moving;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves many sheets that stand alike by as many statements as one. The caller has asked whether the viewer may. */
@Service
public class MoveMany {
    private final JdbcClient jdbc;
    private final SheetVersions versions;
    private final FollowTheYear years;
    private final AuditTrail audit;
    private final Clock clock;

    MoveMany(JdbcClient jdbc, SheetVersions versions, FollowTheYear years, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.years = years;
        this.audit = audit;
        this.clock = clock;
    }

    private record Locked(SheetId id, StaffId staff, String next) {}

    /**
     * Takes these one step on from the adjustment or the confirmation, each to where its own steps lead; what has moved meanwhile
     * stays where it is.
     *
     * @return whose sheets moved
     */
    @Transactional
    public List<StaffId> pass(Collection<SheetId> sheets, Stage from, String note, Viewer actor) {
        if (from != Stage.ADJUST && from != Stage.CONFIRM) {
            throw new IllegalArgumentException("not passed on by others: " + from);
        }
        var locked = locked(sheets, from);
        var done = locked.stream()
                .filter(sheet -> sheet.next().equals(Stage.FIXED.word()))
                .map(Locked::id)
                .toList();
        var moved = moved(locked, from, note, null, actor);
        if (!done.isEmpty()) {
            versions.keep(done, note, actor);
            years.after(done, actor);
        }
        return moved;
    }

    /**
     * People learn their fixed results.
     *
     * @param day on which, from the one on which the last was fixed to today; the caller has looked
     * @return who
     */
    @Transactional
    public List<StaffId> disclose(Collection<SheetId> sheets, LocalDate day, Viewer actor) {
        return moved(locked(sheets, Stage.FIXED), Stage.FIXED, "", day, actor);
    }

    private List<Locked> locked(Collection<SheetId> sheets, Stage from) {
        return jdbc.sql("""
                        select s.id, staff_id,
                               case when stage = 'fixed' then 'disclosed'
                                    else coalesce(steps[array_position(steps, stage) + 1], 'fixed') end as next
                        from appraisal.sheet s join appraisal.cycle c on c.id = s.cycle_id and c.state <> 'closed'
                        where s.id = any(:sheets) and stage = :from and left_out is null order by s.id for no key update of s for key share of c
                        """)
                .param("sheets", ids(sheets))
                .param("from", from.word())
                .query((row, number) -> new Locked(
                        new SheetId(row.getObject("id", UUID.class)),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getString("next")))
                .list();
    }

    private List<StaffId> moved(
            List<Locked> locked, Stage from, String note, @Nullable LocalDate disclosedOn, Viewer actor) {
        var sheets = ids(locked.stream().map(Locked::id).toList());
        var next = locked.stream().map(Locked::next).toArray(String[]::new);
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into appraisal.sheet_step (sheet_id, number, step, from_stage, to_stage, note, actor, taken_at)
                        select m.id, coalesce((select max(number) from appraisal.sheet_step t where t.sheet_id = m.id), 0) + 1,
                               case when m.next in ('fixed', 'disclosed') then m.next else 'handed-on' end,
                               :from, m.next, :note, :actor, :now
                        from unnest(:sheets, :next) m (id, next)
                        """)
                .param("from", from.word())
                .param("note", note)
                .param("actor", actor.staff() == null ? null : actor.staff().value(), Types.OTHER)
                .param("now", now)
                .param("sheets", sheets)
                .param("next", next)
                .update();
        jdbc.sql("""
                        update appraisal.sheet s
                        set stage = m.next, stage_since = :now, version = version + 1, disclosed_on = coalesce(:day, disclosed_on)
                        from unnest(:sheets, :next) m (id, next) where s.id = m.id
                        """)
                .param("now", now)
                .param("day", disclosedOn, Types.DATE)
                .param("sheets", sheets)
                .param("next", next)
                .update();
        locked.forEach(sheet -> audit.changed(
                actor,
                "appraisal.sheet-" + (sheet.next().equals("fixed") || disclosedOn != null ? sheet.next() : "handed-on"),
                sheet.staff(),
                from.word() + " " + sheet.next() + " " + sheet.id()));
        return locked.stream().map(Locked::staff).toList();
    }

    private static UUID[] ids(Collection<SheetId> sheets) {
        return sheets.stream().map(SheetId::value).toArray(UUID[]::new);
    }
}
