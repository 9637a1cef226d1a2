package jp.mieru.survey.builder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
    public record Stored(UUID id, Questionnaire questionnaire, LocalDate changedOn, int version) {}

    private static final String ALL =
            "select id, definition, changed_at::date as changed_on, version from survey.questionnaire";

    private final JdbcClient jdbc;

    QuestionnaireStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql("insert into survey.questionnaire (definition) values (:definition::jsonb) returning id")
                .param("definition", QuestionnaireJson.write(questionnaire))
                .query(UUID.class)
                .single();
    }

    /** Replaces it; false if somebody else has changed it since that version. */
    public boolean change(UUID id, int version, Questionnaire questionnaire) {
        return jdbc.sql("""
                        update survey.questionnaire
                        set definition = :definition::jsonb, changed_at = now(), version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("definition", QuestionnaireJson.write(questionnaire))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                QuestionnaireJson.read(row.getString("definition")),
                row.getObject("changed_on", LocalDate.class),
                row.getInt("version"));
    }
}
