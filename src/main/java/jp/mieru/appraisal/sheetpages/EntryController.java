package jp.mieru.appraisal.sheetpages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Accounts;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.entry.KeepEntries;
import jp.mieru.appraisal.entry.Keeping;
import jp.mieru.appraisal.entry.Typed;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.SheetSight;
import jp.mieru.appraisal.sheet.SheetSights;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is written on a sheet: kept field by field while it is typed, or all of it by a button where scripts do not run. */
@Controller
class EntryController {
    private final SheetSights sights;
    private final KeepEntries keep;
    private final AppraisalSheetPage pages;
    private final Accounts accounts;

    EntryController(SheetSights sights, KeepEntries keep, AppraisalSheetPage pages, Accounts accounts) {
        this.sights = sights;
        this.keep = keep;
        this.pages = pages;
        this.accounts = accounts;
    }

    /** One field, as it is typed. Answers with a part that says what came of it. */
    @PostMapping("/appraisal-sheets/{id}/entry")
    @Allow(Who.STAFF)
    ModelAndView keep(@PathVariable UUID id, @RequestParam Map<String, String> sent, Viewer viewer) {
        var sight = find(id, viewer);
        var form = new EntryForm(sent);
        var kept = form.one()
                .map(typed -> keep.keep(sight.sheet().id(), step(sight), List.of(typed), viewer)
                        .values()
                        .iterator()
                        .next())
                .orElseGet(Keeping.Unknown::new);
        var view = new ModelAndView("appraisal/sheetpages/kept");
        view.addObject("field", sent.getOrDefault("field", ""));
        view.addObject("value", form.one().map(Typed::value).orElse(""));
        view.addObject("tab", form.tab());
        view.addObject("kept", kept);
        view.addObject(
                "writer",
                kept instanceof Keeping.Overtaken overtaken
                        ? accounts.names(List.of(overtaken.there().by()))
                                .getOrDefault(overtaken.there().by(), "")
                        : "");
        view.setStatus(
                switch (kept) {
                    case Keeping.Kept done -> HttpStatus.OK;
                    case Keeping.Overtaken overtaken -> HttpStatus.CONFLICT;
                    case Keeping.NotNow not -> HttpStatus.GONE;
                    case Keeping.TooLong tooLong -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case Keeping.Unknown unknown -> HttpStatus.UNPROCESSABLE_CONTENT;
                });
        return view;
    }

    /** The whole form, then what its button asks for: a decision, the way to handing on, or nothing more. */
    @PostMapping("/appraisal-sheets/{id}/entries")
    @Allow(Who.STAFF)
    ModelAndView keepAll(
            @PathVariable UUID id, @RequestParam Map<String, String> sent, Viewer viewer, RedirectAttributes redirect) {
        var sight = find(id, viewer);
        var form = new EntryForm(sent);
        var sheet = sight.sheet().id();
        var kept = keep.keep(sheet, step(sight), form.changed(), viewer);
        var decided = form.decided().map(mine -> keep.decide(sheet, step(sight), mine, form.replaces(), viewer));
        var refused = new HashMap<String, Refused>();
        kept.forEach((field, each) -> refusal(each, form.value(field)).ifPresent(why -> refused.put(field, why)));
        boolean overtaken =
                Stream.concat(kept.values().stream(), decided.stream()).anyMatch(Keeping.Overtaken.class::isInstance);
        if (overtaken || !refused.isEmpty()) {
            var view = new ModelAndView("appraisal/sheetpages/show");
            view.addObject("shown", pages.of(find(id, viewer), viewer, refused));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        if (form.goesOn()) {
            return new ModelAndView("redirect:/appraisal-sheets/" + id + "/handover");
        }
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.sheet.flash.kept"));
        return new ModelAndView("redirect:/appraisal-sheets/" + id);
    }

    private static Optional<Refused> refusal(Keeping kept, String typed) {
        return switch (kept) {
            case Keeping.Kept done -> Optional.empty();
            case Keeping.Overtaken overtaken -> Optional.empty(); // the page shows both texts
            case Keeping.TooLong tooLong ->
                Optional.of(new Refused(typed, "appraisal.sheet.refused.long", tooLong.longest(), tooLong.length()));
            case Keeping.Unknown unknown -> Optional.of(new Refused(typed, "appraisal.sheet.refused.unknown"));
            case Keeping.NotNow not -> Optional.of(new Refused(typed, "appraisal.sheet.refused.not-now"));
        };
    }

    private static Procedure step(SheetSight sight) {
        return sight.writes().orElse(Procedure.SELF);
    }

    private SheetSight find(UUID id, Viewer viewer) {
        return sights.find(new SheetId(id), viewer)
                .filter(sight -> sight.own() || sight.isRater())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
