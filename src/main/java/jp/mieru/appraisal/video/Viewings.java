package jp.mieru.appraisal.video;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.video.Watched.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has watched what. */
@Repository
public class Viewings {
    private static final Pattern SPAN = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    private final JdbcClient jdbc;
    private final Clock clock;

    Viewings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Viewing of(UUID video, StaffId staff) {
        return jdbc.sql("select * from appraisal.video_watch where video_id = :video and staff_id = :staff")
                .param("video", video)
                .param("staff", staff.value())
                .query((row, number) -> viewing(row))
                .optional()
                .orElse(Viewing.NONE);
    }

    /** All that somebody has begun, by video. One statement. */
    Map<UUID, Viewing> of(StaffId staff) {
        var found = new HashMap<UUID, Viewing>();
        jdbc.sql("select * from appraisal.video_watch where staff_id = :staff")
                .param("staff", staff.value())
                .query(row -> {
                    found.put(row.getObject("video_id", UUID.class), viewing(row));
                });
        return found;
    }

    /** Everybody who has begun a video. One statement. */
    public Map<StaffId, Viewing> of(UUID video) {
        var found = new HashMap<StaffId, Viewing>();
        jdbc.sql("select * from appraisal.video_watch where video_id = :video")
                .param("video", video)
                .query(row -> {
                    found.put(new StaffId(row.getObject("staff_id", UUID.class)), viewing(row));
                });
        return found;
    }

    /** How many have come to the end of each video. One statement. */
    public Map<UUID, Integer> finished() {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql("select video_id, count(*) from appraisal.video_watch where finished_at is not null group by video_id")
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return found;
    }

    /**
     * Adds what somebody has played, from any of their windows, and says how far they are now. Whoever has come to the end
     * stays there.
     */
    @Transactional
    public Viewing add(Video video, StaffId staff, Watched played, int position) {
        int length = video.source().length();
        begin(video.id(), staff);
        var before = lock(video.id(), staff);
        var all = before.watched().and(played.within(length));
        boolean ends = !before.isFinished() && all.toTheEnd(length);
        jdbc.sql("""
                        update appraisal.video_watch set spans = :spans::int4multirange, position_ms = :position,
                            last_at = :now, finished_at = case when :ends then :now else finished_at end,
                            how = case when :ends then 'played' else how end
                        where video_id = :video and staff_id = :staff
                        """)
                .param("spans", text(all))
                .param("position", Math.clamp(position, 0, length))
                .param("ends", ends)
                .param("now", now())
                .param("video", video.id())
                .param("staff", staff.value())
                .update();
        return of(video.id(), staff);
    }

    /** Notes that somebody says to have come to the end in another way; the first time counts. */
    @Transactional
    public void declare(UUID video, StaffId staff, How how) {
        begin(video, staff);
        jdbc.sql("""
                        update appraisal.video_watch set finished_at = :now, last_at = :now, how = :how
                        where video_id = :video and staff_id = :staff and finished_at is null
                        """)
                .param("now", now())
                .param("how", how.word())
                .param("video", video)
                .param("staff", staff.value())
                .update();
    }

    /** Another film has come in place of this one: whoever has not come to the end begins anew. */
    public void beginAnew(UUID video) {
        jdbc.sql("delete from appraisal.video_watch where video_id = :video and finished_at is null")
                .param("video", video)
                .update();
    }

    private void begin(UUID video, StaffId staff) {
        jdbc.sql("""
                        insert into appraisal.video_watch (video_id, staff_id, first_at, last_at)
                        values (:video, :staff, :now, :now) on conflict do nothing
                        """)
                .param("video", video)
                .param("staff", staff.value())
                .param("now", now())
                .update();
    }

    private Viewing lock(UUID video, StaffId staff) {
        return jdbc.sql("select * from appraisal.video_watch where video_id = :video and staff_id = :staff for update")
                .param("video", video)
                .param("staff", staff.value())
                .query((row, number) -> viewing(row))
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Viewing viewing(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        Optional<Instant> at = Optional.ofNullable(finished).map(OffsetDateTime::toInstant);
        return new Viewing(
                watched(row.getString("spans")),
                row.getInt("position_ms"),
                at.orElse(null),
                Optional.ofNullable(row.getString("how")).flatMap(How::of).orElse(null));
    }

    private static Watched watched(String stored) {
        List<Span> spans = new ArrayList<>();
        var matcher = SPAN.matcher(stored);
        while (matcher.find()) {
            spans.add(new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        }
        return new Watched(spans);
    }

    private static String text(Watched watched) {
        return watched.spans().stream()
                .map(span -> "[" + span.from() + "," + span.until() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
