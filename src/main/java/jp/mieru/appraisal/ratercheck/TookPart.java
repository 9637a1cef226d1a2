package jp.mieru.appraisal.ratercheck;

import java.util.Collection;
import java.util.Optional;
import jp.mieru.access.StaffId;
import jp.mieru.organization.StandsOnStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Whoever took a check, read the handbook or asked about it, or watched a video or rated a case stays in the records. */
@Component
class TookPart implements StandsOnStaff {
    private final JdbcClient jdbc;

    TookPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> keeping(Collection<StaffId> staff) {
        var took = jdbc.sql("""
                        select exists (select from appraisal.check_sheet where staff_id = any (:staff))
                            or exists (select from appraisal.handbook_reading where staff_id = any (:staff))
                            or exists (select from appraisal.handbook_question where asked_by = any (:staff))
                            or exists (select from appraisal.video_watch where staff_id = any (:staff))
                            or exists (select from appraisal.exercise_record where staff_id = any (:staff))
                        """)
                .param(
                        "staff",
                        new SqlArrayValue(
                                "uuid", staff.stream().map(StaffId::value).toArray()))
                .query(Boolean.class)
                .single();
        return took ? Optional.of("appraisal.support.took-part") : Optional.empty();
    }
}
