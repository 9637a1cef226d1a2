package jp.mieru.appraisal.rules;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.ruleset.RuleFault;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft is changed section by section. */
@Controller
class SectionController {
    private final RuleSets sets;
    private final WriteRules write;

    SectionController(RuleSets sets, WriteRules write) {
        this.sets = sets;
        this.write = write;
    }

    @GetMapping("/appraisal-rules/{id}/sections/{section}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable UUID id, @PathVariable String section, Viewer viewer) {
        var stored = draft(id, viewer);
        var found = section(stored, section);
        return form(stored, found, Typed.of(found, stored.rules()), List.of(), stored.revision());
    }

    @PostMapping("/appraisal-rules/{id}/sections/{section}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "save") String go,
            @RequestParam(required = false) @Nullable String named,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            RedirectAttributes redirect) {
        var stored = draft(id, viewer);
        var found = section(stored, section);
        var typed = Typed.of(found, sent);
        if (named != null && !named.equals(found.named())) {
            // Somebody removed a section before this one or renamed it: what was typed is shown, and cannot be kept in
            // another's place.
            return form(stored, found, typed, List.of(RuleFault.at("", "moved")), revision);
        }
        var read = go.equals("remove") && found.removable()
                ? new TypedReader.Read(Shorter.without(stored.rules(), found), List.of())
                : TypedReader.read(stored.rules(), found, typed);
        if (read.rules() == null) {
            return form(stored, found, typed, read.faults(), revision);
        }
        if (!write.change(stored, revision, read.rules(), viewer)) {
            var view = form(stored, found, typed, List.of(RuleFault.at("", "overtaken")), stored.revision());
            view.addObject("differences", Differences.between(stored.rules(), read.rules()));
            return view;
        }
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.rules.flash.saved"));
        return new ModelAndView("redirect:" + stored.path());
    }

    private static ModelAndView form(
            StoredRules stored, FormSection section, Typed typed, List<RuleFault> faults, int revision) {
        var view = new ModelAndView("appraisal/rules/edit");
        view.addObject("stored", stored);
        view.addObject("section", section);
        view.addObject("typed", typed);
        view.addObject("faults", faults);
        view.addObject("revision", revision);
        view.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private StoredRules draft(UUID id, Viewer viewer) {
        return sets.visibleTo(viewer, id)
                .filter(StoredRules::isDraft)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static FormSection section(StoredRules stored, String key) {
        return FormSections.find(stored.rules(), key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
