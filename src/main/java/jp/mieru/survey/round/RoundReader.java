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
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.RoundAnswers;
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
    public RoundAnswers answersOf(RoundId round) {
        RoundSummary summary = rounds.find(round)
                .filter(found -> found.state() == RoundState.CLOSED)
                .orElseThrow(() -> new IllegalStateException("not closed: " + round));
        Questionnaire questionnaire = rounds.questionnaireOf(round);
        RoundUnits.Stored stored = units.of(round);
        AnswerTable answers = answers(round, questionnaire);
        int[] people = summary.gathered()
                ? counted(answers, stored)
                : answered.in(round, stored.units().forest());
        return new RoundAnswers(
                questionnaire, stored.units(), stored.identities(), rounds.scopeOf(round), people, answers);
    }

    private static int[] counted(AnswerTable answers, RoundUnits.Stored stored) {
        int[] counts = new int[stored.units().size() + 1];
        for (int i = 0; i < answers.respondents(); i++) {
            counts[stored.units().forest().slot(answers.unit(i))]++;
        }
        stored.units().forest().sumUp(counts);
        return counts;
    }

    private AnswerTable answers(RoundId round, Questionnaire questionnaire) {
        int questions = questionnaire.questions().size();
        List<String> attributes = questionnaire.attributes();
        var table = AnswerTable.builder(questions, attributes);
        jdbc.sql("""
                        select unit, weight, attributes, array_send(answers) as answers
                        from survey.response where round_id = :round
                        """).param("round", round.value()).withFetchSize(FETCH).query(row -> {
            table.add(
                    row.getInt("unit"),
                    row.getDouble("weight"),
                    attributes(row, attributes.size()),
                    answers(row.getBytes("answers"), questions));
        });
        return table.build();
    }

    private static @Nullable String[] attributes(ResultSet row, int size) throws SQLException {
        if (size == 0) {
            return new @Nullable String[0];
        }
        return Arrays.copyOf((@Nullable String[]) row.getArray("attributes").getArray(), size);
    }

    /** Reads PostgreSQL's binary form of {@code double precision[]}: a header of five numbers, then length and value of each entry. */
    static double[] answers(byte[] sent, int questions) {
        double[] answers = new double[questions];
        Arrays.fill(answers, AnswerTable.BLANK);
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        int size = sent.length < ARRAY_HEADER ? 0 : bytes.getInt(LENGTHS_AT);
        bytes.position(Math.min(ARRAY_HEADER, sent.length));
        for (int i = 0; i < Math.min(size, questions); i++) {
            if (bytes.getInt() > 0) {
                double answer = bytes.getDouble();
                answers[i] = Double.isNaN(answer) ? AnswerTable.DONT_KNOW : answer;
            }
        }
        return answers;
    }
}
