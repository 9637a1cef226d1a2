package jp.mieru.appraisal.handbookdesk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.appraisal.handbooktext.Chapter;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.appraisal.ruleset.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chapters that the office is writing, as they are stored. */
@Repository
class HandbookDrafts {
    private final JdbcClient jdbc;
    private final Clock clock;

    HandbookDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All chapters in their order. */
    List<Chapter> chapters() {
        return jdbc.sql("""
                        select id, code, title_ja, title_en, body_ja, body_en, revision
                        from appraisal.handbook_draft order by place, id
                        """).query((row, number) -> Handbooks.chapter(row)).list();
    }

    Optional<Chapter> find(UUID id) {
        return chapters().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Adds a chapter at the end. */
    UUID add(@Nullable String code, Words title, Words body, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.handbook_draft
                            (code, place, title_ja, title_en, body_ja, body_en, changed_at, changed_by)
                        select :code, coalesce(max(place), 0) + 1, :titleJa, :titleEn, :bodyJa, :bodyEn, :now, :actor
                        from appraisal.handbook_draft
                        returning id
                        """)
                .param("code", code)
                .param("titleJa", title.ja())
                .param("titleEn", title.en())
                .param("bodyJa", body.ja())
                .param("bodyEn", body.en())
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .query(UUID.class)
                .single();
    }

    /** Keeps a chapter; false if somebody else changed it since that revision. */
    boolean change(UUID id, int revision, Words title, Words body, UUID actor) {
        return jdbc.sql("""
                        update appraisal.handbook_draft
                        set title_ja = :titleJa, title_en = :titleEn, body_ja = :bodyJa, body_en = :bodyEn,
                            revision = revision + 1, changed_at = :now, changed_by = :actor
                        where id = :id and revision = :revision
                        """)
                        .param("titleJa", title.ja())
                        .param("titleEn", title.en())
                        .param("bodyJa", body.ja())
                        .param("bodyEn", body.en())
                        .param("now", OffsetDateTime.now(clock))
                        .param("actor", actor)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from appraisal.handbook_draft where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Puts a chapter before the one above it; nothing happens to the first. */
    void raise(UUID id) {
        jdbc.sql("""
                        with ordered as (
                            select id, row_number() over (order by place, id) as number from appraisal.handbook_draft
                        ), moved as (
                            select number from ordered where id = :id and number > 1
                        )
                        update appraisal.handbook_draft d
                        set place = case when ordered.id = :id then ordered.number - 1
                                         when ordered.number = moved.number - 1 then ordered.number + 1
                                         else ordered.number end
                        from ordered, moved where ordered.id = d.id
                        """).param("id", id).update();
    }

    /** Publishes the chapters as they stand; false if another version was published meanwhile. */
    boolean publish(int number, String changes, UUID actor) {
        int made = jdbc.sql("""
                        insert into appraisal.handbook_version (number, changes, published_at, published_by)
                        values (:number, :changes, :now, :actor) on conflict do nothing
                        """)
                .param("number", number)
                .param("changes", changes)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .update();
        if (made == 1) {
            jdbc.sql("""
                            insert into appraisal.handbook_chapter
                                (version, id, code, place, title_ja, title_en, body_ja, body_en)
                            select :number, id, code, row_number() over (order by place, id),
                                   title_ja, title_en, body_ja, body_en
                            from appraisal.handbook_draft
                            """).param("number", number).update();
        }
        return made == 1;
    }
}
