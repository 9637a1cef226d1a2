package jp.mieru.appraisal.objection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had a part in the rating of a sheet: rates it now, handed it on, fixed it, or wrote ratings before somebody else took over. */
@Repository
class SheetRaters {
    private static final String STEPS =
            "step in ('handed-on', 'fixed') and from_stage in ('first', 'second', 'confirm')";

    /** Whether the viewer had a part in the rating of the sheet of complaint {@code c}. */
    static final String RATED_BY_VIEWER = """
             (exists (select from appraisal.rater r where r.sheet_id = c.sheet_id and r.staff_id = :self)
                or exists (select from appraisal.sheet_step p where p.sheet_id = c.sheet_id and p.actor = :self and p.%s)
                or exists (select from appraisal.entry e
                    where e.sheet_id = c.sheet_id and e.step <> 'self' and e.changed_by = :account))
            """.formatted(STEPS.replace("and from_stage", "and p.from_stage"));

    private final JdbcClient jdbc;
    private final Accounts accounts;

    SheetRaters(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** What {@link #RATED_BY_VIEWER} asks for. */
    static Map<String, @Nullable Object> viewer(Viewer viewer) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("self", viewer.staff() == null ? null : viewer.staff().value());
        parameters.put("account", viewer.account());
        return parameters;
    }

    Set<StaffId> of(SheetId id) {
        var raters = new HashSet<>(jdbc.sql("""
                        select staff_id from appraisal.rater where sheet_id = :id
                        union select actor from appraisal.sheet_step where sheet_id = :id and actor is not null and
                        """ + STEPS)
                .param("id", id.value())
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list());
        raters.addAll(accounts.staff(
                jdbc.sql("select distinct changed_by from appraisal.entry where sheet_id = :id and step <> 'self'")
                        .param("id", id.value())
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list()));
        return raters;
    }
}
