package jp.mieru.appraisal.videodesk;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.appraisal.video.Chapter;
import jp.mieru.appraisal.video.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the office writes of videos. */
@Repository
class VideoStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    VideoStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(VideoForm form, Collection<String> positions, UUID actor) {
        var id = jdbc.sql("""
                        insert into appraisal.video (fiscal_year, title_ja, title_en, text_ja, text_en, transcript_ja,
                            transcript_en, link, length_ms, positions, grade_to, service_below, age_below, new_raters,
                            all_from, shown_from, shown_until, changed_at, changed_by)
                        values (:year, :titleJa, :titleEn, :textJa, :textEn, :transcriptJa, :transcriptEn, :link, :length,
                            :positions, :gradeTo, :serviceBelow, :ageBelow, :newRaters, :allFrom, :from, :until, :now, :actor)
                        returning id
                        """)
                .paramSource(values(form, positions, actor))
                .query(UUID.class)
                .single();
        chapters(id, form.chapterList());
        return id;
    }

    /** Keeps a change; false if somebody else changed it since that revision. A link takes the place of a film kept here. */
    boolean change(UUID id, int revision, VideoForm form, Collection<String> positions, UUID actor) {
        boolean changed = jdbc.sql("""
                        update appraisal.video set fiscal_year = :year, title_ja = :titleJa, title_en = :titleEn,
                            text_ja = :textJa, text_en = :textEn, transcript_ja = :transcriptJa,
                            transcript_en = :transcriptEn, link = :link,
                            length_ms = case when :link is null and file_id is not null then length_ms else :length end,
                            file_id = case when :link is null then file_id end,
                            media_type = case when :link is null then media_type end,
                            bytes = case when :link is null then bytes end,
                            positions = :positions, grade_to = :gradeTo, service_below = :serviceBelow,
                            age_below = :ageBelow, new_raters = :newRaters, all_from = :allFrom, shown_from = :from,
                            shown_until = :until, revision = revision + 1, changed_at = :now, changed_by = :actor
                        where id = :id and revision = :revision
                        """)
                        .paramSource(values(form, positions, actor)
                                .addValue("id", id)
                                .addValue("revision", revision))
                        .update()
                == 1;
        if (changed) {
            jdbc.sql("delete from appraisal.video_chapter where video_id = ?")
                    .param(id)
                    .update();
            chapters(id, form.chapterList());
        }
        return changed;
    }

    /** Names the film of a video, in place of a link. */
    void film(UUID id, Source.Uploaded film, UUID actor) {
        jdbc.sql("""
                        update appraisal.video set link = null, file_id = :file, media_type = :type, bytes = :bytes,
                            length_ms = :length, revision = revision + 1, changed_at = :now, changed_by = :actor
                        where id = :id
                        """)
                .param("file", film.file())
                .param("type", film.type())
                .param("bytes", film.bytes())
                .param("length", film.length())
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .param("id", id)
                .update();
    }

    /** Keeps captions in place of earlier ones; none for null. */
    void captions(UUID id, String language, @Nullable String text) {
        jdbc.sql("delete from appraisal.video_captions where video_id = :id and language = :language")
                .param("id", id)
                .param("language", language)
                .update();
        if (text != null) {
            jdbc.sql("insert into appraisal.video_captions (video_id, language, text) values (:id, :language, :text)")
                    .param("id", id)
                    .param("language", language)
                    .param("text", text)
                    .update();
        }
    }

    /** Removes a video that nobody has begun to watch; false if somebody has. */
    boolean remove(UUID id) {
        return jdbc.sql("""
                        delete from appraisal.video v where id = :id
                          and not exists (select from appraisal.video_watch where video_id = v.id)
                        """).param("id", id).update() == 1;
    }

    private void chapters(UUID id, List<Chapter> chapters) {
        jdbc.sql("""
                        insert into appraisal.video_chapter (video_id, at_ms, title_ja, title_en)
                        select :id, at_ms, ja, nullif(en, '') from unnest(:at::int[], :ja::text[], :en::text[]) t (at_ms, ja, en)
                        """)
                .param("id", id)
                .param("at", chapters.stream().map(Chapter::at).toArray(Integer[]::new))
                .param("ja", chapters.stream().map(each -> each.title().ja()).toArray(String[]::new))
                .param(
                        "en",
                        chapters.stream()
                                .map(each ->
                                        Objects.requireNonNullElse(each.title().en(), ""))
                                .toArray(String[]::new))
                .update();
    }

    private MapSqlParameterSource values(VideoForm form, Collection<String> positions, UUID actor) {
        var audience = form.audience(positions);
        return new MapSqlParameterSource()
                .addValue("year", form.fiscalYear().year())
                .addValue("titleJa", form.title().ja())
                .addValue("titleEn", form.title().en())
                .addValue("textJa", form.text().ja())
                .addValue("textEn", form.text().en())
                .addValue("transcriptJa", form.transcript().ja())
                .addValue("transcriptEn", form.transcript().en())
                .addValue("link", form.linked(), Types.VARCHAR)
                .addValue("length", form.linked() == null ? null : form.millis().orElseThrow(), Types.INTEGER)
                .addValue("positions", audience.positions().toArray(String[]::new))
                .addValue("gradeTo", audience.gradeTo(), Types.INTEGER)
                .addValue("serviceBelow", audience.serviceBelow(), Types.INTEGER)
                .addValue("ageBelow", audience.ageBelow(), Types.INTEGER)
                .addValue("newRaters", audience.newRaters())
                .addValue("allFrom", audience.allFrom(), Types.DATE)
                .addValue("from", form.from())
                .addValue("until", form.until(), Types.DATE)
                .addValue("now", OffsetDateTime.now(clock))
                .addValue("actor", actor);
    }
}
