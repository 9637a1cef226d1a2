package jp.mieru.engagement.freetext;

import java.util.Optional;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far rounds' texts have been looked through for names. */
@Repository
class Readings {
    /**
     * How far it has come.
     *
     * @param done texts looked through
     * @param texts in all, 0 until they are counted
     * @param finished whether they can be read
     */
    public record Reading(int done, int texts, boolean finished) {}

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Reading> of(RoundId round) {
        return jdbc.sql("""
                        select done, texts, finished_at is not null as finished
                        from engagement.text_reading where round_id = :round
                        """).param("round", round.value()).query(Reading.class).optional();
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        jdbc.sql("delete from engagement.text_reading where round_id = :round")
                .param("round", forgotten.round().value())
                .update();
    }

    /** Notes that it begins; false if it was begun before. */
    boolean begin(RoundId round) {
        return jdbc.sql("insert into engagement.text_reading (round_id) values (:round) on conflict do nothing")
                        .param("round", round.value())
                        .update()
                == 1;
    }

    /** Notes that it may begin anew, unless it is done; whoever asks at the same time waits for the transaction's end. */
    boolean beginAgain(RoundId round) {
        return jdbc.sql("""
                        insert into engagement.text_reading as r (round_id) values (:round)
                        on conflict (round_id) do update set begun_at = now() where r.finished_at is null
                        """).param("round", round.value()).update() == 1;
    }

    /**
     * Waits for whoever reads the same texts, until the end of the transaction. Not by the round's row, which tells the
     * progress meanwhile.
     */
    void waitForOthers(RoundId round) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('engagement.read-texts ' || :round, 0))")
                .param("round", round.toString())
                .query(row -> {});
    }

    /** Tells how far it has come, at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void advance(RoundId round, int done, int texts) {
        jdbc.sql("update engagement.text_reading set done = :done, texts = :texts where round_id = :round")
                .param("done", done)
                .param("texts", texts)
                .param("round", round.value())
                .update();
    }

    void finish(RoundId round) {
        jdbc.sql("update engagement.text_reading set finished_at = now(), done = texts where round_id = :round")
                .param("round", round.value())
                .update();
    }
}
