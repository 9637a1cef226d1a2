package jp.mieru.survey.ballot;

import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mixes ballots until nothing tells whose they are. What is mixed is written anew by one transaction in an order drawn
 * from the database's strong random numbers, and the tables that held it are truncated, which removes their files: no
 * dead row, no transaction number and no place on a page is left to tell.
 */
@Repository
public class BallotMixer {
    /** The fewest ballots of a round that leave the box together. */
    public static final int FEWEST_AT_ONCE = 10;

    /**
     * The fewest answers that tell the same after closing, where a round has as many. Smaller groups could never be shown,
     * for it is also the lowest threshold that can be set.
     */
    public static final int FEWEST_ANSWERS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(BallotMixer.class);
    private static final String RANDOMLY = " order by gen_random_uuid()";
    private final JdbcClient jdbc;
    private final BallotTables tables;
    private final ToldCells toldCells;
    private final TransactionTemplate transaction;

    BallotMixer(JdbcClient jdbc, BallotTables tables, ToldCells toldCells, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.toldCells = toldCells;
        this.transaction = transaction;
    }

    /**
     * Moves ballots from the box to the urn wherever at least ten wait, and mixes the whole urn anew. Left for the next
     * time while somebody reads the tables, as a backup does.
     */
    public void mix() {
        try {
            transaction.executeWithoutResult(status -> mixAlone());
        } catch (CannotAcquireLockException busy) {
            LOG.debug("ballots are in use, they are mixed next time");
        }
    }

    private void mixAlone() {
        if (!jdbc.sql("select " + alone("pg_try_advisory_xact_lock"))
                        .query(Boolean.class)
                        .single()
                || !enoughWait()) {
            return;
        }
        tables.lock("survey.ballot_box, survey.urn");
        run("""
                create temporary table mixing on commit drop as
                select *, false as waits from survey.urn
                union all
                select *, count(*) over (partition by round_id) < %d from survey.ballot_box
                """.formatted(FEWEST_AT_ONCE));
        run("truncate survey.ballot_box, survey.urn");
        putBack("mixing");
    }

    /**
     * Empties box and urn of a round into its final answers and makes its participation final, each in a random order of
     * its own. Other open rounds' ballots are mixed anew on the way.
     *
     * @param units the round's units
     * @throws CannotAcquireLockException if somebody reads the tables for long, as a backup does
     */
    @Transactional
    public void empty(RoundId round, Forest units) {
        jdbc.sql("select " + alone("pg_advisory_xact_lock"))
                .query((row, number) -> number)
                .list();
        tables.lockAtLast("survey.ballot_box, survey.turnout, survey.urn");
        run("""
                create temporary table emptied on commit drop as
                select *, false as waits from survey.urn union all select *, true from survey.ballot_box
                """);
        run("create temporary table voters on commit drop as select * from survey.turnout");
        run("truncate survey.turnout, survey.ballot_box, survey.urn");
        toldCells.decide(round, units, FEWEST_ANSWERS);
        finish(round);
        jdbc.sql("delete from emptied where round_id = :round")
                .param("round", round.value())
                .update();
        putBack("emptied");
        run("insert into survey.turnout select * from voters" + RANDOMLY);
    }

    private void finish(RoundId round) {
        jdbc.sql("""
                        insert into survey.response (round_id, unit, attributes, answers)
                        select mixed.round_id, told.unit, told.attributes, mixed.answers
                        from (select *, row_number() over (partition by ballot_cell order by gen_random_uuid()) as place
                              from emptied where round_id = :round) mixed
                        join told on told.cell = mixed.ballot_cell and mixed.place between told.first and told.last
                        """ + RANDOMLY).param("round", round.value()).update();
        jdbc.sql("""
                        insert into survey.free_text (round_id, unit, question, words)
                        select round_id, units.unit, w.ordinality - 1, w.word
                        from emptied join (select distinct cell, unit from told) units on units.cell = ballot_cell,
                             unnest(words) with ordinality w (word, ordinality)
                        where round_id = :round and w.word is not null
                        """ + RANDOMLY).param("round", round.value()).update();
        jdbc.sql("with mine as (delete from voters where round_id = :round returning *)"
                        + " insert into survey.participation select * from mine"
                        + RANDOMLY)
                .param("round", round.value())
                .update();
    }

    private void putBack(String from) {
        run("insert into survey.urn select round_id, ballot_cell, answers, words from " + from + " where not waits"
                + RANDOMLY);
        run("insert into survey.ballot_box select round_id, ballot_cell, answers, words from " + from + " where waits"
                + RANDOMLY);
    }

    /** One at a time: whoever looks into the box and then wants it for itself would wait for another who does the same. */
    private static String alone(String lock) {
        return lock + "(hashtext('mieru ballots'))";
    }

    private boolean enoughWait() {
        return jdbc.sql("select exists (select from survey.ballot_box group by round_id having count(*) >= :fewest)")
                .param("fewest", FEWEST_AT_ONCE)
                .query(Boolean.class)
                .single();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
