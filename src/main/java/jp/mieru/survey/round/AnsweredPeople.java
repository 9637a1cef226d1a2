package jp.mieru.survey.round;

import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many have answered, exactly, however few they are: for what is decided, never for a page. */
@Repository
class AnsweredPeople {
    private final JdbcClient jdbc;

    AnsweredPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People who answered in each unit with all within it, and last in the whole. */
    int[] in(RoundId round, Forest units) {
        int[] answered = new int[units.size() + 1];
        jdbc.sql("""
                        select e.unit, count(*)::int as people
                        from survey.electorate e join survey.answered a using (round_id, staff_id)
                        where round_id = :round group by e.unit
                        """).param("round", round.value()).query(row -> {
            answered[row.getInt("unit")] = row.getInt("people");
        });
        units.sumUp(answered);
        return answered;
    }
}
