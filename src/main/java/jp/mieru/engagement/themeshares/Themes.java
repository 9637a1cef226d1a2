package jp.mieru.engagement.themeshares;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The themes that are kept. */
@Repository
public class Themes {
    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for whoever changes or counts themes, until the end of the transaction: the first statement of both, so that
     * neither misses what the other has done.
     */
    public void waitForOthers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('engagement.themes'))").query(row -> {});
    }

    /** All, by name. */
    public List<Theme> all() {
        return jdbc.sql("""
                        select t.id, t.name, array(select w.word from engagement.theme_word w
                                                   where w.theme_id = t.id order by w.ordinal) as words
                        from engagement.theme t order by t.name collate "ja-x-icu"
                        """)
                .query((row, number) ->
                        new Theme(row.getObject("id", UUID.class), row.getString("name"), Arrays.asList((String[])
                                row.getArray("words").getArray())))
                .list();
    }

    public Optional<Theme> find(UUID id) {
        return all().stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public UUID add(String name, @Nullable UUID actor) {
        return jdbc.sql("insert into engagement.theme (name, kept_by) values (:name, :actor) returning id")
                .param("name", name)
                .param("actor", actor, Types.OTHER)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    public void rename(UUID id, String name) {
        jdbc.sql("update engagement.theme set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    public void setWords(UUID id, List<String> words) {
        jdbc.sql("delete from engagement.theme_word where theme_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into engagement.theme_word (theme_id, word, ordinal)
                        select :id, w.word, w.ordinality from unnest(:words::text[]) with ordinality w(word, ordinality)
                        """)
                .param("id", id)
                .param("words", words.toArray(new String[0]))
                .update();
    }

    /** Removes it, unless a proposal is about it. */
    public boolean remove(UUID id) {
        return jdbc.sql("""
                        delete from engagement.theme where id = :id
                          and not exists (select from engagement.proposal where theme_id = :id)
                        """).param("id", id).update() == 1;
    }
}
