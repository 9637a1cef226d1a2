package jp.mieru.organization.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The directory as an Excel file: the whole result of a search, as far as the viewer sees. */
@Controller
class DirectoryExportController {
    private final ExportDirectory export;
    private final Clock clock;

    DirectoryExportController(ExportDirectory export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/staff.xlsx")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    void show(
            @ModelAttribute("search") StaffSearch search,
            Viewer viewer,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var asOf = DirectoryController.dayOf(search, viewer, clock);
        response.setContentType(ExcelOut.TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("staff-" + asOf.day() + ".xlsx")
                        .build()
                        .toString());
        export.write(viewer, asOf, search, page, response.getOutputStream());
    }
}
