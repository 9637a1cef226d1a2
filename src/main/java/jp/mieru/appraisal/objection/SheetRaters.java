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

    /** Whether the viewer had a part in any rating of person {@code k}, in whichever cycle. */
    static final String PERSON_RATED_BY_VIEWER =
            " exists (select from (select id as sheet_id, staff_id from appraisal.sheet) c where c.staff_id = k.staff_id and "
                    + RATED_BY_VIEWER + ")";

    private static final String WHO_OBJECTED = """
            select staff_id from appraisal.complaint union select staff_id from appraisal.consultation
            union select s.staff_id from appraisal.complaint_excuse e join appraisal.sheet s on s.id = e.sheet_id
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    SheetRaters(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** What {@link #RATED_BY_VIEWER} and {@link #PERSON_RATED_BY_VIEWER} ask for. */
    static Map<String, @Nullable Object> viewer(Viewer viewer) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("self", viewer.staff() == null ? null : viewer.staff().value());
        parameters.put("account", viewer.account());
        return parameters;
    }

    /** Whether the viewer had a part in any rating of the person, in whichever cycle. */
    boolean hasRated(Viewer viewer, StaffId person) {
        return jdbc.sql("select" + PERSON_RATED_BY_VIEWER + " from (select :person::uuid as staff_id) k")
                .params(viewer(viewer))
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Whoever complained, was excused or asked for advice, and of whom the viewer had a part in any rating. */
    Set<StaffId> objectedAndRatedBy(Viewer viewer) {
        return new HashSet<>(jdbc.sql("select k.staff_id from (" + WHO_OBJECTED + ") k where" + PERSON_RATED_BY_VIEWER)
                .params(viewer(viewer))
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list());
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
