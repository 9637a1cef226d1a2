package jp.mieru.appraisal.exercisedesk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.appraisal.exercise.Exercise.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the cases that the office writes. */
@Repository
class ExerciseStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    ExerciseStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param code of a case that comes with Mieru */
    void add(@Nullable String code, ExerciseForm form, UUID actor) {
        var id = jdbc.sql("""
                        insert into appraisal.exercise (code, place, title_ja, title_en, body_ja, body_en, explanation_ja,
                            explanation_en, grades, offered, changed_at, changed_by)
                        values (nullif(:code, ''), (select coalesce(max(place), 0) + 1 from appraisal.exercise), :titleJa,
                            :titleEn, :bodyJa, :bodyEn, :explanationJa, :explanationEn, :grades, :offered, :now, :actor)
                        returning id
                        """)
                .paramSource(values(form, actor).addValue("code", Objects.requireNonNullElse(code, "")))
                .query(UUID.class)
                .single();
        items(id, form.lines().items());
    }

    /** Keeps a change; false if somebody else changed it since that revision. */
    boolean change(UUID id, int revision, ExerciseForm form, UUID actor) {
        boolean changed = jdbc.sql("""
                        update appraisal.exercise set title_ja = :titleJa, title_en = :titleEn, body_ja = :bodyJa,
                            body_en = :bodyEn, explanation_ja = :explanationJa, explanation_en = :explanationEn,
                            grades = :grades, offered = :offered, revision = revision + 1, changed_at = :now,
                            changed_by = :actor
                        where id = :id and revision = :revision
                        """)
                        .paramSource(values(form, actor).addValue("id", id).addValue("revision", revision))
                        .update()
                == 1;
        if (changed) {
            jdbc.sql("delete from appraisal.exercise_item where exercise_id = ?")
                    .param(id)
                    .update();
            items(id, form.lines().items());
        }
        return changed;
    }

    private void items(UUID id, List<Item> items) {
        jdbc.sql("""
                        insert into appraisal.exercise_item (exercise_id, number, title_ja, title_en, model, why_ja, why_en)
                        select :id, number, title_ja, nullif(title_en, ''), model, why_ja, nullif(why_en, '')
                        from unnest(:numbers::int[], :titlesJa::text[], :titlesEn::text[], :models::text[], :whysJa::text[],
                            :whysEn::text[]) t (number, title_ja, title_en, model, why_ja, why_en)
                        """)
                .param("id", id)
                .param("numbers", IntStream.rangeClosed(1, items.size()).boxed().toArray(Integer[]::new))
                .param("titlesJa", items.stream().map(item -> item.title().ja()).toArray(String[]::new))
                .param(
                        "titlesEn",
                        items.stream().map(item -> text(item.title().en())).toArray(String[]::new))
                .param("models", items.stream().map(Item::model).toArray(String[]::new))
                .param("whysJa", items.stream().map(item -> item.why().ja()).toArray(String[]::new))
                .param(
                        "whysEn",
                        items.stream().map(item -> text(item.why().en())).toArray(String[]::new))
                .update();
    }

    private MapSqlParameterSource values(ExerciseForm form, UUID actor) {
        return new MapSqlParameterSource()
                .addValue("titleJa", form.title().ja())
                .addValue("titleEn", form.title().en())
                .addValue("bodyJa", form.body().ja())
                .addValue("bodyEn", form.body().en())
                .addValue("explanationJa", form.explanation().ja())
                .addValue("explanationEn", form.explanation().en())
                .addValue("grades", form.gradeList().toArray(String[]::new))
                .addValue("offered", form.isOffered())
                .addValue("now", OffsetDateTime.now(clock))
                .addValue("actor", actor);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
