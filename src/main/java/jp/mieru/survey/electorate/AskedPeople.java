package jp.mieru.survey.electorate;

import java.util.Collection;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.organization.StandsOnStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Whoever is asked in a round was there: the import that brought them stays. */
@Component
class AskedPeople implements StandsOnStaff {
    private final JdbcClient jdbc;

    AskedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> keeping(Collection<StaffId> staff) {
        var asked = jdbc.sql("select exists (select from survey.electorate where staff_id = any (:staff))")
                .param(
                        "staff",
                        new SqlArrayValue(
                                "uuid", staff.stream().map(StaffId::value).toArray()))
                .query(Boolean.class)
                .single();
        return asked ? Optional.of("survey.round.asked-people") : Optional.empty();
    }
}
