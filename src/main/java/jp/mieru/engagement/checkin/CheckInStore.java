package jp.mieru.engagement.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts by week, and apart from them who has tapped in the running week. */
@Repository
class CheckInStore {
    /** Somebody's tap as far as it is stored: that there is one, and how often it was changed. */
    record Turnout(UUID plan, int changes, byte[] secret) {}

    private final JdbcClient jdbc;

    CheckInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The secret of a plan's week, made at its first tap; nothing if it was forgotten with the week. The week is kept from other
     * taps and from being forgotten until the transaction ends.
     */
    Optional<byte[]> secret(UUID plan, Week week, byte[] fresh) {
        jdbc.sql("""
                        insert into engagement.check_in_week (plan_id, week, secret) values (:plan, :week, :fresh)
                        on conflict do nothing
                        """)
                .param("plan", plan)
                .param("week", week.monday())
                .param("fresh", fresh)
                .update();
        return jdbc.sql("""
                        select secret from engagement.check_in_week
                        where plan_id = :plan and week = :week for no key update
                        """)
                .param("plan", plan)
                .param("week", week.monday())
                .query((row, number) -> Optional.ofNullable(row.getBytes("secret")))
                .single();
    }

    /** Notes that the person has tapped; false if that was noted before. */
    boolean turnOut(UUID plan, Week week, StaffId staff) {
        return jdbc.sql("""
                        insert into engagement.check_in_turnout (plan_id, week, staff_id) values (:plan, :week, :staff)
                        on conflict do nothing
                        """)
                        .param("plan", plan)
                        .param("week", week.monday())
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    /** How often the person's tap was changed; kept from other changes until the transaction ends. */
    int changes(UUID plan, Week week, StaffId staff) {
        return jdbc.sql("""
                        select changes from engagement.check_in_turnout
                        where plan_id = :plan and week = :week and staff_id = :staff for update
                        """)
                .param("plan", plan)
                .param("week", week.monday())
                .param("staff", staff.value())
                .query(Integer.class)
                .single();
    }

    void noteChange(UUID plan, Week week, StaffId staff) {
        jdbc.sql("""
                        update engagement.check_in_turnout set changes = changes + 1
                        where plan_id = :plan and week = :week and staff_id = :staff
                        """)
                .param("plan", plan)
                .param("week", week.monday())
                .param("staff", staff.value())
                .update();
    }

    /** Adds to the counts of a week; negative numbers take away. */
    void count(UUID plan, Week week, int done, int notDone) {
        jdbc.sql("""
                        update engagement.check_in_week set done = done + :done, not_done = not_done + :notDone
                        where plan_id = :plan and week = :week
                        """)
                .param("plan", plan)
                .param("week", week.monday())
                .param("done", done)
                .param("notDone", notDone)
                .update();
    }

    /** The person's taps of this week on these plans. */
    List<Turnout> turnout(Collection<UUID> plans, Week week, StaffId staff) {
        return jdbc.sql("""
                        select t.plan_id, t.changes, w.secret from engagement.check_in_turnout t
                        join engagement.check_in_week w on w.plan_id = t.plan_id and w.week = t.week
                        where t.plan_id = any(:plans) and t.week = :week and t.staff_id = :staff
                        """)
                .param("plans", plans.toArray(UUID[]::new))
                .param("week", week.monday())
                .param("staff", staff.value())
                .query((row, number) -> new Turnout(
                        row.getObject("plan_id", UUID.class), row.getInt("changes"), row.getBytes("secret")))
                .list();
    }

    /** The counts of the plans' weeks before this one, the oldest first. */
    List<WeekCount> before(Collection<UUID> plans, Week week) {
        return jdbc.sql("""
                        select week, done, not_done from engagement.check_in_week
                        where plan_id = any(:plans) and week < :week order by week
                        """)
                .param("plans", plans.toArray(UUID[]::new))
                .param("week", week.monday())
                .query((row, number) -> new WeekCount(
                        new Week(row.getObject("week", LocalDate.class)), row.getInt("done"), row.getInt("not_done")))
                .list();
    }

    /** Forgets who tapped before this week, and the secrets with which a tap could be changed. */
    void forgetBefore(Week week) {
        jdbc.sql("update engagement.check_in_week set secret = null where week < :week and secret is not null")
                .param("week", week.monday())
                .update();
        jdbc.sql("delete from engagement.check_in_turnout where week < :week")
                .param("week", week.monday())
                .update();
    }
}
