package jp.mieru.survey.gathering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.answerfile.GatheredAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes answers as they are read, some hundred at a time, and stores them at the end. Written answers are kept apart, as
 * those of other rounds, and nothing keeps the order of the file, which could tell who wrote what: words are stored in
 * random order, answers in one that follows from themselves alone, so that the same file always gives the same figures.
 */
final class GatheredRows implements Consumer<GatheredAnswer> {
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final RoundId round;
    private final List<Object[]> answers = new ArrayList<>();
    private final List<Object[]> words = new ArrayList<>();

    GatheredRows(JdbcTemplate jdbc, RoundId round) {
        this.jdbc = jdbc;
        this.round = round;
        jdbc.execute(
                "create temporary table gathered_response (like survey.response including defaults) on commit drop");
        jdbc.execute("create temporary table gathered_text (like survey.free_text) on commit drop");
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

    /** Stores all that was taken. */
    void store() {
        flush();
        jdbc.update("insert into survey.response select * from gathered_response"
                + " order by hash_array_extended(answers, 0), answers, unit, weight, attributes");
        jdbc.update("insert into survey.free_text select * from gathered_text order by gen_random_uuid()");
    }

    private void flush() {
        jdbc.batchUpdate(
                "insert into gathered_response (round_id, unit, weight, attributes, answers) values (?, ?, ?, ?, ?)",
                answers);
        jdbc.batchUpdate("insert into gathered_text (round_id, unit, question, words) values (?, ?, ?, ?)", words);
        answers.clear();
        words.clear();
    }
}
