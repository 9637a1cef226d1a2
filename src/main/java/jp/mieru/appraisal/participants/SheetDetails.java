package jp.mieru.appraisal.participants;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.objection.NobodyAmendsTheirOwnRating;
import jp.mieru.appraisal.participants.SheetDetail.Happened;
import jp.mieru.appraisal.raters.Assigned.Consulted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One sheet with its history, by five statements. */
@Repository
class SheetDetails {
    private final JdbcClient jdbc;
    private final SheetList list;
    private final NobodyAmendsTheirOwnRating others;

    SheetDetails(JdbcClient jdbc, SheetList list, NobodyAmendsTheirOwnRating others) {
        this.jdbc = jdbc;
        this.list = list;
        this.others = others;
    }

    Optional<SheetDetail> find(CycleId cycle, SheetId sheet, Viewer viewer) {
        return list.row(cycle, sheet).map(row -> {
            var consulted = jdbc.sql(
                            "select staff_id, why from appraisal.consulted where sheet_id = :id order by why, staff_id")
                    .param("id", sheet.value())
                    .query((found, number) ->
                            new Consulted(new StaffId(found.getObject("staff_id", UUID.class)), found.getString("why")))
                    .list();
            boolean kept = others.keepsFrom(sheet, viewer);
            var history = jdbc.sql("select * from appraisal.sheet_step where sheet_id = :id order by number desc")
                    .param("id", sheet.value())
                    .query((found, number) -> {
                        var actor = found.getObject("actor", UUID.class);
                        var step = found.getString("step");
                        return new Happened(
                                step,
                                found.getString("to_stage"),
                                kept && step.equals("reopened") ? "" : found.getString("note"),
                                actor == null ? null : new StaffId(actor),
                                found.getObject("taken_at", OffsetDateTime.class)
                                        .toInstant());
                    })
                    .list();
            return new SheetDetail(row, consulted, history);
        });
    }
}
