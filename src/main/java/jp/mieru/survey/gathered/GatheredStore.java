package jp.mieru.survey.gathered;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.format.GatheredAnswer;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the answers of one round in batches as they come, so that memory does not grow with them. */
final class GatheredStore {
    private static final int AT_ONCE = 1000;
    private static final String RESPONSE =
            "insert into survey.response (round_id, unit, weight, attributes, answers)" + " values (?, ?, ?, ?, ?)";
    private static final String WORDS =
            "insert into survey.free_text (round_id, unit, question, words) values (?, ?, ?, ?)";

    private record Words(int unit, int question, String text) {}

    private final JdbcTemplate jdbc;
    private final RoundId round;
    private final Questionnaire questionnaire;
    private final List<GatheredAnswer> answers = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();

    GatheredStore(JdbcTemplate jdbc, RoundId round, Questionnaire questionnaire) {
        this.jdbc = jdbc;
        this.round = round;
        this.questionnaire = questionnaire;
    }

    void add(GatheredAnswer answer) {
        answers.add(answer);
        for (int i = 0; i < questionnaire.questions().size(); i++) {
            String text = answer.words().get(i);
            if (questionnaire.questions().get(i).type() == QuestionType.TEXT && text != null) {
                words.add(new Words(answer.unit(), i, text));
            }
        }
        if (answers.size() >= AT_ONCE) {
            flush();
        }
    }

    /** Writes what is left. */
    void flush() {
        jdbc.batchUpdate(RESPONSE, answers, AT_ONCE, this::response);
        jdbc.batchUpdate(WORDS, words, AT_ONCE, this::words);
        answers.clear();
        words.clear();
    }

    private void response(PreparedStatement row, GatheredAnswer answer) throws SQLException {
        row.setObject(1, round.value());
        row.setInt(2, answer.unit());
        row.setFloat(3, (float) answer.weight());
        row.setObject(4, answer.attributes().toArray(new @Nullable String[0]));
        row.setObject(5, answer.answers().toArray(new @Nullable Float[0]));
    }

    private void words(PreparedStatement row, Words written) throws SQLException {
        row.setObject(1, Objects.requireNonNull(round.value()));
        row.setInt(2, written.unit());
        row.setInt(3, written.question());
        row.setString(4, written.text());
    }
}
