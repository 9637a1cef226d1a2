package jp.mieru.appraisal.payfile;

import java.util.List;
import jp.mieru.access.StaffId;

/** What a file says of somebody, cell by cell. */
public record Line(StaffId staff, List<String> cells) {
    public Line {
        cells = List.copyOf(cells);
    }
}
