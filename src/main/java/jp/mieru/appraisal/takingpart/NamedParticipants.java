package jp.mieru.appraisal.takingpart;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the office takes in or leaves out by name. */
@Repository
public class NamedParticipants {
    private final JdbcClient jdbc;
    private final Clock clock;

    NamedParticipants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Map<StaffId, ByName> of(CycleId cycle) {
        var found = new HashMap<StaffId, ByName>();
        jdbc.sql("select staff_id, takes_part, group_code, reason from appraisal.taken_by_name where cycle_id = :cycle")
                .param("cycle", cycle.value())
                .query(row -> {
                    found.put(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            new ByName(
                                    row.getBoolean("takes_part"),
                                    row.getString("group_code"),
                                    row.getString("reason")));
                });
        return found;
    }

    /** Decides about somebody, or decides otherwise. */
    public void put(CycleId cycle, StaffId staff, ByName decided, @Nullable StaffId actor) {
        jdbc.sql("""
                        insert into appraisal.taken_by_name (cycle_id, staff_id, takes_part, group_code, reason, decided_by, decided_at)
                        values (:cycle, :staff, :takes, :group, :reason, :actor, :now)
                        on conflict (cycle_id, staff_id) do update set takes_part = excluded.takes_part,
                            group_code = excluded.group_code, reason = excluded.reason, decided_by = excluded.decided_by,
                            decided_at = excluded.decided_at
                        """)
                .param("cycle", cycle.value())
                .param("staff", staff.value())
                .param("takes", decided.takesPart())
                .param("group", decided.group())
                .param("reason", decided.reason())
                .param("actor", actor == null ? null : actor.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Takes over what was decided for another cycle, but for what is decided here already, and for groups that the rules do not
     * know any more.
     *
     * @param groups codes of the groups that are known
     * @param employed whom it can concern
     * @return how many
     */
    public int takeOver(
            CycleId from,
            CycleId to,
            Collection<String> groups,
            Collection<StaffId> employed,
            @Nullable StaffId actor) {
        return jdbc.sql("""
                        insert into appraisal.taken_by_name (cycle_id, staff_id, takes_part, group_code, reason, decided_by, decided_at)
                        select :to, staff_id, takes_part, group_code, reason, :actor, :now from appraisal.taken_by_name
                        where cycle_id = :from and staff_id = any (:employed)
                          and (group_code is null or group_code = any (:groups)) on conflict do nothing
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("groups", groups.toArray(String[]::new))
                .param("employed", employed.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("actor", actor == null ? null : actor.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Leaves somebody to the rules again. */
    public boolean remove(CycleId cycle, StaffId staff) {
        return jdbc.sql("delete from appraisal.taken_by_name where cycle_id = :cycle and staff_id = :staff")
                        .param("cycle", cycle.value())
                        .param("staff", staff.value())
                        .update()
                == 1;
    }
}
