package jp.mieru.goals.sheetfile;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.ChangeId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.change.Change;
import jp.mieru.goals.change.ChangeState;
import jp.mieru.goals.change.ShownChanges;
import jp.mieru.goals.change.Side;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.GoalSights.Sight;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheetfile.BroughtForms.Brought;
import jp.mieru.goals.sheetfile.TakeForm.Taking;
import jp.mieru.goals.sheetpages.OwnerNames;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.uploads.TemporaryFiles;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form that was filled in is brought, looked through and stored, by whoever writes the sheet. */
@Controller
class BroughtFormController {
    private final GoalSights sights;
    private final BroughtForms forms;
    private final TakeForm take;
    private final ShownChanges shown;
    private final OwnerNames names;
    private final TemporaryFiles temporary;

    BroughtFormController(
            GoalSights sights,
            BroughtForms forms,
            TakeForm take,
            ShownChanges shown,
            OwnerNames names,
            TemporaryFiles temporary) {
        this.sights = sights;
        this.forms = forms;
        this.take = take;
        this.shown = shown;
        this.names = names;
        this.temporary = temporary;
    }

    @GetMapping("/goal-sheets/{id}/files/new")
    @Allow(Who.STAFF)
    ModelAndView create(@PathVariable UUID id, Viewer viewer) {
        return chosen(find(new SheetId(id), viewer), new Faults(), HttpStatus.OK);
    }

    @PostMapping("/goal-sheets/{id}/files")
    @Allow(Who.STAFF)
    ModelAndView create(@PathVariable UUID id, @RequestParam(required = false) MultipartFile file, Viewer viewer)
            throws IOException {
        var sight = find(new SheetId(id), viewer);
        var faults = new Faults();
        if (file == null || file.isEmpty()) {
            faults.add(Fault.ofFile("", "goals.file.fault.none"));
        } else if (!sight.sheet().is(SheetState.DRAFT) && !sight.sheet().is(SheetState.AGREED)) {
            faults.add(Fault.ofFile(name(file), "goals.file.fault.not-now"));
        } else {
            var read = temporary.with(file, path -> take.read(path, name(file), sight.sheet(), viewer));
            faults = read.faults();
        }
        return faults.any()
                ? chosen(sight, faults, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/goal-sheet-files/" + forms.bring(sight.sheet(), file, viewer));
    }

    /** Where the page of a refused file leads that is looked at anew, in the other language for one. */
    @GetMapping("/goal-sheets/{id}/files")
    @Allow(Who.STAFF)
    String index(@PathVariable UUID id, Viewer viewer) {
        return "redirect:/goal-sheets/" + find(new SheetId(id), viewer).sheet().id() + "/files/new";
    }

    /** What would change. */
    @GetMapping("/goal-sheet-files/{id}")
    @Allow(Who.STAFF)
    ModelAndView show(@PathVariable UUID id, Viewer viewer) throws IOException {
        var brought = brought(id, viewer);
        var sight = find(brought.sheet(), viewer);
        var read = take.read(brought, sight.sheet(), viewer);
        if (read.faults().any()) {
            return chosen(sight, read.faults(), HttpStatus.OK);
        }
        var sheet = sight.sheet();
        var change = new Change(
                new ChangeId(id),
                sheet.id(),
                brought.upon(),
                Side.WRITER,
                ChangeState.DRAFT,
                viewer.account(),
                "",
                null,
                "",
                null,
                null,
                sheet.goals(),
                read.goals());
        var view = new ModelAndView("goals/sheetfile/show");
        view.addObject("sheet", sheet);
        view.addObject("owner", names.of(sheet.owner()));
        view.addObject("name", brought.name());
        view.addObject("id", id);
        view.addObject("replaces", take.replacesADraft(sight, viewer));
        view.addObject("unbalanced", read.isUnbalanced());
        view.addObject("weight", read.weight());
        view.addObject("total", read.total());
        view.addObject("shown", shown.of(List.of(change), viewer).getFirst());
        return view;
    }

    @PostMapping("/goal-sheet-files/{id}/storing")
    @Allow(Who.STAFF)
    String store(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) throws IOException {
        var brought = brought(id, viewer);
        var sight = find(brought.sheet(), viewer);
        return switch (take.take(brought, sight, viewer)) {
            case Taking.Done done -> {
                redirect.addFlashAttribute("flash", new Page.Flash("goals.file.flash." + done.word()));
                yield "redirect:" + done.path();
            }
            case Taking.Overtaken overtaken -> {
                redirect.addFlashAttribute("flash", new Page.Flash("goals.file.flash.overtaken"));
                yield "redirect:/goal-sheets/" + sight.sheet().id() + "/files/new";
            }
        };
    }

    private ModelAndView chosen(Sight sight, Faults faults, HttpStatus status) {
        var view = new ModelAndView("goals/sheetfile/new", status);
        view.addObject("sheet", sight.sheet());
        view.addObject("owner", names.of(sight.sheet().owner()));
        view.addObject("faults", faults);
        return view;
    }

    private Sight find(SheetId id, Viewer viewer) {
        return sights.find(id, viewer).filter(Sight::writes).orElseThrow(BroughtFormController::notFound);
    }

    private Brought brought(UUID id, Viewer viewer) {
        return forms.find(id, viewer).orElseThrow(BroughtFormController::notFound);
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
