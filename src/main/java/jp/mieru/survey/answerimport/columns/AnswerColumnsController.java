package jp.mieru.survey.answerimport.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.answerfile.AnswerField;
import jp.mieru.survey.answerfile.AnswerMapping;
import jp.mieru.survey.answerimport.AnswerImport;
import jp.mieru.survey.answerimport.AnswerImports;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which column means what: guessed, shown, changed, remembered for the next file with the same questionnaire. */
@Controller
class AnswerColumnsController {
    private static final HttpStatus WRONG = HttpStatus.UNPROCESSABLE_CONTENT;

    private final AnswerImports imports;
    private final ChooseColumns choose;
    private final ColumnChoices pages;

    AnswerColumnsController(AnswerImports imports, ChooseColumns choose, ColumnChoices pages) {
        this.imports = imports;
        this.choose = choose;
        this.pages = pages;
    }

    @GetMapping("/answer-imports/{id}/columns")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        AnswerImport view = open(id);
        return view.headings().isEmpty()
                ? new ModelAndView("redirect:/answer-imports/" + id)
                : form(view, view.mapping(), null, List.of(), page, HttpStatus.OK);
    }

    @PostMapping("/answer-imports/{id}/columns")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView update(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page,
            Viewer viewer,
            RedirectAttributes redirect) {
        AnswerImport view = open(id);
        Questionnaire asked = pages.asked(view);
        AnswerMapping mapping =
                chosen(form, AnswerField.of(asked), view.headings().size());
        return switch (choose.columns(view, asked, mapping, viewer)) {
            case ChooseColumns.Outcome.Begun begun -> new ModelAndView("redirect:/answer-imports/" + id);
            case ChooseColumns.Outcome.NotBegun none -> {
                redirect.addFlashAttribute("flash", new Page.Flash("survey.answerimport.not_begun"));
                yield new ModelAndView("redirect:/answer-imports/" + id);
            }
            case ChooseColumns.Outcome.UnitIsMissing missing ->
                form(view, mapping, "survey.answerimport.columns.unit", List.of(), page, WRONG);
            case ChooseColumns.Outcome.ChosenTwice chosen ->
                form(view, mapping, "survey.answerimport.columns.twice", chosen.columns(), page, WRONG);
        };
    }

    private AnswerImport open(UUID id) {
        return imports.find(id)
                .filter(view -> view.round() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView form(
            AnswerImport view,
            AnswerMapping mapping,
            @Nullable String problem,
            List<String> twice,
            Page page,
            HttpStatus status) {
        Questionnaire asked = pages.asked(view);
        var shown = new ModelAndView("survey/answerimport/columns", status);
        shown.addObject("view", view);
        shown.addObject("questionnaire", asked.title().in(page.locale()));
        shown.addObject("choices", pages.choices(asked, mapping, page));
        List<String> columns = view.columns(page);
        shown.addObject("columns", columns);
        shown.addObject(
                "unused", view.unused(mapping).stream().map(columns::get).toList());
        shown.addObject("problem", problem);
        shown.addObject("twice", twice);
        return shown;
    }

    private static AnswerMapping chosen(Map<String, String> form, List<AnswerField> fields, int columns) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < fields.size(); i++) {
            String place = form.getOrDefault("f" + i, "");
            if (place.matches("\\d{1,4}") && Integer.parseInt(place) < columns) {
                places.put(fields.get(i).key(), Integer.valueOf(place));
            }
        }
        return new AnswerMapping(places);
    }
}
