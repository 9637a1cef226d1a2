package jp.mieru.survey.library;

import java.util.List;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.survey.format.OwnQuestionnaire;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The questionnaires that come with Mieru: to be looked at and copied. */
@Controller
class LibraryController {
    @GetMapping("/questionnaire-library")
    @Allow(Who.OFFICE_SURVEY)
    String index(Model model) {
        model.addAttribute("library", List.of(OwnQuestionnaire.values()));
        return "survey/library/index";
    }

    @GetMapping("/questionnaire-library/{name}")
    @Allow(Who.OFFICE_SURVEY)
    String show(@PathVariable String name, Model model) {
        model.addAttribute(
                "own",
                OwnQuestionnaire.ofWord(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "survey/library/show";
    }
}
