package jp.mieru.engagement.themeshares;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that go with themes of which a share may be shown. */
@Repository
public class ThemeCompanions {
    private final JdbcClient jdbc;
    private final CountedThemes counted;

    ThemeCompanions(JdbcClient jdbc, CountedThemes counted) {
        this.jdbc = jdbc;
        this.counted = counted;
    }

    /** Words that go with each theme, by theme, for one question. */
    public Map<UUID, List<String>> of(RoundId round, int question) {
        return counted
                .read("theme_companion", """
                        select theme_id, word from counted
                        where round_id = :round and question = :question
                        order by theme_id, ordinal
                        """)
                .param("round", round.value())
                .param("question", question)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Stores the words that go with a theme, the closest first. */
    void add(RoundId round, UUID theme, int question, List<String> words) {
        jdbc.sql("""
                        insert into engagement.theme_companion (round_id, theme_id, question, ordinal, word)
                        select :round, :theme, :question, w.ordinality, w.word
                        from unnest(:words::text[]) with ordinality w(word, ordinality)
                        """)
                .param("round", round.value())
                .param("theme", theme)
                .param("question", question)
                .param("words", words.toArray(new String[0]))
                .update();
    }

    void forget(RoundId round, List<UUID> themes) {
        jdbc.sql("delete from engagement.theme_companion where round_id = :round and theme_id = any(:themes::uuid[])")
                .param("round", round.value())
                .param("themes", themes.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        jdbc.sql("delete from engagement.theme_companion where round_id = :round")
                .param("round", forgotten.round().value())
                .update();
    }
}
