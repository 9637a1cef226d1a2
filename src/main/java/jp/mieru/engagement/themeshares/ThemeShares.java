package jp.mieru.engagement.themeshares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final CountedThemes counted;

    ThemeShares(JdbcClient jdbc, JdbcTemplate batches, CountedThemes counted) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.counted = counted;
    }

    void forget(RoundId round, List<UUID> themes) {
        jdbc.sql("delete from engagement.theme_share where round_id = :round and theme_id = any(:themes::uuid[])")
                .param("round", round.value())
                .param("themes", themes.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        jdbc.sql("delete from engagement.theme_share where round_id = :round")
                .param("round", forgotten.round().value())
                .update();
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

    /** The shares of a theme in the whole, by round and question. One statement. */
    Map<RoundId, Map<Integer, Share>> whole(UUID theme, Collection<RoundId> rounds) {
        var shares = new HashMap<RoundId, Map<Integer, Share>>();
        counted.read(
                        "theme_share",
                        "select * from counted where theme_id = :theme and unit = :whole and round_id = any(:rounds)")
                .param("theme", theme)
                .param("whole", Forest.WHOLE)
                .param("rounds", rounds.stream().map(RoundId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    shares.computeIfAbsent(RoundId.of(row.getObject("round_id", UUID.class)), round -> new HashMap<>())
                            .put(row.getInt("question"), share(row));
                });
        return shares;
    }

    /** All shares of a round. One statement. */
    public Map<Place, Share> of(RoundId round) {
        var shares = new HashMap<Place, Share>();
        counted.read("theme_share", "select * from counted where round_id = :round")
                .param("round", round.value())
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

    private static @Nullable Share before(@Nullable Integer mentions, @Nullable Integer writers) {
        return mentions == null || writers == null ? null : new Share(mentions, writers, null);
    }

    /** Title of the round that the shares of a question are compared with. */
    public Optional<String> before(RoundId round, int question) {
        return counted.read("theme_share", """
                        select r.title from counted join survey.round r on r.id = counted.before_round
                        where counted.round_id = :round and counted.question = :question limit 1
                        """)
                .param("round", round.value())
                .param("question", question)
                .query((row, number) -> row.getString(1))
                .optional();
    }
}
