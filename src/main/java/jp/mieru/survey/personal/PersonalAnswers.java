package jp.mieru.survey.personal;

import java.time.LocalDate;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.Taken;
import jp.mieru.survey.ballot.Voters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Answers of confidential and named rounds, stored with whoever gave them. Anonymous rounds are refused. */
@Repository
public class PersonalAnswers {
    /** In place of a draft's version: the sheet knows of no draft, and whatever was saved elsewhere gives way to it. */
    public static final int WHATEVER_WAS_SAVED = -1;

    private final JdbcClient jdbc;
    private final Voters voters;
    private final OneSheetAtATime oneSheetAtATime;

    PersonalAnswers(JdbcClient jdbc, Voters voters, OneSheetAtATime oneSheetAtATime) {
        this.jdbc = jdbc;
        this.voters = voters;
        this.oneSheetAtATime = oneSheetAtATime;
    }

    /**
     * Takes what a person answered, once, and forgets the draft. A round that closes meanwhile is seen as closed.
     *
     * @param version of the draft that the person sends, 0 if none was stored, or {@link #WHATEVER_WAS_SAVED}
     */
    @Transactional
    public Taken take(RoundId round, StaffId staff, LocalDate day, Ballot ballot, int version) {
        oneSheetAtATime.begin(round, staff);
        if (version != WHATEVER_WAS_SAVED && isOvertaken(round, staff, version)) {
            return Taken.OVERTAKEN;
        }
        int stored = jdbc.sql("""
                        with asked as (
                            select e.staff_id %s
                              and r.mode in ('confidential', 'named')
                        ), voter as (
                            insert into survey.turnout (round_id, staff_id, answered_on)
                            select :round, staff_id, :day from asked
                            on conflict do nothing
                            returning staff_id
                        ), draft as (
                            delete from survey.draft using voter where round_id = :round and draft.staff_id = voter.staff_id
                        )
                        insert into survey.personal_answer (round_id, staff_id, answered_on, answers, words)
                        select :round, staff_id, :day, :answers, :words from voter
                        """.formatted(Voters.ASKED))
                .param("round", round.value())
                .param("staff", staff.value())
                .param("day", day)
                .param("answers", ballot.answers())
                .param("words", ballot.words())
                .update();
        return stored == 1 ? Taken.STORED : voters.whyNot(round, staff);
    }

    private boolean isOvertaken(RoundId round, StaffId staff, int version) {
        return jdbc.sql("""
                        select version from survey.draft where round_id = :round and staff_id = :staff for update
                        """)
                .param("round", round.value())
                .param("staff", staff.value())
                .query(Integer.class)
                .optional()
                .filter(stored -> stored != version)
                .isPresent();
    }

    /**
     * Puts the answers of a round among those that figures are made of, without the persons and in random order, and
     * forgets drafts that nobody sent. Once, after its participation has become final.
     */
    @Transactional
    public void finish(RoundId round) {
        jdbc.sql("""
                        insert into survey.response (round_id, unit, attributes, answers)
                        select p.round_id, e.unit, e.attributes, p.answers
                        from survey.personal_answer p join survey.electorate e using (round_id, staff_id)
                        where p.round_id = :round order by gen_random_uuid()
                        """).param("round", round.value()).update();
        jdbc.sql("""
                        insert into survey.free_text (round_id, unit, question, words)
                        select p.round_id, e.unit, w.ordinality - 1, w.word
                        from survey.personal_answer p join survey.electorate e using (round_id, staff_id),
                             unnest(p.words) with ordinality w (word, ordinality)
                        where p.round_id = :round and w.word is not null order by gen_random_uuid()
                        """).param("round", round.value()).update();
        jdbc.sql("delete from survey.draft where round_id = :round")
                .param("round", round.value())
                .update();
    }
}
