package jp.mieru.survey.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.rates.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders as they are stored. */
@Repository
public class Reminders {
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a reminder; nothing if the round's plan for that day has been carried out. */
    public Optional<UUID> add(
            RoundId round,
            Reminder.Kind kind,
            LocalDate day,
            @Nullable Integer plannedDay,
            Letter letter,
            @Nullable Viewer actor) {
        return jdbc.sql("""
                        insert into survey.reminder (round_id, kind, on_day, planned_day, actor, sender, subject_ja, text_ja,
                                                     subject_en, text_en, written_at)
                        values (:round, :kind, :day, :plannedDay, :actor, :sender, :subjectJa, :textJa, :subjectEn, :textEn,
                                :now)
                        on conflict do nothing returning id
                        """)
                .param("round", round.value())
                .param("kind", kind.word())
                .param("day", day)
                .param("plannedDay", plannedDay)
                .param("actor", actor == null ? null : actor.account())
                .param("sender", actor == null ? null : actor.name())
                .param("subjectJa", letter.subjectJa())
                .param("textJa", letter.textJa())
                .param("subjectEn", letter.subjectEn())
                .param("textEn", letter.textEn())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
    }

    public void addGroups(UUID reminder, Collection<Group> groups) {
        jdbc.sql("""
                        insert into survey.reminder_group (reminder_id, unit, asked, answered)
                        select :reminder, * from unnest(:units::int[], :asked::int[], :answered::int[])
                        """)
                .param("reminder", reminder)
                .param("units", groups.stream().mapToInt(Group::ordinal).toArray())
                .param(
                        "asked",
                        groups.stream().mapToInt(group -> group.count().asked()).toArray())
                .param(
                        "answered",
                        groups.stream()
                                .mapToInt(group -> group.count().answered())
                                .toArray())
                .update();
    }

    /** Takes the units for this reminder; false if one of them was taken for another on that day. */
    public boolean takeUnits(UUID reminder, RoundId round, LocalDate day, Set<Integer> units) {
        return jdbc.sql("""
                        insert into survey.reminder_unit (reminder_id, round_id, on_day, unit)
                        select :reminder, :round, :day, u from unnest(:units::int[]) u order by u
                        on conflict do nothing
                        """)
                        .param("reminder", reminder)
                        .param("round", round.value())
                        .param("day", day)
                        .param(
                                "units",
                                units.stream().mapToInt(Integer::intValue).toArray())
                        .update()
                == units.size();
    }

    /** The units taken on that day. */
    public Set<Integer> takenUnits(RoundId round, LocalDate day) {
        return Set.copyOf(jdbc.sql("select unit from survey.reminder_unit where round_id = :round and on_day = :day")
                .param("round", round.value())
                .param("day", day)
                .query(Integer.class)
                .list());
    }

    /** All of a round, the latest first. */
    public List<Reminder> of(RoundId round) {
        return jdbc.sql("select * from survey.reminder where round_id = :round order by written_at desc, id desc")
                .param("round", round.value())
                .query((row, number) -> reminder(row))
                .list();
    }

    public Optional<Reminder> find(UUID id) {
        return jdbc.sql("select * from survey.reminder where id = :id")
                .param("id", id)
                .query((row, number) -> reminder(row))
                .optional();
    }

    /**
     * A group chosen for a reminder, as it stood then.
     *
     * @param unit the group's ordinal
     */
    public record Then(UUID reminder, int unit, int asked, int answered) {}

    /** The groups of all reminders of a round. */
    public List<Then> groupsOf(RoundId round) {
        return jdbc.sql("""
                        select g.reminder_id as reminder, g.unit, g.asked, g.answered
                        from survey.reminder_group g join survey.reminder r on r.id = g.reminder_id
                        where r.round_id = :round order by g.unit
                        """)
                .param("round", round.value())
                .query((row, number) -> new Then(
                        row.getObject("reminder", UUID.class),
                        row.getInt("unit"),
                        row.getInt("asked"),
                        row.getInt("answered")))
                .list();
    }

    /** Notes that it has ended. One that was stopped gives its units back; whoever was told is not told again that day. */
    public void end(UUID reminder, boolean cancelled) {
        jdbc.sql("""
                        with ended as (
                            update survey.reminder set ended_at = now(), cancelled = :cancelled where id = :id
                            returning id, cancelled
                        )
                        delete from survey.reminder_unit u using ended e where u.reminder_id = e.id and e.cancelled
                        """).param("cancelled", cancelled).param("id", reminder).update();
    }

    /** Whether the letter was written to people of a round in which this person is asked. */
    public boolean mayRead(UUID reminder, StaffId staff) {
        return jdbc.sql("""
                        select exists (select from survey.reminder r join survey.electorate e on e.round_id = r.round_id
                                       where r.id = :id and e.staff_id = :staff)
                        """)
                .param("id", reminder)
                .param("staff", staff.value())
                .query(Boolean.class)
                .single();
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Reminder(
                row.getObject("id", UUID.class),
                RoundId.of(row.getObject("round_id", UUID.class)),
                Reminder.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("on_day", LocalDate.class),
                row.getString("sender"),
                new Letter(
                        row.getString("subject_ja"),
                        row.getString("text_ja"),
                        row.getString("subject_en"),
                        row.getString("text_en")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("cancelled"));
    }
}
