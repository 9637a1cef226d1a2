package jp.mieru.engagement.analysis;

import java.sql.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what stands behind the scores of single units: figures by column, and how each question was answered. */
@Repository
class DetailStore {
    private final JdbcClient jdbc;

    DetailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one slot of a round says by column and measure, and how it answered each question. One statement. */
    UnitDetails of(RoundFigures figures, int slot) {
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
                        StoredCell.read(row, found[row.getInt("col")]);
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
}
