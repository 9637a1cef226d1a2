package jp.mieru.engagement.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which rounds are analysed, what they were and how their units score. */
@Repository
class AnalysisStore {
    private static final String WITH_BEFORE = """
            with now as (select * from engagement.analysis
                         where round_id = :round and version = :version and threshold = :threshold)
            select * from now
            union all
            (select b.* from engagement.analysis b, now
             where b.round_id = any(now.comparable) and b.scope = now.scope
               and b.version = :version and b.threshold = :threshold
             order by b.opens_on desc, b.round_id desc limit :earlier)
            """;

    private final JdbcClient jdbc;
    private final Rounds rounds;

    AnalysisStore(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    /**
     * The figures of a round and of so many of the newest rounds of the house's own that opened before it, asked the same
     * units, and measured something in the same way; the newest first. Empty as long as the round is not analysed
     * with this threshold. Two statements.
     */
    List<RoundFigures> find(RoundId round, int threshold, int earlier) {
        return figures(heads(round, threshold, earlier), "");
    }

    /** Whether the round is analysed with this threshold. One statement. */
    boolean exists(RoundId round, int threshold) {
        return jdbc.sql("""
                        select exists (select from engagement.analysis
                                       where round_id = :round and version = :version and threshold = :threshold)
                        """)
                .param("round", round.value())
                .param("version", AnalyseRound.VERSION)
                .param("threshold", threshold)
                .query(Boolean.class)
                .single();
    }

    /** Closed rounds that are not analysed with this threshold. One statement. */
    List<RoundSummary> missing(int threshold) {
        List<UUID> found = jdbc.sql("""
                        select round_id from engagement.analysis
                        where version = :version and threshold = :threshold
                        """)
                .param("version", AnalyseRound.VERSION)
                .param("threshold", threshold)
                .query((row, number) -> row.getObject("round_id", UUID.class))
                .list();
        return rounds.closed().stream()
                .filter(round -> !found.contains(round.id().value()))
                .toList();
    }

    /**
     * The earlier rounds that each round analysed with this threshold may stand beside, with a stamp of both: by which
     * transactions their figures were stored. One statement.
     */
    Map<RoundId, Map<RoundId, String>> comparable(int threshold) {
        Map<RoundId, Map<RoundId, String>> found = new HashMap<>();
        jdbc.sql("""
                        select now.round_id as later, b.round_id as earlier, b.xmin || ' ' || now.xmin as stamp
                        from engagement.analysis now
                        join engagement.analysis b on b.round_id = any(now.comparable) and b.scope = now.scope
                        where now.version = :version and now.threshold = :threshold
                          and b.version = :version and b.threshold = :threshold
                        """)
                .param("version", AnalyseRound.VERSION)
                .param("threshold", threshold)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(RoundId.of(row.getObject("later", UUID.class)), later -> new HashMap<>())
                            .put(RoundId.of(row.getObject("earlier", UUID.class)), row.getString("stamp"));
                });
        return found;
    }

    /** A round without its figures. One statement. */
    Optional<RoundFigures> units(RoundId round, int threshold) {
        return heads(round, threshold, 0).stream().findFirst().map(head -> new RoundFigures(head, empty(head)));
    }

    /** The figures of the whole alone, of each of these rounds that is analysed. Two statements. */
    Map<RoundId, RoundFigures> wholes(Collection<RoundId> some, int threshold) {
        List<AnalysedRound> heads = jdbc.sql("""
                        select * from engagement.analysis
                        where round_id = any(:rounds) and version = :version and threshold = :threshold
                        """)
                .param("rounds", ids(some))
                .param("version", AnalyseRound.VERSION)
                .param("threshold", threshold)
                .query((row, number) -> head(row))
                .list();
        return figures(
                        heads,
                        "and slot = (select cardinality(a.unit_codes) from engagement.analysis a"
                                + " where a.round_id = c.round_id)")
                .stream()
                .collect(Collectors.toMap(RoundFigures::round, Function.identity()));
    }

    private static UUID[] ids(Collection<RoundId> rounds) {
        return rounds.stream().map(RoundId::value).toArray(UUID[]::new);
    }

    private List<AnalysedRound> heads(RoundId round, int threshold, int earlier) {
        return jdbc.sql(WITH_BEFORE)
                .param("round", round.value())
                .param("version", AnalyseRound.VERSION)
                .param("threshold", threshold)
                .param("earlier", earlier)
                .query((row, number) -> head(row))
                .list();
    }

    private static @Nullable Figure[][] empty(AnalysedRound head) {
        return new @Nullable Figure[head.units().size() + 1][head.measures().size()];
    }

    private List<RoundFigures> figures(List<AnalysedRound> heads, String which) {
        if (heads.isEmpty()) {
            return List.of();
        }
        List<@Nullable Figure[][]> figures =
                heads.stream().map(AnalysisStore::empty).toList();
        List<UUID> ids = heads.stream().map(head -> head.round().value()).toList();
        jdbc.sql("select c.* from engagement.analysis_cell c where round_id in (:rounds) and col = 0 " + which)
                .param("rounds", ids)
                .query(row -> {
                    int at = ids.indexOf(row.getObject("round_id", UUID.class));
                    StoredCell.read(row, figures.get(at)[row.getInt("slot")]);
                });
        return IntStream.range(0, heads.size())
                .mapToObj(i -> new RoundFigures(heads.get(i), figures.get(i)))
                .toList();
    }

    private AnalysedRound head(ResultSet row) throws SQLException {
        return StoredHead.read(row, rounds.questionnaireOf(StoredHead.round(row)));
    }
}
