package jp.mieru.survey.builder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.QuestionnaireJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questionnaires as they are stored. */
@Repository
public class QuestionnaireStore {
    /**
     * A questionnaire and where it stands.
     *
     * @param version goes up with each change; a change names the one it started from
     */
    public record Stored(UUID id, Questionnaire questionnaire, Instant changedAt, int version) {}

    private static final String ALL = "select id, definition, changed_at, version from survey.questionnaire";

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionnaireStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, the last changed first. */
    public List<Stored> all() {
        return jdbc.sql(ALL + " order by changed_at desc")
                .query((row, number) -> stored(row))
                .list();
    }

    public Optional<Stored> find(UUID id) {
        return jdbc.sql(ALL + " where id = :id")
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional();
    }

    public UUID add(Questionnaire questionnaire) {
        return jdbc.sql("""
                        insert into survey.questionnaire (definition, changed_at) values (:definition::jsonb, :now)
                        returning id
                        """)
                .param("definition", QuestionnaireJson.write(questionnaire))
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    /** Replaces it; false if somebody else has changed it since that version. */
    public boolean change(UUID id, int version, Questionnaire questionnaire) {
        return jdbc.sql("""
                        update survey.questionnaire
                        set definition = :definition::jsonb, changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("definition", QuestionnaireJson.write(questionnaire))
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                QuestionnaireJson.read(row.getString("definition")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
