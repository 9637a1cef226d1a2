package jp.mieru.dialogue.interview;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interviews as they are stored. */
@Repository
public class InterviewStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    InterviewStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Interview> find(InterviewId id) {
        return jdbc.sql(StoredInterview.ALL + " where i.id = :id")
                .param("id", id.value())
                .query((row, number) -> StoredInterview.read(row))
                .optional();
    }

    /** The interviews of this person, on either side, that took place or were called off, the latest first. */
    public List<Interview> overOf(StaffId person, int rows, long offset) {
        return jdbc.sql(StoredInterview.ALL + """
                         where (i.leader_id = :person or i.staff_id = :person) and i.state in ('held', 'cancelled')
                         order by i.held_on desc nulls last, i.id desc limit :rows offset :offset
                        """)
                .param("person", person.value())
                .param("rows", rows)
                .param("offset", offset)
                .query((row, number) -> StoredInterview.read(row))
                .list();
    }

    /** How many those are. */
    public long countOver(StaffId person) {
        return jdbc.sql("""
                        select count(*) from dialogue.interview i
                        where (i.leader_id = :person or i.staff_id = :person) and i.state in ('held', 'cancelled')
                        """).param("person", person.value()).query(Long.class).single();
    }

    /** Those that are still to take place. */
    public List<Interview> openOf(StaffId person) {
        return jdbc.sql(StoredInterview.ALL + """
                         where (i.leader_id = :person or i.staff_id = :person) and i.state in ('proposed', 'fixed')
                         order by i.starts_at, i.id
                        """)
                .param("person", person.value())
                .query((row, number) -> StoredInterview.read(row))
                .list();
    }

    /** The times that the person has agreed on, for all interviews but this one; null for all. */
    public List<Slot> agreedOf(StaffId person, @Nullable InterviewId except) {
        return openOf(person).stream()
                .filter(interview -> !interview.id().equals(except))
                .flatMap(interview -> Stream.ofNullable(interview.agreed()))
                .toList();
    }

    /** Of those the ones that are still to come. */
    public List<Slot> agreedAhead(StaffId person, @Nullable InterviewId except, LocalDateTime now) {
        return agreedOf(person, except).stream()
                .filter(slot -> slot.ends().isAfter(now))
                .toList();
    }

    /** Keeps both from agreeing on times of other interviews until the transaction ends. */
    void lockBoth(Interview interview) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('interviews of ' || person, 0))
                        from (select unnest(:both::uuid[]) as person order by person) both_sides
                        """)
                .param("both", new UUID[] {
                    interview.leader().value(), interview.staff().value()
                })
                .query((row, number) -> number)
                .list();
    }

    /** The interview as it stands, kept from everybody else who wants to change it until the transaction ends. */
    Interview locked(InterviewId id) {
        jdbc.sql("select from dialogue.interview where id = :id for no key update")
                .param("id", id.value())
                .query((row, number) -> number)
                .list();
        return find(id).orElseThrow();
    }

    /** Adds an interview without any time yet; nothing if the two are looking for a time for one of that kind already. */
    Optional<InterviewId> add(InterviewKind kind, FiscalYear year, StaffId leader, StaffId staff, Side next) {
        return jdbc.sql("""
                        insert into dialogue.interview (kind, year, leader_id, staff_id, state, next_side)
                        values (:kind, :year, :leader, :staff, 'proposed', :next) on conflict do nothing returning id
                        """)
                .param("kind", kind.word())
                .param("year", year.year())
                .param("leader", leader.value())
                .param("staff", staff.value())
                .param("next", next.word())
                .query(UUID.class)
                .optional()
                .map(InterviewId::new);
    }

    /** Keeps the interview as it is now; whoever calls holds it locked. */
    void save(Interview now) {
        var agreed = now.agreed();
        jdbc.sql("""
                        update dialogue.interview
                        set state = :state, next_side = :next, starts_at = :starts, ends_at = :ends, place = :place,
                            held_on = :held, sequence = :sequence, version = version + 1
                        where id = :id
                        """)
                .param("state", now.state().word())
                .param("next", now.next().word())
                .param("starts", agreed == null ? null : agreed.starts())
                .param("ends", agreed == null ? null : agreed.ends())
                .param("place", agreed == null ? null : agreed.place())
                .param("held", now.heldOn())
                .param("sequence", now.sequence())
                .param("id", now.id().value())
                .update();
        offer(now);
    }

    private void offer(Interview now) {
        jdbc.sql("delete from dialogue.offered_time where interview_id = :id")
                .param("id", now.id().value())
                .update();
        if (!now.offered().isEmpty()) {
            jdbc.sql("""
                            insert into dialogue.offered_time (interview_id, starts_at, ends_at, place, number)
                            select :id, t.* from unnest(:starts::timestamp[], :ends::timestamp[], :places::text[])
                            with ordinality t
                            """)
                    .param("id", now.id().value())
                    .param("starts", strings(now, slot -> slot.starts().toString()))
                    .param("ends", strings(now, slot -> slot.ends().toString()))
                    .param("places", strings(now, Slot::place))
                    .update();
        }
    }

    private static String[] strings(Interview now, java.util.function.Function<Slot, String> part) {
        return now.offered().stream().map(part).toArray(String[]::new);
    }

    /** Notes what was done, by which side, and what was said with it. */
    void note(InterviewId id, Step.What what, Side by, @Nullable String said) {
        jdbc.sql("""
                        insert into dialogue.step (interview_id, what, side, said, entered_at)
                        values (:id, :what, :side, :said, :now)
                        """)
                .param("id", id.value())
                .param("what", what.word())
                .param("side", by.word())
                .param("said", said)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What was done so far, the earliest first. */
    public List<Step> steps(InterviewId id) {
        return jdbc.sql("select * from dialogue.step where interview_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new Step(
                        Step.What.ofWord(row.getString("what")),
                        Side.ofWord(row.getString("side")),
                        row.getString("said"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
