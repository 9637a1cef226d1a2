package jp.mieru.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rows of jobs. What a running job tells is committed at once, whatever its own transaction does. */
@Repository
class JobStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a handler is started with. */
    record Order(UUID id, String kind, @Nullable UUID ownerId, String payload, int attempts) {}

    UUID add(String kind, String title, List<Object> titleArguments, @Nullable UUID owner, String payload) {
        return jdbc.sql("""
                        insert into platform.job (kind, title_key, title_arguments, owner_id, payload)
                        values (:kind, :title, :arguments::jsonb, :owner, :payload) returning id
                        """)
                .param("kind", kind)
                .param("title", title)
                .param("arguments", JSON.writeValueAsString(titleArguments))
                .param("owner", owner, Types.OTHER)
                .param("payload", payload)
                .query(UUID.class)
                .single();
    }

    /** Marks the job as running; empty if it was cancelled in the queue or is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Order> begin(UUID id) {
        return jdbc.sql("""
                        update platform.job set state = 'running', attempts = attempts + 1,
                               started_at = now(), done = 0, total = 0
                        where id = :id and state in ('waiting', 'running')
                        returning id, kind, owner_id, payload, attempts
                        """).param("id", id).query(Order.class).optional();
    }

    /** Notes the progress; true if the owner wants it to stop. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean advance(UUID id, long done, long total) {
        return jdbc.sql("""
                        update platform.job set done = :done, total = :total where id = :id
                        returning cancel_asked_at is not null
                        """)
                .param("done", done)
                .param("total", total)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void say(UUID id, String key, List<Object> arguments) {
        jdbc.sql("update platform.job set message_key = :key, message_arguments = :arguments::jsonb where id = :id")
                .param("key", key)
                .param("arguments", JSON.writeValueAsString(arguments))
                .param("id", id)
                .update();
    }

    @Transactional
    void end(UUID id, Job.State state, String key, List<Object> arguments, @Nullable String href) {
        jdbc.sql("""
                        update platform.job set state = :state, ended_at = now(), href = :href,
                               message_key = :key, message_arguments = :arguments::jsonb
                        where id = :id
                        """)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("href", href)
                .param("key", key)
                .param("arguments", JSON.writeValueAsString(arguments))
                .param("id", id)
                .update();
    }

    /** Puts a job that the end of the server has interrupted back into the queue; the turn does not count. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void putBack(UUID id) {
        jdbc.sql("update platform.job set state = 'waiting', attempts = attempts - 1 where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * Notes that it is to stop; the job, if it was waiting and so is over now.
     *
     * @param owner the only one who may, null for anybody
     */
    Optional<Order> askToCancel(UUID id, @Nullable UUID owner) {
        return jdbc.sql("""
                        with asked as (
                        update platform.job set cancel_asked_at = now(),
                               state = case state when 'waiting' then 'cancelled' else state end,
                               ended_at = case state when 'waiting' then now() end
                        where id = :id and (owner_id = :owner::uuid or :owner::uuid is null) and state in ('waiting', 'running')
                        returning *
                        ) select id, kind, owner_id, payload, attempts from asked where state = 'cancelled'
                        """)
                .param("id", id)
                .param("owner", owner, Types.OTHER)
                .query(Order.class)
                .optional();
    }

    /** @param owner the only one who sees it, null for anybody */
    Optional<Job> find(UUID id, @Nullable UUID owner) {
        return jdbc.sql(
                        "select * from platform.job where id = :id and (owner_id = :owner::uuid or :owner::uuid is null)")
                .param("id", id)
                .param("owner", owner, Types.OTHER)
                .query((row, number) -> job(row))
                .optional();
    }

    boolean isUnderWay(String kind, String payload) {
        return jdbc.sql("""
                        select exists (select from platform.job
                                       where kind = :kind and payload = :payload and state in ('waiting', 'running'))
                        """)
                .param("kind", kind)
                .param("payload", payload)
                .query(Boolean.class)
                .single();
    }

    List<Job> of(UUID owner, int limit) {
        return jdbc.sql("""
                        select * from platform.job where owner_id = :owner
                        order by state in ('waiting', 'running') desc, queued_at desc limit :limit
                        """)
                .param("owner", owner)
                .param("limit", limit)
                .query((row, number) -> job(row))
                .list();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("title_key"),
                arguments(row.getString("title_arguments")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("message_key"),
                arguments(row.getString("message_arguments")),
                row.getString("href"),
                row.getObject("cancel_asked_at") != null,
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<Object> arguments(String json) {
        return List.of(JSON.readValue(json, Object[].class));
    }
}
