package jp.mieru.survey.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.database.CopiedRows;
import jp.mieru.survey.AnswerSink;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundAnswers;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads closed rounds: a handful of statements for all answers, however many there are. */
@Service
class RoundReader implements Rounds {
    private static final String ANSWERS = """
            select unit, weight::float8, attributes, answers::float8[] from survey.response where round_id = '%s'
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final RoundStore rounds;
    private final RoundUnits units;
    private final AnsweredPeople answered;

    RoundReader(JdbcClient jdbc, JdbcTemplate rows, RoundStore rounds, RoundUnits units, AnsweredPeople answered) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rounds = rounds;
        this.units = units;
        this.answered = answered;
    }

    @Override
    public List<RoundSummary> closed() {
        return rounds.all().stream()
                .filter(round -> round.state() == RoundState.CLOSED)
                .toList();
    }

    @Override
    public boolean openedAfter(LocalDate day) {
        return rounds.all().stream()
                .filter(round -> !round.gathered() && round.state() != RoundState.PLANNED)
                .anyMatch(round -> round.opensOn().isAfter(day));
    }

    @Override
    public Map<RoundId, Target> targets() {
        return rounds.targets();
    }

    @Override
    public Optional<RoundSummary> find(RoundId round) {
        return rounds.find(round);
    }

    @Override
    public Optional<RoundSummary> titled(String title) {
        return rounds.titled(title);
    }

    @Override
    public Questionnaire questionnaireOf(RoundId round) {
        return rounds.questionnaireOf(round);
    }

    @Override
    public Map<UnitId, Integer> askedIn(RoundId round) {
        RoundUnits.Stored stored = units.of(round);
        int[] asked = stored.units().asked();
        Map<UnitId, Integer> askedIn = new HashMap<>();
        for (int i = 0; i < stored.units().size(); i++) {
            UnitId unit = stored.identities().get(i);
            if (unit != null) {
                askedIn.put(unit, asked[i]);
            }
        }
        return askedIn;
    }

    @Override
    @Transactional(readOnly = true)
    public RoundFrame frameOf(RoundId round) {
        RoundSummary summary = closed(round);
        RoundUnits.Stored stored = units.of(round);
        int[] people = summary.gathered()
                ? counted(round, stored)
                : answered.in(round, stored.units().forest());
        return new RoundFrame(
                rounds.questionnaireOf(round), stored.units(), stored.identities(), rounds.scopeOf(round), people);
    }

    @Override
    @Transactional(readOnly = true)
    public RoundAnswers answersOf(RoundId round) {
        RoundFrame frame = frameOf(round);
        Questionnaire questionnaire = frame.questionnaire();
        var table = AnswerTable.builder(questionnaire.questions().size(), questionnaire.attributes());
        eachAnswer(round, table::add);
        return new RoundAnswers(frame, table.build());
    }

    @Override
    @Transactional(readOnly = true)
    public void eachAnswer(RoundId round, AnswerSink sink) {
        closed(round);
        Questionnaire questionnaire = rounds.questionnaireOf(round);
        Each each = new Each(questionnaire, sink);
        rows.execute((ConnectionCallback<Each>) connection -> {
            try (var copied = CopiedRows.of(connection, ANSWERS.formatted(round.value()))) {
                while (copied.next()) {
                    each.read(copied);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return each;
        });
    }

    /** Hands on one answer after the other. */
    private static final class Each {
        private final AnswerSink sink;
        private final double[] answers;
        private final @Nullable String[] values;
        private final AnswerBytes bytes = new AnswerBytes();

        Each(Questionnaire questionnaire, AnswerSink sink) {
            this.sink = sink;
            this.answers = new double[questionnaire.questions().size()];
            this.values = new @Nullable String[questionnaire.attributes().size()];
        }

        void read(CopiedRows row) throws IOException {
            int unit = Objects.requireNonNull(row.field()).getInt();
            double weight = Objects.requireNonNull(row.field()).getDouble();
            bytes.values(Objects.requireNonNull(row.field()), values);
            AnswerBytes.answers(Objects.requireNonNull(row.field()), answers);
            sink.respondent(unit, weight, values, answers);
        }
    }

    private RoundSummary closed(RoundId round) {
        return rounds.find(round)
                .filter(found -> found.state() == RoundState.CLOSED)
                .orElseThrow(() -> new IllegalStateException("not closed: " + round));
    }

    /** Nobody knows who was asked to answer elsewhere, so it goes by the answers. */
    private int[] counted(RoundId round, RoundUnits.Stored stored) {
        int[] counts = new int[stored.units().size() + 1];
        Forest forest = stored.units().forest();
        jdbc.sql("select unit, count(*) from survey.response where round_id = :round group by unit")
                .param("round", round.value())
                .query(row -> {
                    counts[forest.slot(row.getInt(1))] += row.getInt(2);
                });
        forest.sumUp(counts);
        return counts;
    }
}
