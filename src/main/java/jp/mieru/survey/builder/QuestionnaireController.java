package jp.mieru.survey.builder;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.survey.format.OwnQuestionnaire;
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
    /** The greatest number of questions that a form takes. */
    private static final Questionnaire OWN = OwnQuestionnaire.STAFF_ATTITUDE.questionnaire();

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
    ModelAndView create() {
        return form(null, QuestionnaireForm.blank(OWN), OWN, null, new Faults());
    }

    @PostMapping("/questionnaires")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute("form") QuestionnaireForm form,
            @RequestParam(defaultValue = "save") String go,
            Viewer viewer) {
        if (!go.equals("save")) {
            return form(null, FormChange.of(form, go, OWN), OWN, null, new Faults());
        }
        QuestionnaireForm coded = FormChange.coded(form, OWN);
        var faults = new Faults();
        return coded.checked(OWN, faults)
                .map(typed -> new ModelAndView("redirect:/questionnaires/" + save.add(typed, viewer)))
                .orElseGet(() -> form(null, coded, OWN, null, faults));
    }

    @GetMapping("/questionnaires/{id}/edit")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView edit(@PathVariable UUID id) {
        QuestionnaireStore.Stored stored = stored(id);
        var form = QuestionnaireForm.of(stored.questionnaire(), stored.version());
        return form(id, form, stored.questionnaire(), stored.earlier(), new Faults());
    }

    @PostMapping("/questionnaires/{id}")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") QuestionnaireForm form,
            @RequestParam(defaultValue = "save") String go,
            Viewer viewer) {
        QuestionnaireStore.Stored stored = stored(id);
        Questionnaire base = stored.questionnaire();
        if (!go.equals("save")) {
            return form(id, FormChange.of(form, go, base), base, stored.earlier(), new Faults());
        }
        QuestionnaireForm coded = FormChange.coded(form, base);
        var faults = new Faults();
        Optional<Questionnaire> typed = coded.checked(base, faults);
        if (typed.isEmpty() || !coded.knows(coded.broken(stored.earlier(), base))) {
            var view = form(id, coded, base, stored.earlier(), faults);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        int version = form.version() == null ? 0 : form.version();
        return save.change(id, version, typed.get(), viewer)
                ? new ModelAndView("redirect:/questionnaires/" + id)
                : overtaken(id, coded);
    }

    /** Somebody else was quicker: what was typed stays, and saving it once more replaces what is there now. */
    private ModelAndView overtaken(UUID id, QuestionnaireForm form) {
        QuestionnaireStore.Stored now = stored(id);
        var faults = new Faults();
        faults.add(Fault.ofFile("", "survey.builder.fault.overtaken"));
        return form(id, form.upon(now.version()), now.questionnaire(), now.earlier(), faults);
    }

    private static ModelAndView form(
            @Nullable UUID id,
            QuestionnaireForm form,
            Questionnaire base,
            @Nullable Questionnaire earlier,
            Faults faults) {
        var view = new ModelAndView(id == null ? "survey/builder/new" : "survey/builder/edit");
        view.addObject("id", id);
        view.addObject("form", form);
        view.addObject("base", base);
        view.addObject("faults", faults);
        view.addObject("broken", form.broken(earlier, base));
        view.setStatus(faults.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private QuestionnaireStore.Stored stored(UUID id) {
        return questionnaires.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
