package jp.mieru.appraisal.video;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Videos, their chapters and captions. */
@Repository
public class Videos {
    private static final String SELECT = """
            select v.*, (select coalesce(array_agg(c.language), '{}') from appraisal.video_captions c
                         where c.video_id = v.id) as captions
            from appraisal.video v
            """;

    private final JdbcClient jdbc;

    Videos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the latest first. One statement. */
    public List<Video> all() {
        return jdbc.sql(SELECT + "order by v.shown_from desc, v.id desc")
                .query((row, number) -> video(row))
                .list();
    }

    /** Those that can be watched on a day, the latest first. One statement. */
    public List<Video> shownOn(LocalDate day) {
        return jdbc.sql(SELECT + """
                        where (v.link is not null or v.file_id is not null) and v.shown_from <= :day
                          and coalesce(v.shown_until >= :day, true)
                        order by v.shown_from desc, v.id desc
                        """)
                .param("day", day)
                .query((row, number) -> video(row))
                .list();
    }

    /** Those that can be watched on a day and somebody has not watched to the end. One statement. */
    List<Video> unwatchedOn(LocalDate day, StaffId staff) {
        return jdbc.sql(SELECT + """
                        where (v.link is not null or v.file_id is not null) and v.shown_from <= :day
                          and coalesce(v.shown_until >= :day, true)
                          and not exists (select from appraisal.video_watch w where w.video_id = v.id
                                          and w.staff_id = :staff and w.finished_at is not null)
                        order by v.shown_from, v.id
                        """)
                .param("day", day)
                .param("staff", staff.value())
                .query((row, number) -> video(row))
                .list();
    }

    public Optional<Video> find(UUID id) {
        return jdbc.sql(SELECT + "where v.id = :id")
                .param("id", id)
                .query((row, number) -> video(row))
                .optional();
    }

    /** Chapters in their order. */
    public List<Chapter> chapters(UUID video) {
        return jdbc.sql(
                        "select at_ms, title_ja, title_en from appraisal.video_chapter where video_id = :video order by at_ms")
                .param("video", video)
                .query((row, number) -> new Chapter(row.getInt("at_ms"), words(row, "title")))
                .list();
    }

    /** Captions in one language, as WebVTT. */
    public Optional<String> captions(UUID video, String language) {
        return jdbc.sql("select text from appraisal.video_captions where video_id = :video and language = :language")
                .param("video", video)
                .param("language", language)
                .query(String.class)
                .optional();
    }

    private static Video video(ResultSet row) throws SQLException {
        return new Video(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("fiscal_year")),
                words(row, "title"),
                words(row, "text"),
                words(row, "transcript"),
                source(row),
                new Audience(
                        texts(row, "positions"),
                        row.getObject("grade_to", Integer.class),
                        row.getObject("service_below", Integer.class),
                        row.getObject("age_below", Integer.class),
                        row.getBoolean("new_raters"),
                        row.getObject("all_from", LocalDate.class)),
                texts(row, "captions"),
                row.getObject("shown_from", LocalDate.class),
                row.getObject("shown_until", LocalDate.class),
                row.getInt("revision"));
    }

    private static Source source(ResultSet row) throws SQLException {
        if (row.getObject("file_id", UUID.class) != null) {
            return new Source.Uploaded(
                    row.getObject("file_id", UUID.class),
                    row.getString("media_type"),
                    row.getLong("bytes"),
                    row.getInt("length_ms"));
        }
        return row.getString("link") == null
                ? new Source.None()
                : new Source.Linked(row.getString("link"), row.getInt("length_ms"));
    }

    private static Words words(ResultSet row, String column) throws SQLException {
        return new Words(row.getString(column + "_ja"), row.getString(column + "_en"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
