package jp.mieru.survey.answerimport.work;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import jp.mieru.survey.answerimport.AnswerImports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A round is made of what was looked at. */
@Controller
class AnswerStepController {
    private final AnswerImports imports;
    private final AnswerWork work;

    AnswerStepController(AnswerImports imports, AnswerWork work) {
        this.imports = imports;
        this.work = work;
    }

    @PostMapping("/answer-imports/{id}/gathering")
    @Allow(Who.OFFICE_SURVEY)
    String gather(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean anew,
            Viewer viewer,
            RedirectAttributes redirect) {
        if (imports.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        switch (work.gather(viewer, id, anew)) {
            case NOT_NOW -> redirect.addFlashAttribute("flash", new Page.Flash("survey.answerimport.not_begun"));
            case MAY_BE_THE_SAME ->
                redirect.addFlashAttribute("flash", new Page.Flash("survey.answerimport.alike.unsaid"));
            case BEGUN -> {}
        }
        return "redirect:/answer-imports/" + id;
    }
}
