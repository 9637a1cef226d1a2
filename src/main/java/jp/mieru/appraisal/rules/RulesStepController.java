package jp.mieru.appraisal.rules;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.rules.WriteRules.PutInForce;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft is put in force or thrown away; rules in force get another version. */
@Controller
class RulesStepController {
    private final RuleSets sets;
    private final WriteRules write;

    RulesStepController(RuleSets sets, WriteRules write) {
        this.sets = sets;
        this.write = write;
    }

    @PostMapping("/appraisal-rules/{id}/force")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView putInForce(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var stored = find(id, viewer);
        return switch (write.putInForce(stored, revision, viewer)) {
            case PutInForce.Done() -> {
                redirect.addFlashAttribute("flash", new Page.Flash("appraisal.rules.flash.in-force"));
                yield new ModelAndView("redirect:" + stored.path());
            }
            case PutInForce.Refused() -> shown(stored, page);
            case PutInForce.Overtaken() -> shown(find(id, viewer), page).addObject("overtaken", true);
        };
    }

    @PostMapping("/appraisal-rules/{id}/versions")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView newVersion(
            @PathVariable UUID id,
            @ModelAttribute("form") VersionForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var stored = find(id, viewer);
        form.check(result);
        if (stored.isDraft()) {
            result.reject("appraisal.rules.fault.draft-there");
        }
        if (!result.hasErrors()) {
            var made = write.newVersion(stored, form.text(), viewer);
            if (made.isPresent()) {
                return new ModelAndView("redirect:/appraisal-rules/" + made.get());
            }
            result.reject("appraisal.rules.fault.draft-there");
        }
        return RulesController.page(
                stored, true, Fields.of(page, "appraisal.rules.version.", result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/appraisal-rules/{id}/removal")
    @Allow(Who.OFFICE_APPRAISAL)
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var stored = find(id, viewer);
        if (!stored.isDraft() || !write.remove(stored, viewer)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.rules.flash.removed"));
        return "redirect:/appraisal-rules";
    }

    private static ModelAndView shown(StoredRules stored, Page page) {
        return RulesController.page(
                stored,
                true,
                Fields.of(page, "appraisal.rules.version.", new VersionForm(null)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private StoredRules find(UUID id, Viewer viewer) {
        return sets.visibleTo(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
