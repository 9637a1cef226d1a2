package jp.mieru.dialogue.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes interviews and cards of more than a thousand people, each table by one statement. */
@Repository
class DemoTalkTables {
    /**
     * An interview.
     *
     * @param starts the agreed time; null while one is looked for
     * @param note what both wrote down; null for nothing
     * @param followUp what they agreed to do; null for nothing
     */
    record Talk(
            UUID id,
            InterviewKind kind,
            StaffId leader,
            StaffId staff,
            String state,
            @Nullable LocalDateTime starts,
            @Nullable String note,
            @Nullable String followUp) {}

    /** A thank-you card. */
    record Card(StaffId from, StaffId to, String text, LocalDateTime written) {}

    private final JdbcClient jdbc;

    DemoTalkTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(FiscalYear year, List<Talk> talks, String place, LocalDate today) {
        jdbc.sql("""
                        insert into dialogue.interview
                            (id, kind, year, leader_id, staff_id, state, next_side, starts_at, ends_at, place, held_on)
                        select id, kind, :year, leader, staff, state, 'staff', starts::timestamp, starts::timestamp + interval '30 minutes',
                               case when starts is null then null else :place end, case when state = 'held' then starts::date end
                        from unnest(:ids::uuid[], :kinds::text[], :leaders::uuid[], :people::uuid[], :states::text[], :starts::text[])
                             t (id, kind, leader, staff, state, starts)
                        """)
                .param("year", year.year())
                .param("place", place)
                .param("ids", ids(talks, Talk::id))
                .param("kinds", texts(talks, talk -> talk.kind().word()))
                .param("leaders", ids(talks, talk -> talk.leader().value()))
                .param("people", ids(talks, talk -> talk.staff().value()))
                .param("states", texts(talks, Talk::state))
                .param(
                        "starts",
                        texts(
                                talks,
                                talk -> talk.starts() == null
                                        ? null
                                        : talk.starts().toString()))
                .update();
        steps(today);
        notes(talks, today);
        offered(place, today);
    }

    private void steps(LocalDate today) {
        jdbc.sql("""
                        insert into dialogue.step (interview_id, what, side, entered_at)
                        select i.id, s.what, s.side,
                               least(coalesce(i.starts_at, :today::timestamp) + s.later, :today::timestamp) at time zone 'Asia/Tokyo'
                        from dialogue.interview i
                        join (values ('proposed', 'leader', interval '-9 days', 1), ('accepted', 'staff', interval '-7 days', 2),
                                     ('held', 'leader', interval '40 minutes', 3)) s (what, side, later, number)
                          on s.number <= case i.state when 'held' then 3 when 'fixed' then 2 else 1 end
                        order by i.id, s.number
                        """).param("today", today).update();
    }

    private void notes(List<Talk> talks, LocalDate today) {
        var noted = talks.stream().filter(talk -> talk.note() != null).toList();
        jdbc.sql("""
                        with note as (
                            insert into dialogue.note (interview_id, version, text, side, written_at)
                            select t.id, 1, t.note, 'leader', i.ends_at at time zone 'Asia/Tokyo'
                            from unnest(:ids::uuid[], :notes::text[]) t (id, note) join dialogue.interview i on i.id = t.id
                            returning interview_id, written_at)
                        insert into dialogue.note_agreement (interview_id, version, side, agreed_at)
                        select interview_id, 1, side, written_at + interval '1 hour' from note, unnest(array['leader', 'staff']) side
                        """)
                .param("ids", ids(noted, Talk::id))
                .param("notes", texts(noted, Talk::note))
                .update();
        var agreed = talks.stream().filter(talk -> talk.followUp() != null).toList();
        jdbc.sql("""
                        insert into dialogue.follow_up (interview_id, text, owner, due_on, done_at)
                        select t.id, t.text, case when t.number % 3 = 0 then 'leader' else 'staff' end, i.held_on + 45,
                               case when t.number % 2 = 0 and i.held_on + 30 < :today then (i.held_on + 30)::timestamp at time zone 'Asia/Tokyo' end
                        from unnest(:ids::uuid[], :texts::text[]) with ordinality t (id, text, number)
                        join dialogue.interview i on i.id = t.id
                        """)
                .param("today", today)
                .param("ids", ids(agreed, Talk::id))
                .param("texts", texts(agreed, Talk::followUp))
                .update();
    }

    /** Three times for each interview that waits for an answer. */
    private void offered(String place, LocalDate today) {
        jdbc.sql("""
                        insert into dialogue.offered_time (interview_id, number, starts_at, ends_at, place)
                        select i.id, n, t.starts, t.starts + interval '30 minutes', :place
                        from dialogue.interview i, generate_series(1, 3) n,
                             lateral (select :today::date + 6 + n * 2 + time '09:00' + n * interval '90 minutes' starts) t
                        where i.state = 'proposed'
                        """).param("place", place).param("today", today).update();
    }

    void cards(List<Card> cards) {
        jdbc.sql("""
                        insert into dialogue.card (from_id, to_id, text, written_at, read_at)
                        select sender, receiver, text, written::timestamp at time zone 'Asia/Tokyo',
                               case when number % 4 > 0 then (written::timestamp + interval '3 hours') at time zone 'Asia/Tokyo' end
                        from unnest(:senders::uuid[], :receivers::uuid[], :texts::text[], :written::text[]) with ordinality
                             t (sender, receiver, text, written, number)
                        """)
                .param("senders", ids(cards, card -> card.from().value()))
                .param("receivers", ids(cards, card -> card.to().value()))
                .param("texts", texts(cards, Card::text))
                .param("written", texts(cards, card -> card.written().toString()))
                .update();
    }

    private static <T> @Nullable UUID[] ids(List<T> rows, Function<T, @Nullable UUID> column) {
        var ids = new @Nullable UUID[rows.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = column.apply(rows.get(i));
        }
        return ids;
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.apply(rows.get(i));
        }
        return texts;
    }
}
