package jp.mieru.dialogue.prompt;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue as it is read: ours, the office's in their place, and the office's own. */
@Repository
class Prompts {
    private final JdbcClient jdbc;
    private final Clock clock;

    Prompts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, ours first. */
    List<Prompt> all() {
        var prompts = new LinkedHashMap<String, Prompt>();
        OriginalPrompts.all().forEach(prompt -> prompts.put(prompt.code(), prompt));
        jdbc.sql("select code, ja, en, withdrawn, version from dialogue.prompt order by changed_at, code")
                .query((row, number) -> new Prompt(
                        row.getString("code"),
                        row.getString("ja"),
                        row.getString("en"),
                        row.getBoolean("withdrawn"),
                        row.getInt("version")))
                .list()
                .forEach(prompt -> prompts.put(prompt.code(), prompt));
        return List.copyOf(prompts.values());
    }

    Optional<Prompt> find(String code) {
        return all().stream().filter(prompt -> prompt.code().equals(code)).findFirst();
    }

    /** Keeps the prompt as it is now; false if somebody else has changed it since its version. */
    boolean save(Prompt prompt, UUID actor) {
        return jdbc.sql("""
                        insert into dialogue.prompt as kept (code, ja, en, withdrawn, changed_by, changed_at)
                        select :code, :ja, :en, :withdrawn, :actor, :now
                        where :version = 0 or exists (select from dialogue.prompt where code = :code)
                        on conflict (code) do update
                        set ja = excluded.ja, en = excluded.en, withdrawn = excluded.withdrawn,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = kept.version + 1
                        where kept.version = :version
                        """)
                        .param("code", prompt.code())
                        .param("ja", prompt.ja())
                        .param("en", prompt.en())
                        .param("withdrawn", prompt.withdrawn())
                        .param("actor", actor)
                        .param("now", OffsetDateTime.now(clock))
                        .param("version", prompt.version())
                        .update()
                == 1;
    }
}
