package jp.mieru.survey.rates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The rates as an Excel workbook, in the order of the tree. */
final class RatesWorkbook {
    private RatesWorkbook() {}

    static ResponseEntity<byte[]> of(Page page, List<Rate> rates, @Nullable Integer goal) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ExcelOut(bytes)) {
            out.sheet(
                    page.t("survey.rates.title"),
                    Stream.of("code", "unit", "asked", "answered", "started", "rate", "goal")
                            .map(column -> page.t("survey.rates.column." + column))
                            .toList());
            for (Rate rate : rates) {
                out.row(
                        rate.code(),
                        rate.name(),
                        rate.asked(),
                        rate.answered(),
                        rate.started(),
                        Math.round(rate.percent() * 10) / 10.0,
                        goal);
            }
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ExcelOut.TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"response-rates.xlsx\"")
                .body(bytes.toByteArray());
    }
}
