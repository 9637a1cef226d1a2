package jp.mieru.engagement.themeshares;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.engagement.themes.Association;
import jp.mieru.survey.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts masked texts that say something. */
@Repository
public class TextCounts {
    /**
     * A word that stands in texts about a theme.
     *
     * @param association of the word with the theme
     */
    record Beside(UUID theme, int question, String word, Association association) {}

    private final JdbcClient jdbc;

    TextCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rounds whose texts have been looked through. */
    List<RoundId> rounds() {
        return jdbc.sql("select round_id from engagement.text_reading where finished_at is not null")
                .query((row, number) -> RoundId.of(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether texts have been found to be about the word, in any round. */
    public boolean isKnown(String word) {
        return jdbc.sql("select exists (select from engagement.text_word where word = :word)")
                .param("word", word)
                .query(Boolean.class)
                .single();
    }

    /** Words of at least so many texts that answer the question, with their number. */
    public Map<String, Integer> words(RoundId round, int question, int fewest) {
        return jdbc
                .sql("""
                        select word, texts from engagement.text_word
                        where round_id = :round and question = :question and texts >= :fewest
                        """)
                .param("round", round.value())
                .param("question", question)
                .param("fewest", fewest)
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By question. */
    Map<Integer, Tally> of(RoundId round, Departments departments, List<UUID> themes) {
        var tallies = new TreeMap<Integer, Tally>();
        jdbc.sql(
                        "select question, unit, count(*) from engagement.masked_text where round_id = :round and says group by 1, 2")
                .param("round", round.value())
                .query(row -> {
                    tallies.computeIfAbsent(row.getInt(1), question -> new Tally(departments, themes))
                            .addWriters(row.getInt(2), row.getInt(3));
                });
        jdbc.sql("""
                        select t.question, t.unit, w.theme_id, count(distinct t.id)
                        from engagement.masked_text t cross join lateral unnest(t.terms) as term(word)
                        join engagement.theme_word w using (word)
                        where t.round_id = :round and t.says and w.theme_id = any(:themes::uuid[]) group by 1, 2, 3
                        """)
                .param("round", round.value())
                .param("themes", themes.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    tallies.computeIfAbsent(row.getInt(1), question -> new Tally(departments, themes))
                            .addMentions(row.getObject(3, UUID.class), row.getInt(2), row.getInt(4));
                });
        return tallies;
    }

    /** Words of at least so many texts about a theme, without its own words. */
    List<Beside> beside(RoundId round, List<UUID> themes, int fewest) {
        return jdbc.sql("""
                        with about as materialized (
                            select distinct w.theme_id, t.id, t.question, t.terms
                            from engagement.masked_text t cross join lateral unnest(t.terms) as term(word)
                            join engagement.theme_word w using (word)
                            where t.round_id = :round and t.says and w.theme_id = any(:themes::uuid[])
                        )
                        select a.theme_id, a.question, x.word, count(*) as together, known.texts,
                               (select count(*) from about b
                                where b.theme_id = a.theme_id and b.question = a.question) as mentions,
                               (select count(*) from engagement.masked_text m
                                where m.round_id = :round and m.question = a.question and m.says) as writers
                        from about a cross join lateral unnest(a.terms) as x(word)
                        join engagement.text_word known
                          on known.round_id = :round and known.question = a.question and known.word = x.word
                        where not exists (select from engagement.theme_word own
                                          where own.theme_id = a.theme_id and own.word = x.word)
                        group by 1, 2, 3, known.texts having count(*) >= :fewest
                        """)
                .param("round", round.value())
                .param("themes", themes.stream().map(UUID::toString).toArray(String[]::new))
                .param("fewest", fewest)
                .query((row, number) -> new Beside(
                        row.getObject("theme_id", UUID.class),
                        row.getInt("question"),
                        row.getString("word"),
                        new Association(
                                row.getInt("together"),
                                row.getInt("mentions"),
                                row.getInt("texts"),
                                row.getInt("writers"))))
                .list();
    }
}
