package jp.mieru.survey.kiosk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundClosed;
import jp.mieru.survey.RoundId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes of open rounds: only their hashes. Answering reads them and never writes or locks them, so that they tell no more
 * of answers than the list of who is asked does. A new code makes the one before void, and closing all of them.
 */
@Repository
public class PaperCodes {
    private final JdbcClient jdbc;

    PaperCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose code it is, and for which round. */
    record Holder(RoundId round, StaffId staff) {}

    /** A new code for each of these people, in their order. It is told now and never again. */
    @Transactional
    public Map<StaffId, String> issue(RoundId round, Collection<StaffId> people, LocalDate day) {
        Map<StaffId, String> codes = new LinkedHashMap<>();
        people.forEach(person -> codes.put(person, PaperCode.random()));
        jdbc.sql("""
                        insert into survey.paper_code (round_id, staff_id, hash, printed_on)
                        select :round, staff, decode(hash, 'hex'), :day
                        from unnest(:people::uuid[], :hashes::text[]) given (staff, hash)
                        on conflict (round_id, staff_id) do update
                            set hash = excluded.hash, printed_on = excluded.printed_on
                        """)
                .param("round", round.value())
                .param("day", day)
                .param("people", codes.keySet().stream().map(StaffId::toString).toArray(String[]::new))
                .param(
                        "hashes",
                        codes.values().stream()
                                .map(code -> HexFormat.of().formatHex(PaperCode.hash(code)))
                                .toArray(String[]::new))
                .update();
        return codes;
    }

    /** Whose code has this hash; whether its round is open is another question. */
    Optional<Holder> holder(byte[] hash) {
        return jdbc.sql("select round_id, staff_id from survey.paper_code where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Holder(
                        RoundId.of(row.getObject("round_id", UUID.class)),
                        new StaffId(row.getObject("staff_id", UUID.class))))
                .optional();
    }

    /** With the round its codes end, by the same transaction. */
    @EventListener
    void on(RoundClosed closed) {
        jdbc.sql("delete from survey.paper_code where round_id = :round")
                .param("round", closed.round().value())
                .update();
    }
}
