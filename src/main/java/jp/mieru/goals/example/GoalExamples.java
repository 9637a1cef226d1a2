package jp.mieru.goals.example;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.goals.example.GoalExample.Origin;
import jp.mieru.goals.example.GoalExample.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Examples as they are read: ours, the office's in their place, and the office's own; by one statement. */
@Repository
public class GoalExamples {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GoalExamples(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Those that fit somebody best. */
    public List<GoalExample> fitting(@Nullable String family, @Nullable String position, int most) {
        return all().values().stream()
                .filter(example -> !example.withdrawn() && example.fits(family, position) > 0)
                .sorted(Comparator.comparingInt((GoalExample example) -> example.fits(family, position))
                        .reversed())
                .limit(most)
                .toList();
    }

    Optional<GoalExample> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    /** All of them by code, ours first. */
    Map<String, GoalExample> all() {
        var examples = new LinkedHashMap<>(ShippedExamples.all());
        jdbc.sql(
                        "select code, job_family, position, ja, en, withdrawn, version from goals.example order by changed_at, code")
                .query((row, number) -> example(row))
                .list()
                .forEach(example -> examples.put(example.code(), example));
        return examples;
    }

    /** Keeps the example as it is now; false if somebody else has changed it since its version. */
    boolean save(GoalExample example, UUID actor) {
        return jdbc.sql("""
                        insert into goals.example as kept
                            (code, job_family, position, ja, en, withdrawn, changed_by, changed_at)
                        select :code, :family, :position, :ja::jsonb, :en::jsonb, :withdrawn, :actor, :now
                        where :version = 0 or exists (select from goals.example where code = :code)
                        on conflict (code) do update
                        set job_family = excluded.job_family, position = excluded.position, ja = excluded.ja,
                            en = excluded.en, withdrawn = excluded.withdrawn, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at, version = kept.version + 1
                        where kept.version = :version
                        """)
                        .param("code", example.code())
                        .param("family", example.jobFamily())
                        .param("position", example.position())
                        .param("ja", json.writeValueAsString(example.ja()))
                        .param("en", example.en() == null ? null : json.writeValueAsString(example.en()))
                        .param("withdrawn", example.withdrawn())
                        .param("actor", actor)
                        .param("now", OffsetDateTime.now(clock))
                        .param("version", example.version())
                        .update()
                == 1;
    }

    private GoalExample example(ResultSet row) throws SQLException {
        var code = row.getString("code");
        var en = row.getString("en");
        return new GoalExample(
                code,
                row.getString("job_family"),
                row.getString("position"),
                json.readValue(row.getString("ja"), Words.class),
                en == null ? null : json.readValue(en, Words.class),
                ShippedExamples.all().containsKey(code) ? Origin.CHANGED : Origin.OFFICE,
                row.getBoolean("withdrawn"),
                row.getInt("version"));
    }
}
