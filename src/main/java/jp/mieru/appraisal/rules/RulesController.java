package jp.mieru.appraisal.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.ruleset.RuleSetFaults;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The rules year by year: everybody employed reads those in force, the office begins and reads drafts. */
@Controller
class RulesController {
    private final RuleSets sets;
    private final WriteRules write;
    private final Clock clock;

    RulesController(RuleSets sets, WriteRules write, Clock clock) {
        this.sets = sets;
        this.write = write;
        this.clock = clock;
    }

    @GetMapping("/appraisal-rules")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    ModelAndView index(Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var stored = sets.visibleTo(viewer);
        var last = stored.stream().findFirst();
        var next = last.map(each -> each.year().next()).orElseGet(this::today);
        var form = new BeginForm(
                Integer.toString(next.year()),
                last.map(each -> each.id().toString()).orElse(Preset.GRADES.word()));
        return index(viewer, stored, Fields.of(page, "appraisal.rules.begin.", form), HttpStatus.OK);
    }

    @PostMapping("/appraisal-rules")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") BeginForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var stored = sets.visibleTo(viewer);
        form.check(result, stored);
        if (!result.hasErrors()) {
            var begun = write.begin(
                    form.fiscalYear().orElseThrow(), form.rules(stored).orElseThrow(), viewer);
            if (begun.isPresent()) {
                return new ModelAndView("redirect:/appraisal-rules/" + begun.get());
            }
            result.rejectValue("year", "appraisal.rules.fault.year-taken");
        }
        return index(
                viewer, stored, Fields.of(page, "appraisal.rules.begin.", result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/appraisal-rules/now")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    ModelAndView now(Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        return sets.of(today())
                .map(found -> show(found, viewer, page))
                .orElseGet(() -> new ModelAndView("appraisal/rules/none").addObject("year", today()));
    }

    @GetMapping("/appraisal-rules/{id}")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    ModelAndView show(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var found = sets.visibleTo(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(found, viewer, page);
    }

    private ModelAndView show(StoredRules stored, Viewer viewer, Page page) {
        boolean writes = Who.OFFICE_APPRAISAL.includes(viewer);
        return page(stored, writes, Fields.of(page, "appraisal.rules.version.", new VersionForm(null)), HttpStatus.OK);
    }

    /** The page of a rule set, whatever led to it. */
    static ModelAndView page(StoredRules stored, boolean writes, Fields version, HttpStatus status) {
        var view = new ModelAndView("appraisal/rules/show");
        view.addObject("stored", stored);
        view.addObject("writes", writes);
        view.addObject("faults", writes && stored.isDraft() ? RuleSetFaults.of(stored.rules()) : List.of());
        view.addObject("sections", FormSections.of(stored.rules()));
        view.addObject("fields", version);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView index(Viewer viewer, List<StoredRules> stored, Fields fields, HttpStatus status) {
        var page = fields.page();
        var choices = new ArrayList<Choice>();
        stored.forEach(each -> choices.add(new Choice(
                each.id().toString(),
                page.t(
                        "appraisal.rules.begin.from.stored",
                        each.year().format(page.locale()),
                        each.number(),
                        each.rules().name().in(page.locale())))));
        Arrays.stream(Preset.values())
                .forEach(preset -> choices.add(new Choice(
                        preset.word(),
                        preset.rules().name().in(page.locale()),
                        page.t("appraisal.rules.preset." + preset.word()))));
        var view = new ModelAndView("appraisal/rules/index");
        view.addObject("stored", stored);
        view.addObject("writes", Who.OFFICE_APPRAISAL.includes(viewer));
        view.addObject("fields", fields);
        view.addObject("choices", choices);
        view.setStatus(status);
        return view;
    }

    private FiscalYear today() {
        return FiscalYear.of(LocalDate.now(clock));
    }
}
