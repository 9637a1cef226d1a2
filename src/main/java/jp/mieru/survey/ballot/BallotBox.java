package jp.mieru.survey.ballot;

import java.time.LocalDate;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a ballot and the fact that the person has answered by one transaction, so that neither is stored without the
 * other or twice. Nothing but the number of the ballot cell goes along
 * with the answers. See {@link BallotMixer} for what follows.
 */
@Repository
public class BallotBox {
    private final JdbcClient jdbc;
    private final Voters voters;

    BallotBox(JdbcClient jdbc, Voters voters) {
        this.jdbc = jdbc;
        this.voters = voters;
    }

    /** Takes a ballot. The lock comes first, in the order of names: a round that closes meanwhile is seen as closed. */
    @Transactional
    public Taken cast(RoundId round, StaffId staff, LocalDate day, Ballot ballot) {
        jdbc.sql("lock table survey.ballot_box, survey.turnout in row exclusive mode")
                .update();
        int stored = jdbc.sql("""
                        with asked as (
                            select e.staff_id, e.ballot_cell %s
                              and r.mode = 'anonymous'
                        ), voter as (
                            insert into survey.turnout (round_id, staff_id, answered_on)
                            select :round, staff_id, :day from asked
                            on conflict do nothing
                            returning staff_id
                        )
                        insert into survey.ballot_box (round_id, ballot_cell, answers, words)
                        select :round, ballot_cell, :answers, :words from asked join voter using (staff_id)
                        """.formatted(Voters.ASKED))
                .param("round", round.value())
                .param("staff", staff.value())
                .param("day", day)
                .param("answers", ballot.answers())
                .param("words", ballot.words())
                .update();
        return stored == 1 ? Taken.STORED : voters.whyNot(round, staff);
    }
}
