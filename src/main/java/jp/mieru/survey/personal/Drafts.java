package jp.mieru.survey.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Half-filled sheets of confidential and named rounds. Those of anonymous rounds are never stored. */
@Repository
public class Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Integer, List<String>>> FILLED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final OneSheetAtATime oneSheetAtATime;
    private final Clock clock;

    Drafts(JdbcClient jdbc, OneSheetAtATime oneSheetAtATime, Clock clock) {
        this.jdbc = jdbc;
        this.oneSheetAtATime = oneSheetAtATime;
        this.clock = clock;
    }

    /** What the person has filled in so far. */
    public Optional<Draft> find(RoundId round, StaffId staff) {
        return jdbc.sql("""
                        select page, filled, random_order, version, saved_at from survey.draft
                        where round_id = :round and staff_id = :staff
                        """)
                .param("round", round.value())
                .param("staff", staff.value())
                .query((row, number) -> draft(row))
                .optional();
    }

    /**
     * Saves what a person has filled in, unless something else was saved since; the same once more is no matter, as when a
     * page is loaded again. Waits for a round that closes or a sheet that is sent meanwhile, and then saves nothing.
     *
     * @param version that the person went on from, 0 if nothing was stored
     * @return the new version; empty if another tab or device has saved meanwhile, and then nothing has changed
     */
    @Transactional
    public OptionalInt save(
            RoundId round, StaffId staff, int page, Map<Integer, List<String>> filled, long order, int version) {
        oneSheetAtATime.begin(round, staff);
        return jdbc
                .sql("""
                        insert into survey.draft as d (round_id, staff_id, page, filled, random_order, saved_at)
                        select e.round_id, e.staff_id, :page, :filled::jsonb, :order, :now
                        from survey.electorate e join survey.round r on r.id = e.round_id
                        where e.round_id = :round and e.staff_id = :staff and r.mode in ('confidential', 'named')
                          and not exists (select from survey.answered a
                                          where a.round_id = e.round_id and a.staff_id = e.staff_id)
                          and not exists (select from survey.round_state s
                                          where s.round_id = e.round_id and s.state = 'closed')
                        on conflict (round_id, staff_id) do update
                            set page = excluded.page, filled = excluded.filled, random_order = excluded.random_order,
                                saved_at = excluded.saved_at, version = d.version + 1
                            where d.version = :version
                               or (d.filled = excluded.filled and d.random_order = excluded.random_order)
                        returning version
                        """)
                .param("round", round.value())
                .param("staff", staff.value())
                .param("page", page)
                .param("filled", JSON.writeValueAsString(filled))
                .param("order", order)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", version)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getInt("page"),
                JSON.readValue(row.getString("filled"), FILLED),
                row.getLong("random_order"),
                row.getInt("version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
