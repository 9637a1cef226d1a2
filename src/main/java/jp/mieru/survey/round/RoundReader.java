package jp.mieru.survey.round;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mieru.organization.UnitId;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads closed rounds: a handful of statements for all answers, however many there are. */
@Service
class RoundReader implements Rounds {
    private static final int FETCH = 5000;
    private static final int ARRAY_HEADER = 20;
    private static final int LENGTHS_AT = 12;

    private final JdbcClient jdbc;
    private final RoundStore rounds;
    private final RoundUnits units;
    private final AnsweredPeople answered;

    RoundReader(JdbcClient jdbc, RoundStore rounds, RoundUnits units, AnsweredPeople answered) {
        this.jdbc = jdbc;
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
        int attributes = questionnaire.attributes().size();
        double[] answers = new double[questionnaire.questions().size()];
        jdbc.sql("""
                        select unit, weight, attributes, array_send(answers) as answers
                        from survey.response where round_id = :round
                        """).param("round", round.value()).withFetchSize(FETCH).query(row -> {
            read(row.getBytes("answers"), answers);
            sink.respondent(row.getInt("unit"), row.getDouble("weight"), attributes(row, attributes), answers);
        });
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

    private static @Nullable String[] attributes(ResultSet row, int size) throws SQLException {
        if (size == 0) {
            return new @Nullable String[0];
        }
        @Nullable
        String[] told = (@Nullable String[]) row.getArray("attributes").getArray();
        @Nullable String[] values = new @Nullable String[size];
        for (int i = 0; i < Math.min(size, told.length); i++) {
            String value = told[i];
            values[i] = value == null || value.isEmpty() ? null : value;
        }
        return values;
    }

    /** Reads PostgreSQL's binary form of {@code double precision[]}: a header of five numbers, then length and value of each entry. */
    static void read(byte[] sent, double[] answers) {
        Arrays.fill(answers, AnswerTable.BLANK);
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        int size = sent.length < ARRAY_HEADER ? 0 : bytes.getInt(LENGTHS_AT);
        bytes.position(Math.min(ARRAY_HEADER, sent.length));
        for (int i = 0; i < Math.min(size, answers.length); i++) {
            if (bytes.getInt() > 0) {
                double answer = bytes.getDouble();
                answers[i] = Double.isNaN(answer) ? AnswerTable.DONT_KNOW : answer;
            }
        }
    }
}
