package jp.mieru.appraisal.objection;

import jp.mieru.platform.time.Japan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far amending after complaints is. */
@Component
public class Reviews {
    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After the decision of this complaint. */
    public Review of(Complaint complaint) {
        var decision = complaint.decision();
        if (decision == null || !decision.outcome().amends()) {
            return Review.NONE;
        }
        var decided = decision.day().atStartOfDay(Japan.ZONE).toOffsetDateTime();
        return jdbc.sql("""
                        select s.stage in ('fixed', 'disclosed'), exists (select from appraisal.sheet_step t
                            where t.sheet_id = s.id and t.step = 'reopened' and t.taken_at >= :decided)
                        from appraisal.sheet s where s.id = :sheet
                        """)
                .param("decided", decided)
                .param("sheet", complaint.sheet().value())
                .query((row, number) -> {
                    if (!row.getBoolean(2)) {
                        return Review.TO_OPEN;
                    }
                    return row.getBoolean(1) ? Review.DONE : Review.OPEN;
                })
                .single();
    }
}
