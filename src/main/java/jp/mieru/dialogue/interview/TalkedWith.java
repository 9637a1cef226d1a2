package jp.mieru.dialogue.interview;

import java.util.Collection;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.organization.StandsOnStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Whoever has an interview or a card was there: the import that brought them stays. */
@Component
class TalkedWith implements StandsOnStaff {
    private final JdbcClient jdbc;

    TalkedWith(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> keeping(Collection<StaffId> staff) {
        var talked = jdbc.sql("""
                        select exists (select from dialogue.interview
                                       where leader_id = any (:staff) or staff_id = any (:staff))
                            or exists (select from dialogue.card
                                       where from_id = any (:staff) or to_id = any (:staff))
                        """)
                .param(
                        "staff",
                        new SqlArrayValue(
                                "uuid", staff.stream().map(StaffId::value).toArray()))
                .query(Boolean.class)
                .single();
        return talked ? Optional.of("dialogue.interview.talked-with") : Optional.empty();
    }
}
