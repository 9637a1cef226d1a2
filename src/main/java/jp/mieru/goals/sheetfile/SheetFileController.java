package jp.mieru.goals.sheetfile;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.LooksAtGoals;
import jp.mieru.platform.files.ExcelOut;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A sheet as the form that offices pass around. */
@Controller
class SheetFileController {
    private final GoalSights sights;
    private final FiledSheets filed;
    private final TakeForm take;
    private final SheetForm form;
    private final LooksAtGoals looks;

    SheetFileController(GoalSights sights, FiledSheets filed, TakeForm take, SheetForm form, LooksAtGoals looks) {
        this.sights = sights;
        this.filed = filed;
        this.take = take;
        this.form = form;
        this.looks = looks;
    }

    @GetMapping("/goal-sheets/{id}/file")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    void file(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        var sight = sights.find(new SheetId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sheet = sight.sheet();
        looks.at(sheet, viewer);
        var shown = filed.of(sheet, viewer);
        response.setContentType(ExcelOut.TYPE);
        var name = URLEncoder.encode(
                sheet.year().year() + "_" + shown.number() + "_" + shown.name() + ".xlsx", StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"goal-sheet.xlsx\"; filename*=UTF-8''" + name.replace("+", "%20"));
        form.write(
                List.of(shown), sight.writes() ? take.choices(sheet, viewer) : List.of(), response.getOutputStream());
    }
}
