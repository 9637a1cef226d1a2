package jp.mieru.appraisal.absence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.Roster;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.uploads.TemporaryFiles;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import jp.mieru.platform.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's list of who is away and when. */
@Controller
class AbsenceController {
    private static final String ADDRESS = "/appraisal-absences";
    private static final String LABELS = "appraisal.absence.form.";
    private static final int ROWS = 50;

    private final AbsenceStore store;
    private final NoteAbsences note;
    private final Roster roster;
    private final TemporaryFiles temporary;

    AbsenceController(AbsenceStore store, NoteAbsences note, Roster roster, TemporaryFiles temporary) {
        this.store = store;
        this.note = note;
        this.roster = roster;
        this.temporary = temporary;
    }

    @GetMapping("/appraisal-absences")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView index(HttpServletRequest request, @ModelAttribute(name = "page", binding = false) Page page) {
        return index(
                Fields.of(page, LABELS, AbsenceForm.empty()),
                new Faults(),
                Paging.of(request, ROWS, store.count()),
                HttpStatus.OK);
    }

    @PostMapping("/appraisal-absences")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") AbsenceForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var read = form.read(
                number -> roster.numbered(Typed.line(number))
                        .map(Roster.Person::staff)
                        .orElse(null),
                (field, reason) -> result.rejectValue(field, "appraisal.absence.fault." + reason));
        if (read == null) {
            return index(Fields.of(page, LABELS, result), new Faults(), first(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        note.note(List.of(read), viewer);
        return new ModelAndView("redirect:" + ADDRESS);
    }

    @PostMapping("/appraisal-absences/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    String destroy(@RequestParam UUID staff, @RequestParam LocalDate first, Viewer viewer) {
        if (!note.remove(staff, first, viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + ADDRESS;
    }

    /** Keeps what a file holds, or shows all its faults. */
    @PostMapping("/appraisal-absence-files")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView read(
            @RequestParam MultipartFile file,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect)
            throws IOException {
        var faults = new Faults();
        var people = roster.numbers();
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        List<Absence> found = temporary.with(file, path -> AbsenceReader.read(path, name, people, faults));
        if (faults.any()) {
            return index(
                    Fields.of(page, LABELS, AbsenceForm.empty()), faults, first(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        note.note(found, viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.absence.read", found.size()));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private Paging first() {
        return new Paging(1, ROWS, store.count(), ADDRESS);
    }

    private ModelAndView index(Fields fields, Faults faults, Paging paging, HttpStatus status) {
        var rows = store.page(paging.size(), paging.offset());
        var view = new ModelAndView("appraisal/absence/index", status);
        view.addObject("fields", fields);
        view.addObject("faults", faults);
        view.addObject("paging", paging);
        view.addObject("rows", rows);
        view.addObject("people", roster.people(rows.stream().map(Absence::staff).toList()));
        view.addObject(
                "kinds",
                Arrays.stream(AbsenceKind.values())
                        .map(kind -> new Choice(kind.word(), fields.page().t("appraisal.absence.kind." + kind.word())))
                        .toList());
        return view;
    }
}
