package jp.mieru.appraisal.handbookquestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.ruleset.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions and answers as they are stored. */
@Repository
public class Entries {
    private static final String ALL = "select * from appraisal.handbook_question ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Entries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that stand in the handbook, in the order in which they came. */
    public List<Entry> shown() {
        return jdbc.sql(ALL + "where shown order by asked_at, id")
                .query((row, number) -> entry(row))
                .list();
    }

    /** Those that this person asked, the latest first. */
    List<Entry> askedBy(StaffId staff) {
        return jdbc.sql(ALL + "where asked_by = :staff order by asked_at desc, id")
                .param("staff", staff.value())
                .query((row, number) -> entry(row))
                .list();
    }

    /** All of them, those that wait for an answer first, then the latest. */
    List<Entry> all() {
        return jdbc.sql(ALL + "order by answer_ja is not null, asked_at desc, id")
                .query((row, number) -> entry(row))
                .list();
    }

    /** How many wait for an answer. */
    int waiting() {
        return jdbc.sql("select count(*) from appraisal.handbook_question where answer_ja is null")
                .query(Integer.class)
                .single();
    }

    Optional<Entry> find(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Keeps what a reader asks. */
    public void ask(StaffId staff, @Nullable UUID chapter, String text) {
        jdbc.sql("""
                        insert into appraisal.handbook_question (chapter_id, asked_by, asked, asked_at, question_ja)
                        values (:chapter, :staff, :text, :now, :text)
                        """)
                .param("chapter", chapter)
                .param("staff", staff.value())
                .param("text", text)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Puts in a question of the office's own. */
    public UUID add(@Nullable UUID chapter, Words question, Words answer, boolean shown, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.handbook_question (chapter_id, asked_at, question_ja, question_en,
                                                                 answer_ja, answer_en, shown, answered_at, answered_by)
                        values (:chapter, :now, :question, :questionEn, :answer, :answerEn, :shown, :now, :actor)
                        returning id
                        """)
                .param("chapter", chapter)
                .param("question", question.ja())
                .param("questionEn", question.en())
                .param("answer", answer.ja())
                .param("answerEn", answer.en())
                .param("shown", shown)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .query(UUID.class)
                .single();
    }

    /** Keeps what the office wrote; false if somebody else did since that revision. */
    boolean change(Entry entry, Words answer, UUID actor) {
        return jdbc.sql("""
                        update appraisal.handbook_question
                        set chapter_id = :chapter, question_ja = :question, question_en = :questionEn,
                            answer_ja = :answer, answer_en = :answerEn, shown = :shown, answered_at = :now,
                            answered_by = :actor, revision = revision + 1
                        where id = :id and revision = :revision
                        """)
                        .param("chapter", entry.chapter())
                        .param("question", entry.question().ja())
                        .param("questionEn", entry.question().en())
                        .param("answer", answer.ja())
                        .param("answerEn", answer.en())
                        .param("shown", entry.shown())
                        .param("now", OffsetDateTime.now(clock))
                        .param("actor", actor)
                        .param("id", entry.id())
                        .param("revision", entry.revision())
                        .update()
                == 1;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var asker = row.getObject("asked_by", UUID.class);
        var answer = row.getString("answer_ja");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("chapter_id", UUID.class),
                asker == null ? null : new StaffId(asker),
                row.getString("asked"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                new Words(row.getString("question_ja"), row.getString("question_en")),
                answer == null ? null : new Words(answer, row.getString("answer_en")),
                row.getBoolean("shown"),
                row.getInt("revision"));
    }
}
