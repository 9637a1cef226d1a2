package jp.mieru.appraisal.paylayout;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.files.OutEncoding;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The layouts of files for pay that the office sets. */
@Controller
class LayoutController {
    private static final String ADDRESS = "/appraisal-pay-layouts";
    private static final String LABELS = "appraisal.paylayout.form.";

    private final Layouts layouts;
    private final AuditTrail audit;

    LayoutController(Layouts layouts, AuditTrail audit) {
        this.layouts = layouts;
        this.audit = audit;
    }

    @GetMapping(ADDRESS)
    @Allow(Who.OFFICE_APPRAISAL)
    String index(Model model) {
        model.addAttribute("layouts", layouts.inUse());
        model.addAttribute("purposes", List.of(Purpose.values()));
        return "appraisal/paylayout/index";
    }

    @GetMapping(ADDRESS + "/new")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView fresh(
            @RequestParam(required = false) @Nullable String purpose,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var chosen = Purpose.of(purpose);
        var form = LayoutForm.of(chosen, page);
        return edit(Fields.of(page, LABELS, form), form, TypedColumns.of(chosen, page), null, HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView create(
            @ModelAttribute("form") LayoutForm form,
            BindingResult result,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var columns = TypedColumns.of(sent);
        var read = form.read(columns, result);
        if (read.isPresent() && !layouts.add(form.plainName(), read.get(), viewer.account())) {
            result.rejectValue("name", "appraisal.paylayout.fault.taken");
        }
        if (result.hasErrors() || read.isEmpty()) {
            return edit(Fields.of(page, LABELS, result), form, columns, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        audit.changed(viewer, "appraisal.pay-layout-made", null, form.plainName());
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.paylayout.flash.kept"));
        return new ModelAndView("redirect:" + ADDRESS);
    }

    @GetMapping(ADDRESS + "/{id}/edit")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        var stored = find(id);
        var form = LayoutForm.of(stored);
        return edit(Fields.of(page, LABELS, form), form, TypedColumns.of(stored.layout()), id, HttpStatus.OK);
    }

    @PostMapping(ADDRESS + "/{id}")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") LayoutForm form,
            BindingResult result,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        find(id);
        var columns = TypedColumns.of(sent);
        var read = form.read(columns, result);
        if (read.isPresent()) {
            switch (layouts.change(id, version(form), form.plainName(), read.get(), viewer.account())) {
                case NAME_TAKEN -> result.rejectValue("name", "appraisal.paylayout.fault.taken");
                case OVERTAKEN -> result.reject("appraisal.paylayout.fault.overtaken");
                case DONE -> {
                    audit.changed(viewer, "appraisal.pay-layout-changed", null, form.plainName());
                    redirect.addFlashAttribute("flash", new Page.Flash("appraisal.paylayout.flash.kept"));
                }
            }
        }
        return result.hasErrors()
                ? edit(Fields.of(page, LABELS, result), form, columns, id, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:" + ADDRESS);
    }

    /** Takes one out of use; files that were issued with it stay. */
    @PostMapping(ADDRESS + "/{id}/retirement")
    @Allow(Who.OFFICE_APPRAISAL)
    String destroy(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var found = find(id);
        layouts.retire(id);
        audit.changed(viewer, "appraisal.pay-layout-retired", null, found.name());
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.paylayout.flash.retired"));
        return "redirect:" + ADDRESS;
    }

    private static int version(LayoutForm form) {
        var typed = form.version();
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private StoredLayout find(UUID id) {
        return layouts.find(id)
                .filter(found -> !found.retired())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView edit(
            Fields fields, LayoutForm form, TypedColumns columns, @Nullable UUID id, HttpStatus status) {
        var page = fields.page();
        var view = new ModelAndView("appraisal/paylayout/edit", status);
        view.addObject("fields", fields);
        view.addObject("form", form);
        view.addObject("columns", columns);
        view.addObject("id", id);
        view.addObject(
                "contents",
                choices(page, "content", Arrays.stream(Content.values()).map(Content::word)));
        view.addObject("measures", choices(page, "of", LayoutForm.measures().stream()));
        view.addObject(
                "encodings",
                choices(page, "encoding", Arrays.stream(OutEncoding.values()).map(Enum::name)));
        view.addObject(
                "separators",
                choices(page, "separator", Arrays.stream(Separator.values()).map(Enum::name)));
        return view;
    }

    private static List<Choice> choices(Page page, String of, Stream<String> values) {
        return values.map(value -> new Choice(value, page.t("appraisal.paylayout." + of + "." + value)))
                .toList();
    }
}
