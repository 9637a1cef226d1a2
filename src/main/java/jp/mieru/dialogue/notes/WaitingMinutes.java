package jp.mieru.dialogue.notes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.organization.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written and waits for somebody. */
@Component
public class WaitingMinutes {
    /**
     * Notes that somebody has still to agree to.
     *
     * @param other name of the other side, who wrote them
     */
    public record ToAgree(InterviewId interview, InterviewKind kind, String other) {}

    /** A follow-up that is still to be done. */
    public record ToDo(InterviewId interview, String text, LocalDate dueOn) {}

    private record Row(InterviewId interview, InterviewKind kind, StaffId other) {}

    private final JdbcClient jdbc;
    private final Roster roster;

    WaitingMinutes(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** The latest notes of the other side that the person has not agreed to. At most two statements. */
    public List<ToAgree> toAgree(StaffId self) {
        var rows = jdbc.sql("""
                        select i.id, i.kind, case n.side when 'leader' then i.leader_id else i.staff_id end as other
                        from dialogue.interview i
                        join lateral (select * from dialogue.note where interview_id = i.id
                                      order by version desc limit 1) n on true
                        where i.state <> 'cancelled'
                          and (i.leader_id = :self and n.side = 'staff' or i.staff_id = :self and n.side = 'leader')
                          and not exists (select from dialogue.note_agreement a
                                          where a.interview_id = n.interview_id and a.version = n.version)
                        order by n.written_at
                        """)
                .param("self", self.value())
                .query((row, number) -> new Row(
                        new InterviewId(row.getObject("id", UUID.class)),
                        InterviewKind.ofWord(row.getString("kind")).orElseThrow(),
                        new StaffId(row.getObject("other", UUID.class))))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var names = roster.people(rows.stream().map(Row::other).distinct().toList());
        return rows.stream()
                .map(row -> new ToAgree(
                        row.interview(),
                        row.kind(),
                        Objects.requireNonNull(names.get(row.other())).name()))
                .toList();
    }

    /** The person's own follow-ups, by their day. */
    public List<ToDo> toDo(StaffId self) {
        return jdbc.sql("""
                        select f.interview_id, f.text, f.due_on
                        from dialogue.follow_up f join dialogue.interview i on i.id = f.interview_id
                        where f.done_at is null and i.state <> 'cancelled'
                          and (i.leader_id = :self and f.owner = 'leader' or i.staff_id = :self and f.owner = 'staff')
                        order by f.due_on, f.id
                        """)
                .param("self", self.value())
                .query((row, number) -> new ToDo(
                        new InterviewId(row.getObject("interview_id", UUID.class)),
                        row.getString("text"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
