package jp.mieru.appraisal.objection;

import jp.mieru.access.Viewer;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.sheet.SheetReaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From the taking up of a complaint to its decision its committee reads the sheet complained of; not before, not afterwards, and
 * of that person nothing else.
 */
@Component
class TheCommitteeReadsWhatItJudges implements SheetReaders {
    private final JdbcClient jdbc;

    TheCommitteeReadsWhatItJudges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean read(SheetId sheet, Viewer viewer) {
        var self = viewer.staff();
        return self != null
                && jdbc.sql("""
                                select exists (select from appraisal.complaint c
                                    join appraisal.complaint_member m on m.complaint_id = c.id and m.staff_id = :self
                                    where c.sheet_id = :sheet and c.state = 'hearing' and c.staff_id <> :self)
                                """)
                        .param("self", self.value())
                        .param("sheet", sheet.value())
                        .query(Boolean.class)
                        .single();
    }
}
