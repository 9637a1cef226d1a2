package jp.mieru.engagement.analysis;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import jp.mieru.engagement.suppression.CellVerdicts;
import jp.mieru.engagement.suppression.Verdict;
import jp.mieru.platform.database.CopyRows;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.Forest;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores an analysis in place of the one before, whole or not at all. What is hidden is not written. */
@Repository
class StoreAnalysis {
    /** What one unit of the answers may show: a verdict for each question, in the order of the options. */
    record Answers(AnswerTally tally, List<CellVerdicts> verdicts) {}

    /** Rounds that measured something in the same way: those that opened before, and those that opened after. */
    record SameMeasured(List<RoundId> earlier, List<RoundId> later) {}

    private static final String NULL = "NULL";

    private final JdbcTemplate jdbc;

    StoreAnalysis(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void store(AnalysedRound round, SameMeasured comparable, int slots, SpreadHiding figures, Answers answers) {
        clear(round.round());
        storeHead(round, comparable);
        jdbc.update(
                "update engagement.analysis set comparable = array_append(array_remove(comparable, ?), ?)"
                        + " where round_id = any(?::uuid[])",
                round.round().value(),
                round.round().value(),
                comparable.later().stream().map(Objects::toString).toArray(String[]::new));
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            copyCells(connection, round, slots, figures);
            copyAnswers(connection, round, answers);
            return slots;
        });
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        clear(forgotten.round());
        jdbc.update(
                "update engagement.analysis set comparable = array_remove(comparable, ?) where ? = any(comparable)",
                forgotten.round().value(),
                forgotten.round().value());
    }

    private void clear(RoundId round) {
        for (String table : List.of("analysis_cell", "analysis_answers", "analysis")) {
            jdbc.update("delete from engagement." + table + " where round_id = ?", round.value());
        }
    }

    private void storeHead(AnalysedRound round, SameMeasured comparable) {
        AnsweringUnits units = round.units();
        List<AnsweringUnits.Unit> each =
                IntStream.range(0, units.size()).mapToObj(units::unit).toList();
        @Nullable
        Integer[] parents = IntStream.range(0, units.size())
                .mapToObj(i -> units.forest().parent(i) == Forest.WHOLE
                        ? null
                        : Integer.valueOf(units.forest().parent(i)))
                .toArray(Integer[]::new);
        jdbc.update(
                """
                insert into engagement.analysis (round_id, title, version, threshold, opens_on, closes_on, mode, comparable,
                    scope, measures, attributes, value_attributes, attribute_values, unit_ids, unit_codes, unit_names,
                    unit_kinds, unit_parents, unit_asked, answered)
                values (?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?::uuid[], ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?)
                """,
                round.round().value(),
                round.summary().title(),
                AnalyseRound.VERSION,
                round.threshold(),
                round.summary().opensOn(),
                round.summary().closesOn(),
                round.summary().mode().word(),
                comparable.earlier().stream().map(Objects::toString).toArray(String[]::new),
                round.scope().stream().map(Objects::toString).sorted().toArray(String[]::new),
                round.measures().toArray(String[]::new),
                round.columns().attributes().toArray(String[]::new),
                round.columns().owners().toArray(Integer[]::new),
                round.columns().values().stream().flatMap(List::stream).toArray(String[]::new),
                round.identities().stream()
                        .map(id -> id == null ? null : id.toString())
                        .toArray(String[]::new),
                each.stream().map(AnsweringUnits.Unit::code).toArray(String[]::new),
                each.stream().map(AnsweringUnits.Unit::name).toArray(String[]::new),
                round.kinds().toArray(String[]::new),
                parents,
                each.stream().map(AnsweringUnits.Unit::asked).toArray(Integer[]::new),
                Arrays.stream(round.answered()).boxed().toArray(Integer[]::new));
    }

    private static void copyCells(Connection connection, AnalysedRound round, int slots, SpreadHiding figures)
            throws SQLException {
        try (var copy = new CopyRows(connection, "engagement.analysis_cell")) {
            Figure[] cell = new Figure[round.measures().size()];
            for (int column = 0; column < round.columns().size(); column++) {
                for (int slot = 0; slot < slots; slot++) {
                    for (int measure = 0; measure < cell.length; measure++) {
                        cell[measure] = figures.figure(slot, column, measure);
                    }
                    if (Arrays.stream(cell).anyMatch(figure -> figure.verdict() != Verdict.NO_ANSWERS)) {
                        StoredCell.write(copy.add(round.round()).add(column).add(slot), cell);
                    }
                }
            }
        }
    }

    private static void copyAnswers(Connection connection, AnalysedRound round, Answers answers) throws SQLException {
        List<AnswerOptions> options = answers.tally.options();
        try (var copy = new CopyRows(connection, "engagement.analysis_answers")) {
            for (int slot = 0; slot <= round.units().size(); slot++) {
                var counts = array();
                for (int i = 0; i < options.size(); i++) {
                    Verdict verdict = answers.verdicts.get(i).verdict(slot, 0);
                    int[] row = answers.tally.row(slot);
                    IntStream.range(options.get(i).first(), options.get(i).dontKnow() + 1)
                            .forEach(place -> counts.add(verdict.shown() ? String.valueOf(row[place]) : NULL));
                }
                copy.add(round.round()).add(slot).add(counts).end();
            }
        }
    }

    private static StringJoiner array() {
        return new StringJoiner(",", "{", "}");
    }
}
