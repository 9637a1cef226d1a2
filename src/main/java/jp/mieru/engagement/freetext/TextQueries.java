package jp.mieru.engagement.freetext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads masked texts. */
@Repository
class TextQueries {
    private static final int FETCH = 500;
    private static final String CHOSEN = """
             from engagement.masked_text
            where round_id = :round and question = :question
              and (:everywhere or unit = any(:units))
              and lower(normalize(words, nfkc)) like all(:patterns)
              and (cardinality(:about::text[]) = 0 or terms && :about::text[])
            """;

    private final JdbcClient jdbc;

    TextQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which texts.
     *
     * @param units indexes of units, null for all
     */
    record Chosen(RoundId round, int question, int @Nullable [] units, TextSearch search) {}

    /** How many texts of each question there are by unit; the last place is for those of the whole. */
    Map<Integer, int[]> counts(RoundId round, int units) {
        var rows = jdbc.sql(
                        "select question, unit, count(*) from engagement.masked_text where round_id = :round group by 1, 2")
                .param("round", round.value())
                .query((row, number) -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3)})
                .list();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row[0], TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), of -> {
                            int[] counts = new int[units + 1];
                            of.forEach(row -> counts[row[1] < 0 ? units : row[1]] += row[2]);
                            return counts;
                        })));
    }

    /** How many texts there are in each round that has any and can be read. */
    Map<RoundId, Integer> texts() {
        return jdbc
                .sql("select round_id, texts from engagement.text_reading where finished_at is not null and texts > 0")
                .query((row, number) -> Map.entry(RoundId.of(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long count(Chosen chosen) {
        return of("select count(*)" + CHOSEN, chosen).query(Long.class).single();
    }

    List<String> page(Chosen chosen, int size, long offset) {
        return of("select words" + CHOSEN + order(chosen) + " limit :size offset :offset", chosen)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** All of them, one after the other. */
    @Transactional(readOnly = true)
    void each(Chosen chosen, Consumer<String> reader) {
        of("select words" + CHOSEN + order(chosen), chosen).withFetchSize(FETCH).query(row -> {
            reader.accept(row.getString(1));
        });
    }

    private static String order(Chosen chosen) {
        return chosen.search().byWording()
                ? " order by words collate \"ja-x-icu\", id"
                : " order by hashtextextended(id::text, " + chosen.search().seedOrZero() + "), id";
    }

    private JdbcClient.StatementSpec of(String sql, Chosen chosen) {
        int[] units = chosen.units();
        return jdbc.sql(sql)
                .param("round", chosen.round().value())
                .param("question", chosen.question())
                .param("everywhere", units == null)
                .param(
                        "units",
                        units == null
                                ? new Integer[0]
                                : Arrays.stream(units).boxed().toArray(Integer[]::new))
                .param("patterns", chosen.search().patterns())
                .param("about", chosen.search().words().toArray(new String[0]));
    }
}
