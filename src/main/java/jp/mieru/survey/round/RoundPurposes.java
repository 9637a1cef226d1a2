package jp.mieru.survey.round;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.questionnaire.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rounds are for, as those asked read it before they answer. */
@Repository
public class RoundPurposes {
    private final JdbcClient jdbc;
    private final Map<RoundId, Optional<Text>> known = new ConcurrentHashMap<>();

    RoundPurposes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the round is for, if that was written. It never changes, so it is read once. */
    public Optional<Text> of(RoundId round) {
        return known.computeIfAbsent(
                round,
                id -> jdbc.sql("select ja, en from survey.round_purpose where round_id = :round")
                        .param("round", id.value())
                        .query((row, number) -> new Text(row.getString("ja"), row.getString("en")))
                        .optional());
    }

    /** Part of the transaction that adds the round. */
    void add(RoundId round, Text purpose) {
        jdbc.sql("insert into survey.round_purpose (round_id, ja, en) values (:round, :ja, :en)")
                .param("round", round.value())
                .param("ja", purpose.ja())
                .param("en", purpose.en())
                .update();
    }
}
