package jp.mieru.survey.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The list of who has answered as a workbook. */
final class AnsweredWorkbook {
    private AnsweredWorkbook() {}

    static ResponseEntity<byte[]> of(Page page, List<AnsweredBy> answered) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ExcelOut(bytes)) {
            out.sheet(
                    page.t("survey.reading.index.title"),
                    List.of(page.t("survey.reading.unit"), page.t("survey.reading.name"), page.t("survey.reading.on")));
            for (AnsweredBy each : answered) {
                out.row(each.unit(), each.person().name(), each.on());
            }
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answered.xlsx\"")
                .contentType(MediaType.parseMediaType(ExcelOut.TYPE))
                .body(bytes.toByteArray());
    }
}
