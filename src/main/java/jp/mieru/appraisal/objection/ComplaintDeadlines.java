package jp.mieru.appraisal.objection;

import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import org.springframework.stereotype.Component;

/** Until when people may complain of their results, as it holds for each of them. */
@Component
public class ComplaintDeadlines {
    private final ToldSheets sheets;
    private final Complaints complaints;
    private final FileComplaint file;

    ComplaintDeadlines(ToldSheets sheets, Complaints complaints, FileComplaint file) {
        this.sheets = sheets;
        this.complaints = complaints;
        this.file = file;
    }

    /**
     * Of a result that its person was told.
     *
     * @throws java.util.NoSuchElementException if it is not that person's or was not told
     */
    public ComplaintDeadline of(StaffId staff, SheetId sheet) {
        var told = sheets.of(staff, sheet.value()).orElseThrow();
        return ComplaintDeadline.of(file.mayComplain(told, complaints.filedBy(staff), file.openDays()));
    }
}
