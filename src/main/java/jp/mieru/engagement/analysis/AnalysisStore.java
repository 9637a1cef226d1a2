package jp.mieru.engagement.analysis;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.engagement.scoring.Columns;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what analyses have stored. */
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

    /** What one slot of a round says by column and measure, and how it answered each question. One statement. */
    UnitDetails details(RoundFigures figures, int slot) {
        AnalysedRound head = figures.head();
        Figure[][] found = new Figure[head.columns().size()][head.measures().size()];
        Arrays.stream(found).forEach(column -> Arrays.fill(column, Figure.NONE));
        List<QuestionAnswers> answers = new ArrayList<>();
        jdbc.sql("""
                        select c.*, case when coalesce(c.col, 0) = 0 then a.counts end as counts
                        from engagement.analysis_answers a
                        left join engagement.analysis_cell c
                          on c.round_id = a.round_id and c.slot = a.slot and c.col between 0 and :last
                        where a.round_id = :round and a.slot = :slot
                        """)
                .param("last", found.length - 1)
                .param("round", head.round().value())
                .param("slot", slot)
                .query(row -> {
                    Array counts = row.getArray("counts");
                    if (counts != null) {
                        answers.addAll(answers(head, (@Nullable Integer[]) counts.getArray()));
                    }
                    if (row.getObject("col") != null) {
                        read(row, found[row.getInt("col")]);
                    }
                });
        return new UnitDetails(new Breakdown(figures, found), answers);
    }

    /** How units answered each question, by slot. One statement. */
    Map<Integer, List<QuestionAnswers>> answers(RoundFigures figures, Collection<Integer> slots) {
        Map<Integer, List<QuestionAnswers>> found = new HashMap<>();
        jdbc.sql("""
                        select slot, counts from engagement.analysis_answers
                        where round_id = :round and slot = any(:slots)
                        """)
                .param("round", figures.round().value())
                .param("slots", slots.toArray(Integer[]::new))
                .query(row -> {
                    Array counts = row.getArray("counts");
                    if (counts != null) {
                        found.put(row.getInt("slot"), answers(figures.head(), (@Nullable Integer[]) counts.getArray()));
                    }
                });
        return found;
    }

    private static List<QuestionAnswers> answers(AnalysedRound head, @Nullable Integer[] counts) {
        return AnswerOptions.of(head.questionnaire()).stream()
                .map(question -> answers(head, question, counts))
                .toList();
    }

    private static QuestionAnswers answers(AnalysedRound head, AnswerOptions options, @Nullable Integer[] counts) {
        int first = options.first();
        Integer people = counts[first];
        List<Integer> given = people == null || people == 0
                ? List.of()
                : IntStream.range(first + 1, options.dontKnow())
                        .mapToObj(i -> Objects.requireNonNullElse(counts[i], 0))
                        .toList();
        return new QuestionAnswers(
                options.question(),
                head.questionnaire().questions().get(options.question()),
                options.points(),
                Objects.requireNonNullElse(people, 0),
                given,
                Objects.requireNonNullElse(counts[options.dontKnow()], 0));
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
                    read(row, figures.get(at)[row.getInt("slot")]);
                });
        return IntStream.range(0, heads.size())
                .mapToObj(i -> new RoundFigures(heads.get(i), figures.get(i)))
                .toList();
    }

    private static void read(ResultSet row, @Nullable Figure[] into) throws SQLException {
        String verdicts = row.getString("verdicts");
        @Nullable
        Integer[] people = (@Nullable Integer[]) row.getArray("people").getArray();
        @Nullable Double[] scores = (@Nullable Double[]) row.getArray("scores").getArray();
        @Nullable
        Double[] variances = (@Nullable Double[]) row.getArray("variances").getArray();
        Array stored = row.getArray("weights");
        @Nullable
        Double[] weights = stored == null ? new @Nullable Double[into.length] : (@Nullable Double[]) stored.getArray();
        for (int i = 0; i < into.length; i++) {
            Verdict verdict = VerdictLetters.verdict(verdicts.charAt(i));
            into[i] = i < people.length
                    ? new Figure(people[i], scores[i], variances[i], weights[i], verdict)
                    : Figure.of(0, Double.NaN, Double.NaN, verdict);
        }
    }

    private AnalysedRound head(ResultSet row) throws SQLException {
        RoundId round = RoundId.of(row.getObject("round_id", UUID.class));
        Integer[] answered = (Integer[]) row.getArray("answered").getArray();
        return new AnalysedRound(
                new RoundSummary(
                        round,
                        row.getString("title"),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        RoundState.CLOSED,
                        RoundMode.ofWord(row.getString("mode"))),
                row.getInt("threshold"),
                rounds.questionnaireOf(round),
                scope(row.getArray("scope")),
                texts(row, "measures"),
                columns(row),
                units(row),
                identities(row.getArray("unit_ids")),
                texts(row, "unit_kinds"),
                Arrays.stream(answered).mapToInt(Integer::intValue).toArray());
    }

    private static Columns columns(ResultSet row) throws SQLException {
        List<String> attributes = texts(row, "attributes");
        List<String> values = texts(row, "attribute_values");
        Integer[] owners = (Integer[]) row.getArray("value_attributes").getArray();
        return new Columns(
                attributes,
                IntStream.range(0, attributes.size())
                        .mapToObj(attribute -> IntStream.range(0, owners.length)
                                .filter(value -> owners[value] == attribute)
                                .mapToObj(values::get)
                                .toList())
                        .toList());
    }

    private static AnsweringUnits units(ResultSet row) throws SQLException {
        List<String> codes = texts(row, "unit_codes");
        List<String> names = texts(row, "unit_names");
        @Nullable
        Integer[] parents = (@Nullable Integer[]) row.getArray("unit_parents").getArray();
        @Nullable
        Integer[] asked = (@Nullable Integer[]) row.getArray("unit_asked").getArray();
        List<AnsweringUnits.Unit> units = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Integer parent = parents[i];
            units.add(new AnsweringUnits.Unit(
                    codes.get(i), names.get(i), parent == null ? null : codes.get(parent), asked[i]));
        }
        return new AnsweringUnits(units);
    }

    private static List<@Nullable UnitId> identities(Array ids) throws SQLException {
        List<@Nullable UnitId> identities = new ArrayList<>();
        for (@Nullable UUID id : (@Nullable UUID[]) ids.getArray()) {
            identities.add(id == null ? null : new UnitId(id));
        }
        return identities;
    }

    private static Set<UnitId> scope(Array ids) throws SQLException {
        Set<UnitId> scope = new HashSet<>();
        for (UUID id : (UUID[]) ids.getArray()) {
            scope.add(new UnitId(id));
        }
        return scope;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
