package jp.mieru.organization.rosterimport;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Imports of the roster: those of the past, and a new one. */
@Controller
class RosterImportController {
    private static final int SIZE = 50;
    private final ImportQueries queries;
    private final UploadRoster upload;

    RosterImportController(ImportQueries queries, UploadRoster upload) {
        this.queries = queries;
        this.upload = upload;
    }

    @GetMapping("/roster-imports")
    @Allow(Who.OFFICE_PLACEMENT)
    String index(HttpServletRequest request, Model model) {
        var paging = Paging.of(request, SIZE, queries.count());
        model.addAttribute("paging", paging);
        model.addAttribute("imports", queries.latest(SIZE, paging.offset()));
        return "organization/rosterimport/index";
    }

    @GetMapping("/roster-imports/new")
    @Allow(Who.OFFICE_PLACEMENT)
    String form(Model model) {
        model.addAttribute("fields", RosterUploadForm.EMPTY);
        return "organization/rosterimport/new";
    }

    @PostMapping("/roster-imports")
    @Allow(Who.OFFICE_PLACEMENT)
    ModelAndView create(
            @RequestParam(required = false) @Nullable MultipartFile units,
            @RequestParam(required = false) @Nullable MultipartFile roster,
            @RequestParam(required = false) @Nullable MultipartFile history,
            Viewer viewer)
            throws IOException {
        var files = new EnumMap<RosterFile, MultipartFile>(RosterFile.class);
        put(files, RosterFile.UNITS, units);
        put(files, RosterFile.ROSTER, roster);
        put(files, RosterFile.HISTORY, history);
        if (files.isEmpty()) {
            return new ModelAndView(
                    "organization/rosterimport/new",
                    Map.of("fields", RosterUploadForm.NO_FILE),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/roster-imports/" + upload.take(viewer, files));
    }

    private static void put(Map<RosterFile, MultipartFile> files, RosterFile kind, @Nullable MultipartFile file) {
        if (file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty()) {
            files.put(kind, file);
        }
    }
}
