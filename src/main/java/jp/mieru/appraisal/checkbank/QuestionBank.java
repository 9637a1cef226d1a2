package jp.mieru.appraisal.checkbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.appraisal.ruleset.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All questions: ours, the office's own, and what the office says of each. */
@Repository
public class QuestionBank {
    private record Standing(boolean withdrawn, @Nullable LocalDate firstUntil, int revision) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionBank(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, withdrawn ones too, ours first; two statements. */
    public List<Question> all() {
        var standings = standings();
        return Stream.concat(OriginalQuestions.all().stream(), own().stream())
                .map(question -> {
                    var standing = standings.get(question.code());
                    return standing == null
                            ? question
                            : question.standing(standing.withdrawn(), standing.firstUntil(), standing.revision());
                })
                .toList();
    }

    Optional<Question> find(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** How often each question was answered within these days, by whom nobody learns. */
    List<Figure> figures(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select code, count(*) asked, count(distinct staff_id) people,
                               count(*) filter (where correct) right_answers
                        from appraisal.check_answer join appraisal.check_sheet s on s.id = sheet_id
                        where finished_on between :from and :until
                        group by code
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Figure(
                        row.getString("code"), row.getInt("asked"), row.getInt("people"), row.getInt("right_answers")))
                .list();
    }

    /** Whether somebody was ever given it: then its words stay. */
    boolean wasAsked(String code) {
        return jdbc.sql("select exists (select from appraisal.check_answer where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** Waits until nobody else changes it, and says whether it still is at that revision. Within a transaction. */
    boolean isAt(String code, int revision) {
        return jdbc.sql("select revision from appraisal.check_question_state where code = :code for update")
                        .param("code", code)
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                == revision;
    }

    /** Keeps the words of a question of the office's own; false if somebody was asked it. */
    boolean save(Question question, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.check_question as kept (code, topic, holds, statement_ja, statement_en,
                            explanation_ja, explanation_en, changed_at, changed_by)
                        values (:code, :topic, :holds, :statement, :statementEn, :explanation, :explanationEn, :now, :actor)
                        on conflict (code) do update
                        set topic = excluded.topic, holds = excluded.holds, statement_ja = excluded.statement_ja,
                            statement_en = excluded.statement_en, explanation_ja = excluded.explanation_ja,
                            explanation_en = excluded.explanation_en, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        where not exists (select from appraisal.check_answer where code = kept.code)
                        """)
                        .param("code", question.code())
                        .param("topic", question.topic().word())
                        .param("holds", question.holds())
                        .param("statement", question.statement().ja())
                        .param("statementEn", question.statement().en())
                        .param("explanation", question.explanation().ja())
                        .param("explanationEn", question.explanation().en())
                        .param("now", OffsetDateTime.now(clock))
                        .param("actor", actor)
                        .update()
                == 1;
    }

    /** Keeps whether a question is asked, and until when it comes first; false if somebody else did since that revision. */
    boolean stand(Question question, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.check_question_state as kept (code, withdrawn, first_until, changed_at, changed_by)
                        values (:code, :withdrawn, :until, :now, :actor)
                        on conflict (code) do update set withdrawn = excluded.withdrawn,
                            first_until = excluded.first_until, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by, revision = kept.revision + 1
                        where kept.revision = :revision
                        """)
                        .param("code", question.code())
                        .param("withdrawn", question.withdrawn())
                        .param("until", question.firstUntil())
                        .param("now", OffsetDateTime.now(clock))
                        .param("actor", actor)
                        .param("revision", question.revision())
                        .update()
                == 1;
    }

    private List<Question> own() {
        return jdbc.sql("select * from appraisal.check_question order by changed_at, code")
                .query((row, number) -> question(row))
                .list();
    }

    private Map<String, Standing> standings() {
        var standings = new HashMap<String, Standing>();
        jdbc.sql("select code, withdrawn, first_until, revision from appraisal.check_question_state")
                .query(row -> {
                    standings.put(
                            row.getString("code"),
                            new Standing(
                                    row.getBoolean("withdrawn"),
                                    row.getObject("first_until", LocalDate.class),
                                    row.getInt("revision")));
                });
        return standings;
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getString("code"),
                Topic.ofWord(row.getString("topic")).orElseThrow(),
                row.getBoolean("holds"),
                new Words(row.getString("statement_ja"), row.getString("statement_en")),
                new Words(row.getString("explanation_ja"), row.getString("explanation_en")),
                true,
                false,
                null,
                0);
    }
}
