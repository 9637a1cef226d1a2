package jp.mieru.dialogue.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.dialogue.InterviewId;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** An interview as it is stored: a row of {@code dialogue.interview} with the times on the table. */
final class StoredInterview {
    /** Selects all interviews, as {@code i}. */
    static final String ALL = """
            select i.*, o.starts, o.ends, o.places
            from dialogue.interview i
            left join lateral (select array_agg(t.starts_at order by t.number) as starts,
                                      array_agg(t.ends_at order by t.number) as ends,
                                      array_agg(t.place order by t.number) as places
                               from dialogue.offered_time t where t.interview_id = i.id) o on true
            """;

    private StoredInterview() {}

    static Interview read(ResultSet row) throws SQLException {
        return new Interview(
                new InterviewId(row.getObject("id", UUID.class)),
                InterviewKind.ofWord(row.getString("kind")).orElseThrow(),
                new FiscalYear(row.getInt("year")),
                new StaffId(row.getObject("leader_id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                InterviewState.ofWord(row.getString("state")),
                Side.ofWord(row.getString("next_side")),
                agreed(row),
                offered(row),
                row.getObject("held_on", LocalDate.class),
                row.getInt("sequence"),
                row.getInt("version"));
    }

    private static @Nullable Slot agreed(ResultSet row) throws SQLException {
        var starts = row.getObject("starts_at", LocalDateTime.class);
        return starts == null
                ? null
                : new Slot(starts, row.getObject("ends_at", LocalDateTime.class), row.getString("place"));
    }

    private static List<Slot> offered(ResultSet row) throws SQLException {
        var array = row.getArray("starts");
        if (array == null) {
            return List.of();
        }
        var starts = (java.sql.Timestamp[]) array.getArray();
        var ends = (java.sql.Timestamp[])
                Objects.requireNonNull(row.getArray("ends")).getArray();
        var places = (String[]) Objects.requireNonNull(row.getArray("places")).getArray();
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < starts.length; i++) {
            slots.add(new Slot(starts[i].toLocalDateTime(), ends[i].toLocalDateTime(), places[i]));
        }
        return slots;
    }
}
