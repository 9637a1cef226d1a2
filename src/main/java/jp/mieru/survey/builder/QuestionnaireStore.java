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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questionnaires as they are stored. */
@Repository
public class QuestionnaireStore {
    /**
     * A questionnaire and where it stands.
     *
     * @param version goes up with each change; a change names the one it started from
     * @param earlier what its figures are to be compared with: itself once it was asked, otherwise what it was copied from
     */
    public record Stored(
            UUID id,
            Questionnaire questionnaire,
            Instant changedAt,
            int version,
            @Nullable Questionnaire earlier) {}

    private static final String EARLIER = """
            case when exists (select from survey.round r where r.questionnaire = q.definition)
                 then q.definition else q.earlier end
            """;
    private static final String ALL = "select q.id, q.definition, q.changed_at, q.version, " + EARLIER
            + " as earlier from survey.questionnaire q";

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionnaireStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, the last changed first. */
    public List<Stored> all() {
        return jdbc.sql(ALL + " order by q.changed_at desc")
                .query((row, number) -> stored(row))
                .list();
    }

    public Optional<Stored> find(UUID id) {
        return jdbc.sql(ALL + " where q.id = :id")
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** Adds one that is compared with nothing. */
    public UUID add(Questionnaire questionnaire) {
        return add(questionnaire, null);
    }

    /** Adds one whose figures are to be compared with those of another one. */
    UUID add(Questionnaire questionnaire, @Nullable Questionnaire earlier) {
        return jdbc.sql("""
                        insert into survey.questionnaire (definition, earlier, changed_at)
                        values (:definition::jsonb, :earlier::jsonb, :now) returning id
                        """)
                .param("earlier", earlier == null ? null : QuestionnaireJson.write(earlier))
                .param("definition", QuestionnaireJson.write(questionnaire))
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    /** Replaces it; false if somebody else has changed it since that version. */
    public boolean change(UUID id, int version, Questionnaire questionnaire) {
        return jdbc.sql("""
                        update survey.questionnaire q
                        set definition = :definition::jsonb, changed_at = :now, version = version + 1, earlier =
                        """ + EARLIER + " where q.id = :id and q.version = :version")
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
                row.getInt("version"),
                row.getString("earlier") == null ? null : QuestionnaireJson.read(row.getString("earlier")));
    }
}
