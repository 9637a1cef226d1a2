package jp.mieru.engagement.guide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.mieru.engagement.guide.ReadingGuide.Part;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the office wrote, by construct. */
@Repository
class GuideStore {
    /** The office's words for one construct. */
    record Stored(Map<Part, Text> texts, int version) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Part, Text>> TEXTS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Clock clock;

    GuideStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, Stored> all() {
        var stored = new HashMap<String, Stored>();
        jdbc.sql("select construct, texts, version from engagement.reading_guide")
                .query((ResultSet row) -> put(row, stored));
        return stored;
    }

    /** Keeps the texts; false if somebody else has changed them since that version. */
    boolean save(String construct, Map<Part, Text> texts, int version, @Nullable UUID actor) {
        return jdbc.sql("""
                        insert into engagement.reading_guide as guide (construct, texts, changed_by, changed_at)
                        select :construct, :texts::jsonb, :actor::uuid, :now
                        where :version = 0 or exists (select from engagement.reading_guide where construct = :construct)
                        on conflict (construct) do update
                        set texts = excluded.texts, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                            version = guide.version + 1
                        where guide.version = :version
                        """)
                        .param("construct", construct)
                        .param("texts", JSON.writeValueAsString(texts))
                        .param("actor", actor)
                        .param("now", OffsetDateTime.now(clock))
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Forgets what the office wrote; false if there was nothing. */
    boolean remove(String construct) {
        return jdbc.sql("delete from engagement.reading_guide where construct = :construct")
                        .param("construct", construct)
                        .update()
                == 1;
    }

    private static void put(ResultSet row, Map<String, Stored> into) throws SQLException {
        into.put(
                row.getString("construct"),
                new Stored(JSON.readValue(row.getString("texts"), TEXTS), row.getInt("version")));
    }
}
