package jp.mieru.survey.builder;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.format.QuestionnaireYaml;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The office's questionnaires. */
@Controller
class QuestionnaireController {
    private final QuestionnaireStore questionnaires;
    private final SaveQuestionnaire save;

    QuestionnaireController(QuestionnaireStore questionnaires, SaveQuestionnaire save) {
        this.questionnaires = questionnaires;
        this.save = save;
    }

    @GetMapping("/questionnaires")
    @Allow(Who.OFFICE_SURVEY)
    String index(Model model) {
        model.addAttribute("questionnaires", questionnaires.all());
        return "survey/builder/index";
    }

    @GetMapping("/questionnaires/{id}")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView show(@PathVariable UUID id) {
        return new ModelAndView("survey/builder/show", Map.of("stored", stored(id)));
    }

    @GetMapping("/questionnaires/{id}/file")
    @Allow(Who.OFFICE_SURVEY)
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        var name =
                ContentDisposition.attachment().filename("questionnaire.yaml").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(QuestionnaireYaml.write(stored(id).questionnaire()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/questionnaires/new")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(@RequestParam(defaultValue = "false") boolean own) {
        Questionnaire base = QuestionnaireCheck.own();
        return form(null, own ? QuestionnaireForm.of(base, 0) : QuestionnaireForm.blank(base), base, new Faults());
    }

    @PostMapping("/questionnaires")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute("form") QuestionnaireForm form,
            @RequestParam(defaultValue = "save") String go,
            Viewer viewer) {
        Questionnaire base = QuestionnaireCheck.own();
        if (!go.equals("save")) {
            return form(null, form.changed(go, base), base, new Faults());
        }
        QuestionnaireForm coded = form.coded();
        Questionnaire typed = coded.toQuestionnaire(base);
        Faults faults = coded.faults(typed);
        return faults.any()
                ? form(null, coded, base, faults)
                : new ModelAndView("redirect:/questionnaires/" + save.add(typed, viewer));
    }

    @GetMapping("/questionnaires/{id}/edit")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView edit(@PathVariable UUID id) {
        QuestionnaireStore.Stored stored = stored(id);
        return form(
                id,
                QuestionnaireForm.of(stored.questionnaire(), stored.version()),
                stored.questionnaire(),
                new Faults());
    }

    @PostMapping("/questionnaires/{id}")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") QuestionnaireForm form,
            @RequestParam(defaultValue = "save") String go,
            Viewer viewer) {
        Questionnaire base = stored(id).questionnaire();
        if (!go.equals("save")) {
            return form(id, form.changed(go, base), base, new Faults());
        }
        QuestionnaireForm coded = form.coded();
        Questionnaire typed = coded.toQuestionnaire(base);
        Faults faults = coded.faults(typed);
        if (faults.any()) {
            return form(id, coded, base, faults);
        }
        int version = form.version() == null ? 0 : form.version();
        return save.change(id, version, typed, viewer)
                ? new ModelAndView("redirect:/questionnaires/" + id)
                : overtaken(id, coded);
    }

    /** Somebody else was quicker: what was typed stays, and saving it once more replaces what is there now. */
    private ModelAndView overtaken(UUID id, QuestionnaireForm form) {
        QuestionnaireStore.Stored now = stored(id);
        var faults = new Faults();
        faults.add(Fault.ofFile("", "survey.builder.fault.overtaken"));
        return form(id, form.upon(now.version()), now.questionnaire(), faults);
    }

    private static ModelAndView form(@Nullable UUID id, QuestionnaireForm form, Questionnaire base, Faults faults) {
        var view = new ModelAndView(id == null ? "survey/builder/new" : "survey/builder/edit");
        view.addObject("id", id);
        view.addObject("form", form);
        view.addObject("base", base);
        view.addObject("faults", faults);
        view.setStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private QuestionnaireStore.Stored stored(UUID id) {
        return questionnaires.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
