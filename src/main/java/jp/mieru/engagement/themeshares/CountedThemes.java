package jp.mieru.engagement.themeshares;

import java.util.Set;
import java.util.UUID;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which rounds themes are counted with the threshold of today: of others nothing that was counted is read. */
@Repository
class CountedThemes {
    private static final String COUNTED = """
            with counted as (select t.* from engagement.%s t join engagement.theme_counted c using (round_id)
                             where c.threshold = :threshold)
            """;

    private final JdbcClient jdbc;
    private final int threshold;

    CountedThemes(JdbcClient jdbc, Analyses analyses) {
        this.jdbc = jdbc;
        this.threshold = analyses.threshold();
    }

    /** The rounds whose themes have been counted with the threshold of today. */
    Set<RoundId> rounds() {
        return Set.copyOf(jdbc.sql("select round_id from engagement.theme_counted where threshold = :threshold")
                .param("threshold", threshold)
                .query((row, number) -> RoundId.of(row.getObject("round_id", UUID.class)))
                .list());
    }

    /** Notes that a round's themes are counted with the threshold of today. */
    void note(RoundId round) {
        jdbc.sql("""
                        insert into engagement.theme_counted (round_id, threshold) values (:round, :threshold)
                        on conflict (round_id) do update set threshold = :threshold
                        """)
                .param("round", round.value())
                .param("threshold", threshold)
                .update();
    }

    /**
     * Reads what was counted.
     *
     * @param table of what was counted, a row for each round and whatever else
     * @param query upon {@code counted}: the rows of the table that are of such rounds
     */
    JdbcClient.StatementSpec read(String table, String query) {
        return jdbc.sql(COUNTED.formatted(table) + query).param("threshold", threshold);
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        jdbc.sql("delete from engagement.theme_counted where round_id = :round")
                .param("round", forgotten.round().value())
                .update();
    }
}
