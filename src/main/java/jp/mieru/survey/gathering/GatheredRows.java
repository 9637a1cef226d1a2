package jp.mieru.survey.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.format.GatheredAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores answers as they are read, some hundred at a time. Written answers are kept apart, as those of other rounds. */
final class GatheredRows implements Consumer<GatheredAnswer> {
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final RoundId round;
    private final List<Object[]> answers = new ArrayList<>();
    private final List<Object[]> words = new ArrayList<>();

    GatheredRows(JdbcTemplate jdbc, RoundId round) {
        this.jdbc = jdbc;
        this.round = round;
    }

    @Override
    public void accept(GatheredAnswer answer) {
        answers.add(new Object[] {
            round.value(),
            answer.unit(),
            answer.weight(),
            answer.attributes().toArray(new @Nullable String[0]),
            answer.answers().toArray(new @Nullable Double[0])
        });
        for (int question = 0; question < answer.words().size(); question++) {
            String written = answer.words().get(question);
            if (written != null) {
                words.add(new Object[] {round.value(), answer.unit(), question, written});
            }
        }
        if (answers.size() >= AT_ONCE) {
            flush();
        }
    }

    /** Stores what is still held. */
    void flush() {
        jdbc.batchUpdate(
                "insert into survey.response (round_id, unit, weight, attributes, answers) values (?, ?, ?, ?, ?)",
                answers);
        jdbc.batchUpdate("insert into survey.free_text (round_id, unit, question, words) values (?, ?, ?, ?)", words);
        answers.clear();
        words.clear();
    }
}
