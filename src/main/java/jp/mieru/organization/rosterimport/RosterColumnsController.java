package jp.mieru.organization.rosterimport;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.rosterfile.RosterColumn;
import jp.mieru.organization.rosterfile.RosterMapping;
import jp.mieru.organization.rosterstaging.RosterMappings;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which column of the files means what: shown, changed, remembered for the next file with this header. */
@Controller
class RosterColumnsController {
    private final ImportQueries queries;
    private final Uploads uploads;
    private final RosterMappings mappings;
    private final ImportWork work;
    private final CompareAnew compareAnew;

    RosterColumnsController(
            ImportQueries queries, Uploads uploads, RosterMappings mappings, ImportWork work, CompareAnew compareAnew) {
        this.queries = queries;
        this.uploads = uploads;
        this.mappings = mappings;
        this.work = work;
        this.compareAnew = compareAnew;
    }

    @GetMapping("/roster-imports/{id}/columns")
    @Allow(Who.OFFICE_PLACEMENT)
    String edit(@PathVariable UUID id, Model model) {
        var view = open(id);
        if (work.isGoingOn(view)) { // the columns are not known yet
            return "redirect:/roster-imports/" + id;
        }
        model.addAttribute("view", view);
        model.addAttribute("files", uploads.files(id).stream().map(this::shown).toList());
        model.addAttribute("twice", List.of());
        return "organization/rosterimport/edit";
    }

    @PostMapping("/roster-imports/{id}/columns")
    @Allow(Who.OFFICE_PLACEMENT)
    ModelAndView update(
            @PathVariable UUID id, @RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        var view = open(id);
        var files = uploads.files(id).stream()
                .filter(file -> !file.header().isEmpty())
                .map(file -> new ColumnsOfFile(file.file(), file.name(), file.header(), chosen(file, form)))
                .toList();
        var twice = files.stream().flatMap(file -> file.takenTwice().stream()).toList();
        if (!twice.isEmpty()) {
            return new ModelAndView(
                    "organization/rosterimport/edit",
                    Map.of("view", view, "files", files, "twice", twice),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!compareAnew.withColumns(viewer, id, files)) {
            redirect.addFlashAttribute("flash", new Page.Flash("organization.rosterimport.work.not_begun"));
        }
        return new ModelAndView("redirect:/roster-imports/" + id);
    }

    private ImportView open(UUID id) {
        return queries.find(id)
                .filter(view -> view.applied() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ColumnsOfFile shown(Uploads.Kept file) {
        var mapping = file.mapping();
        return new ColumnsOfFile(
                file.file(),
                file.name(),
                file.header(),
                mapping == null ? mappings.find(file.file(), file.header()) : mapping);
    }

    private static RosterMapping chosen(Uploads.Kept file, Map<String, String> form) {
        var columns = new EnumMap<RosterColumn, Integer>(RosterColumn.class);
        for (var column : file.file().columns()) {
            var place = form.getOrDefault(column.key(), "");
            if (place.matches("\\d{1,4}")
                    && Integer.parseInt(place) < file.header().size()) {
                columns.put(column, Integer.valueOf(place));
            }
        }
        return new RosterMapping(columns);
    }
}
