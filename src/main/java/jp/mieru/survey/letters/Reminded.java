package jp.mieru.survey.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is reminded: those who have not answered at that very moment, and nobody twice on a day. No page shows them. */
@Repository
public class Reminded {
    private static final String WAITING = """
            from survey.electorate e join survey.reminder_unit u on u.reminder_id = :reminder and u.unit = e.unit
            where e.round_id = u.round_id
              and (:everybody or not exists (select from survey.answered a
                                             where a.round_id = e.round_id and a.staff_id = e.staff_id))
              and not exists (select from survey.reminded r where r.round_id = e.round_id
                              and r.staff_id = e.staff_id and r.on_day = u.on_day)
            """;

    private final JdbcClient jdbc;

    Reminded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many are still to be told. */
    int waiting(Reminder reminder) {
        return jdbc.sql("select count(*)::int " + WAITING)
                .param("reminder", reminder.id())
                .param("everybody", reminder.isToEverybody())
                .query(Integer.class)
                .single();
    }

    /** The next after this one, in an order of their own, noted as told; nobody if all are, or if the round is closed. */
    List<StaffId> next(Reminder reminder, @Nullable StaffId after, int most) {
        return jdbc.sql("""
                        with next as (
                            select e.round_id, e.staff_id, u.on_day %s
                              and (:after::uuid is null or e.staff_id > :after::uuid)
                              and not exists (select from survey.round_state s
                                              where s.round_id = e.round_id and s.state = 'closed')
                            order by e.staff_id limit :most
                        ), noted as (
                            insert into survey.reminded (round_id, staff_id, on_day)
                            select round_id, staff_id, on_day from next on conflict do nothing
                            returning staff_id
                        )
                        select staff_id from noted order by staff_id
                        """.formatted(WAITING))
                .param("reminder", reminder.id())
                .param("everybody", reminder.isToEverybody())
                .param("after", after == null ? null : after.toString())
                .param("most", most)
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Forgets who was told on days gone by. */
    public void forgetBefore(LocalDate day) {
        jdbc.sql("delete from survey.reminded where on_day < :day")
                .param("day", day)
                .update();
    }
}
