package jp.mieru.goals.philosophy;

import java.util.UUID;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the office writes a philosophy or a plan, and where it leads. */
enum WordsPage {
    PHILOSOPHY("/philosophies", "philosophy"),
    PLAN("/city-plans", "plan");

    private static final String LABELS = "goals.philosophy.form.";
    private final String path;
    private final String word;

    WordsPage(String path, String word) {
        this.path = path;
        this.word = word;
    }

    /** For a new one. */
    ModelAndView begun(FiscalYear year, Page page) {
        return view(Fields.of(page, LABELS, WordsForm.begun(year, page)), null, HttpStatus.OK);
    }

    ModelAndView edited(UUID id, WordsForm form, Page page) {
        return view(Fields.of(page, LABELS, form), id, HttpStatus.OK);
    }

    /** @param id null for a new one */
    ModelAndView refused(@Nullable UUID id, BindingResult result, Page page) {
        return view(Fields.of(page, LABELS, result), id, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Somebody else was quicker: what was typed stays, what stands there now is shown, and saving once more replaces it. */
    ModelAndView overtaken(UUID id, WordsForm form, int version, String now, Page page) {
        var again = new BeanPropertyBindingResult(form.upon(version), "form");
        again.reject("goals.philosophy.fault.overtaken");
        return refused(id, again, page).addObject("now", now);
    }

    static ModelAndView saved(WordsForm form, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("goals.philosophy.saved"));
        return new ModelAndView(
                "redirect:/philosophy?year=" + form.years().first().year());
    }

    private ModelAndView view(Fields fields, @Nullable UUID id, HttpStatus status) {
        var view = new ModelAndView("goals/philosophy/edit", status);
        view.addObject("fields", fields);
        view.addObject("path", id == null ? path : path + "/" + id);
        view.addObject("word", word);
        return view;
    }
}
