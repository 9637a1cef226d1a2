package jp.mieru.engagement.themekeeping;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.themeshares.Theme;
import jp.mieru.engagement.themeshares.Themes;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The themes that the office keeps. */
@Controller
class ThemeController {
    private static final String LABELS = "engagement.tendency.form.";

    private final Themes themes;
    private final KeepTheme keep;

    ThemeController(Themes themes, KeepTheme keep) {
        this.themes = themes;
        this.keep = keep;
    }

    @GetMapping("/themes")
    @Allow(Who.OFFICE_SURVEY)
    String index(Model model) {
        model.addAttribute("themes", themes.all());
        return "engagement/tendency/themes";
    }

    @GetMapping("/themes/new")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute(name = "page", binding = false) Page page,
            @RequestParam(required = false) @Nullable List<String> word) {
        List<String> words = word == null ? List.of() : word;
        var form = new ThemeForm(words.isEmpty() ? "" : words.getFirst(), String.join("\n", words));
        return form(Fields.of(page, LABELS, form), null, HttpStatus.OK);
    }

    @PostMapping("/themes")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute(name = "page", binding = false) Page page,
            @Valid @ModelAttribute("form") ThemeForm form,
            BindingResult result,
            Viewer viewer) {
        return save(null, page, form, result, viewer);
    }

    @GetMapping("/themes/{theme}/edit")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView edit(@PathVariable UUID theme, @ModelAttribute(name = "page", binding = false) Page page) {
        Theme found = find(theme);
        return form(Fields.of(page, LABELS, ThemeForm.of(found)), found, HttpStatus.OK);
    }

    @PostMapping("/themes/{theme}")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView update(
            @PathVariable UUID theme,
            @ModelAttribute(name = "page", binding = false) Page page,
            @Valid @ModelAttribute("form") ThemeForm form,
            BindingResult result,
            Viewer viewer) {
        return save(find(theme), page, form, result, viewer);
    }

    @PostMapping("/themes/{theme}/removal")
    @Allow(Who.OFFICE_SURVEY)
    String destroy(@PathVariable UUID theme, Viewer viewer, RedirectAttributes redirect) {
        if (!keep.drop(find(theme), viewer)) {
            redirect.addFlashAttribute("flash", new Page.Flash("engagement.tendency.remove.refused"));
        }
        return "redirect:/themes";
    }

    private ModelAndView save(@Nullable Theme theme, Page page, ThemeForm form, BindingResult result, Viewer viewer) {
        if (!result.hasErrors() && form.wordList().isEmpty()) {
            result.rejectValue("words", "engagement.tendency.fault.words");
        }
        if (!result.hasErrors()) {
            switch (keep.keep(theme == null ? null : theme.id(), form.typedName(), form.wordList(), viewer)) {
                case KeepTheme.Outcome.Kept kept -> {
                    return new ModelAndView("redirect:/themes");
                }
                case KeepTheme.Outcome.Gone gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                case KeepTheme.Outcome.NameTaken taken -> result.rejectValue("name", "engagement.tendency.fault.name");
                case KeepTheme.Outcome.WordTaken taken ->
                    result.rejectValue(
                            "words",
                            "engagement.tendency.fault.taken",
                            new Object[] {taken.word(), taken.theme()},
                            null);
                case KeepTheme.Outcome.NeverCounted never ->
                    result.rejectValue("words", "engagement.tendency.fault.never", new Object[] {never.word()}, null);
                case KeepTheme.Outcome.TellsOfFew few ->
                    result.rejectValue("words", "engagement.tendency.fault.few", new Object[] {few.round()}, null);
            }
        }
        return form(Fields.of(page, LABELS, result), theme, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView form(Fields fields, @Nullable Theme theme, HttpStatus status) {
        var view = new ModelAndView("engagement/tendency/form");
        view.addObject("fields", fields);
        view.addObject("theme", theme);
        view.setStatus(status);
        return view;
    }

    private Theme find(UUID theme) {
        return themes.find(theme).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
