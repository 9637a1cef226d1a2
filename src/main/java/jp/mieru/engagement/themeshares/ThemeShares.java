package jp.mieru.engagement.themeshares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.engagement.analysis.Analyses;
import jp.mieru.survey.Forest;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shares that may be shown: others are stored nowhere, and of those counted with another threshold none is read. */
@Repository
public class ThemeShares {
    /**
     * Where a share stands.
     *
     * @param unit index of the department's unit in the round, −1 for the whole
     */
    public record Place(UUID theme, int question, int unit) {}

    /**
     * A share that may be shown.
     *
     * @param beforeRound the round before, where there is one to compare with
     */
    record Shown(Place place, Share share, @Nullable RoundId beforeRound) {}

    private static final int[] TYPES = {
        Types.OTHER,
        Types.OTHER,
        Types.INTEGER,
        Types.INTEGER,
        Types.INTEGER,
        Types.INTEGER,
        Types.INTEGER,
        Types.INTEGER,
        Types.OTHER
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final int threshold;

    ThemeShares(JdbcClient jdbc, JdbcTemplate batches, Analyses analyses) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.threshold = analyses.threshold();
    }

    /** The rounds whose themes have been counted with the threshold of today. */
    Set<RoundId> counted() {
        return Set.copyOf(jdbc.sql("select round_id from engagement.theme_counted where threshold = :threshold")
                .param("threshold", threshold)
                .query((row, number) -> RoundId.of(row.getObject("round_id", UUID.class)))
                .list());
    }

    /** Notes that a round's themes are counted with the threshold of today. */
    void count(RoundId round) {
        jdbc.sql("""
                        insert into engagement.theme_counted (round_id, threshold) values (:round, :threshold)
                        on conflict (round_id) do update set threshold = :threshold
                        """)
                .param("round", round.value())
                .param("threshold", threshold)
                .update();
    }

    void forget(RoundId round, List<UUID> themes) {
        for (String table : List.of("theme_share", "theme_companion")) {
            jdbc.sql("delete from engagement." + table + " where round_id = :round and theme_id = any(:themes::uuid[])")
                    .param("round", round.value())
                    .param("themes", themes.stream().map(UUID::toString).toArray(String[]::new))
                    .update();
        }
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        for (String table : List.of("theme_share", "theme_companion", "theme_counted")) {
            jdbc.sql("delete from engagement." + table + " where round_id = :round")
                    .param("round", forgotten.round().value())
                    .update();
        }
    }

    /** Stores what is shown of a round. */
    void add(RoundId round, List<Shown> shown) {
        batches.batchUpdate("""
                insert into engagement.theme_share
                    (round_id, theme_id, question, unit, mentions, writers, mentions_before, writers_before, before_round)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, shown.stream().map(each -> row(round, each)).toList(), TYPES);
    }

    private static @Nullable Object[] row(RoundId round, Shown shown) {
        Place place = shown.place();
        Share share = shown.share();
        Share before = share.before();
        RoundId beforeRound = shown.beforeRound();
        return new @Nullable Object[] {
            round.value(),
            place.theme(),
            place.question(),
            place.unit(),
            share.mentions(),
            share.writers(),
            before == null ? null : before.mentions(),
            before == null ? null : before.writers(),
            beforeRound == null ? null : beforeRound.value()
        };
    }

    void addCompanions(RoundId round, UUID theme, int question, List<String> words) {
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

    /** The shares of a theme in the whole, by round and question. One statement. */
    Map<RoundId, Map<Integer, Share>> whole(UUID theme, Collection<RoundId> rounds) {
        var shares = new HashMap<RoundId, Map<Integer, Share>>();
        jdbc.sql("""
                        select s.* from engagement.theme_share s join engagement.theme_counted c using (round_id)
                        where theme_id = :theme and unit = :whole and round_id = any(:rounds) and c.threshold = :threshold
                        """)
                .param("threshold", threshold)
                .param("theme", theme)
                .param("whole", Forest.WHOLE)
                .param("rounds", rounds.stream().map(RoundId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    shares.computeIfAbsent(RoundId.of(row.getObject("round_id", UUID.class)), round -> new HashMap<>())
                            .put(row.getInt("question"), share(row));
                });
        return shares;
    }

    public Map<Place, Share> of(RoundId round) {
        var shares = new HashMap<Place, Share>();
        jdbc.sql("""
                        select s.* from engagement.theme_share s join engagement.theme_counted c using (round_id)
                        where round_id = :round and c.threshold = :threshold
                        """)
                .param("round", round.value())
                .param("threshold", threshold)
                .query(row -> {
                    shares.put(
                            new Place(
                                    row.getObject("theme_id", UUID.class), row.getInt("question"), row.getInt("unit")),
                            share(row));
                });
        return shares;
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getInt("mentions"),
                row.getInt("writers"),
                before(
                        row.getObject("mentions_before", Integer.class),
                        row.getObject("writers_before", Integer.class)));
    }

    /** Title of the round that the shares of a question are compared with. */
    public Optional<String> before(RoundId round, int question) {
        return jdbc.sql("""
                        select r.title from engagement.theme_share s join survey.round r on r.id = s.before_round
                        join engagement.theme_counted c on c.round_id = s.round_id and c.threshold = :threshold
                        where s.round_id = :round and s.question = :question limit 1
                        """)
                .param("round", round.value())
                .param("threshold", threshold)
                .param("question", question)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** Words that go with each theme, by theme, for one question. */
    public Map<UUID, List<String>> companions(RoundId round, int question) {
        return jdbc
                .sql("""
                        select theme_id, word from engagement.theme_companion
                        join engagement.theme_counted c using (round_id)
                        where round_id = :round and question = :question and c.threshold = :threshold
                        order by theme_id, ordinal
                        """)
                .param("round", round.value())
                .param("threshold", threshold)
                .param("question", question)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Words of at least so many texts. */
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

    private static @Nullable Share before(@Nullable Integer mentions, @Nullable Integer writers) {
        return mentions == null || writers == null ? null : new Share(mentions, writers, null);
    }
}
