package jp.mieru.appraisal.objection;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A sheet that was opened again after a complaint is amended by those of the office who had no part in its rating, and what the
 * committee said of it is read by them and by the person.
 */
@Component
public class NobodyAmendsTheirOwnRating {
    private static final String OPENED_AND_RATED = """
            select c.sheet_id from appraisal.sheet_step c join appraisal.sheet s on s.id = c.sheet_id
            where c.step = 'reopened' and
            """ + SheetRaters.RATED_BY_VIEWER;

    private final JdbcClient jdbc;

    NobodyAmendsTheirOwnRating(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the sheet was opened again and the viewer had a part in its rating. */
    public boolean keepsFrom(SheetId sheet, Viewer viewer) {
        return !jdbc.sql(OPENED_AND_RATED + " and s.id = :sheet")
                .param("sheet", sheet.value())
                .params(SheetRaters.viewer(viewer))
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** All such sheets of a cycle, by one statement. */
    public Set<SheetId> keepsFrom(CycleId cycle, Viewer viewer) {
        return new HashSet<>(jdbc.sql(OPENED_AND_RATED + " and s.cycle_id = :cycle")
                .param("cycle", cycle.value())
                .params(SheetRaters.viewer(viewer))
                .query((row, number) -> new SheetId(row.getObject(1, UUID.class)))
                .list());
    }
}
