package jp.mieru.organization.rosterimport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.files.FaultWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Faults and changes of an import as workbooks. */
@Controller
class RosterImportFiles {
    private static final int BLOCK = 1000;
    private final ImportQueries queries;
    private final ImportOutcomes outcomes;
    private final LookAtImport looks;
    private final MessageSource messages;

    RosterImportFiles(ImportQueries queries, ImportOutcomes outcomes, LookAtImport looks, MessageSource messages) {
        this.queries = queries;
        this.outcomes = outcomes;
        this.looks = looks;
        this.messages = messages;
    }

    @GetMapping("/roster-imports/{id}/faults.xlsx")
    @Allow(Who.OFFICE_PLACEMENT)
    void faults(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        require(id);
        new FaultWorkbook(messages, locale).write(outcomes.faults(id), workbook(response, "faults.xlsx"));
    }

    @GetMapping("/roster-imports/{id}/changes.xlsx")
    @Allow(Who.OFFICE_PLACEMENT)
    void changes(@PathVariable UUID id, Locale locale, Viewer viewer, HttpServletResponse response) throws IOException {
        var view = require(id);
        try (var excel = new ExcelOut(workbook(response, "changes.xlsx"))) {
            for (var tab : List.of("all", "units")) {
                sheet(excel, viewer, view, tab, locale);
            }
        }
    }

    private void sheet(ExcelOut excel, Viewer viewer, ImportView view, String tab, Locale locale) {
        excel.sheet(
                t(
                        locale,
                        tab.equals("units")
                                ? "organization.rosterimport.tab.units"
                                : "organization.rosterimport.excel.staff"),
                List.of(
                        t(locale, "organization.rosterimport.excel.code"),
                        t(locale, "organization.rosterimport.excel.name"),
                        t(locale, "organization.rosterimport.excel.outcome"),
                        t(locale, "organization.rosterimport.excel.field"),
                        t(locale, "organization.rosterimport.excel.old"),
                        t(locale, "organization.rosterimport.excel.new")));
        var count = queries.lineCount(view.id(), tab);
        for (long offset = 0; offset < count; offset += BLOCK) {
            looks.seen(viewer, view, tab, BLOCK, offset).forEach(line -> rows(excel, line, locale));
        }
    }

    private void rows(ExcelOut excel, ImportView.Line line, Locale locale) {
        var outcome = t(locale, "organization.rosterimport.outcome." + line.outcome());
        if (line.cells().isEmpty()) {
            excel.row(line.code(), line.name(), outcome, "", "", "");
        }
        for (var cell : line.cells()) {
            excel.row(
                    line.code(),
                    line.name(),
                    outcome,
                    t(locale, "organization.rosterimport.cell." + cell.field()),
                    cell.old(),
                    cell.fresh());
        }
    }

    private String t(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }

    private ImportView require(UUID id) {
        return queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static OutputStream workbook(HttpServletResponse response, String name) throws IOException {
        response.setContentType(ExcelOut.TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }
}
