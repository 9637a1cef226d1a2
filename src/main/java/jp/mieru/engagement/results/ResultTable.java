package jp.mieru.engagement.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.scoring.Measure;
import jp.mieru.engagement.scoring.Scores;
import jp.mieru.engagement.scoring.ScoringMethod;
import jp.mieru.engagement.suppression.Suppression;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Questionnaire;

/**
 * The score of every construct and index in every group, with what must stay hidden left out. Each construct is hidden
 * by its own number of respondents ({@link Hiding}); an index is shown where all its constructs are, and tells nothing that
 * they do not.
 * Constructs without a question that the method can score have no rows.
 */
public final class ResultTable {
    private record Column(Scores scores, List<Verdict> verdicts) {}

    private final ResultGroups groups;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private ResultTable(ResultGroups groups) {
        this.groups = groups;
    }

    /**
     * Scores all answers, in one pass over the columns of each construct.
     *
     * @param weighted whether respondents count by their weight in scores; hiding always goes by numbers of people
     */
    public static ResultTable of(
            Questionnaire questionnaire,
            AnswerTable answers,
            ResultGroups groups,
            ScoringMethod method,
            boolean weighted,
            Suppression suppression) {
        var table = new ResultTable(groups);
        for (Construct construct : questionnaire.constructs()) {
            List<Measure> measures = method.scorable(Measure.of(questionnaire, construct.code()));
            if (!measures.isEmpty()) {
                Scores scores = Scores.of(answers, measures, method, weighted, groups.grouping());
                var hiding = new Hiding(answers, groups, method, suppression);
                table.columns.put(construct.code(), new Column(scores, hiding.verdicts(measures, scores)));
            }
        }
        questionnaire.indices().forEach(table::addIndex);
        return table;
    }

    /** Codes of the constructs, then of the indices, that there are figures for. */
    public List<String> measures() {
        return List.copyOf(columns.keySet());
    }

    /**
     * The figure of a construct or an index in a group.
     *
     * @param group its index, or {@link Forest#WHOLE}
     * @throws IllegalArgumentException if the table has no such construct or index
     */
    public Figure figure(int group, String measure) {
        Column column = columns.get(measure);
        if (column == null) {
            throw new IllegalArgumentException("no such construct or index: " + measure);
        }
        int slot = groups.slot(group);
        return Figure.of(
                column.scores.respondents(slot), column.scores.score(slot), Double.NaN, column.verdicts.get(slot));
    }

    /** All rows: group by group, constructs and then indices. */
    public Stream<ResultRow> rows() {
        return groups.rows().stream()
                .flatMap(group ->
                        columns.keySet().stream().map(measure -> groups.row(group, measure, figure(group, measure))));
    }

    private void addIndex(Index index) {
        List<Column> parts =
                index.of().stream().map(columns::get).filter(Objects::nonNull).toList();
        if (parts.size() == index.of().size()) {
            Scores scores = Scores.index(parts.stream().map(Column::scores).toList());
            columns.put(index.code(), new Column(scores, verdicts(parts)));
        }
    }

    private static List<Verdict> verdicts(List<Column> parts) {
        return IntStream.range(0, parts.getFirst().verdicts.size())
                .mapToObj(slot -> parts.stream()
                        .map(part -> part.verdicts.get(slot))
                        .filter(verdict -> !verdict.shown())
                        .findFirst()
                        .orElse(Verdict.SHOWN))
                .toList();
    }
}
