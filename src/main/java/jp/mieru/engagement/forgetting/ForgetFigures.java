package jp.mieru.engagement.forgetting;

import java.util.List;
import jp.mieru.survey.GatheredForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes what was calculated of a round that is given up: figures, drivers, masked texts, themes' shares. What people made
 * of it, such as a proposal, stays and so keeps the round.
 */
@Component
class ForgetFigures {
    /** In an order in which nothing stands on what is deleted. */
    private static final List<String> TABLES = List.of(
            "pack_work",
            "theme_told",
            "theme_companion",
            "theme_share",
            "found_theme",
            "text_word",
            "masked_text",
            "text_reading",
            "drivers",
            "analysis_answers",
            "analysis_cell",
            "analysis_work",
            "analysis");

    private final JdbcClient jdbc;

    ForgetFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(GatheredForgotten forgotten) {
        TABLES.forEach(table -> jdbc.sql("delete from engagement." + table + " where round_id = :round")
                .param("round", forgotten.round().value())
                .update());
    }
}
