package jp.mieru.survey.ballot;

import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may answer, whatever becomes of the answers. */
@Component
public class Voters {
    /** The row of {@code electorate e} of :staff in :round with its {@code round r}, if it is open. */
    public static final String ASKED = """
            from survey.electorate e join survey.round r on r.id = e.round_id
            where e.round_id = :round and e.staff_id = :staff
              and exists (select from survey.round_state s where s.round_id = :round and s.state = 'open')
              and not exists (select from survey.round_state s where s.round_id = :round and s.state = 'closed')
            """;

    private final JdbcClient jdbc;

    Voters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why nothing was taken from somebody. */
    public Taken whyNot(RoundId round, StaffId staff) {
        return jdbc.sql("""
                        select case
                            when exists (select from survey.answered where round_id = :round and staff_id = :staff)
                                then 'ALREADY_ANSWERED'
                            when not exists (select from survey.electorate where round_id = :round and staff_id = :staff)
                                then 'NOT_ASKED'
                            else 'NOT_OPEN' end
                        """)
                .param("round", round.value())
                .param("staff", staff.value())
                .query((row, number) -> Taken.valueOf(row.getString(1)))
                .single();
    }
}
