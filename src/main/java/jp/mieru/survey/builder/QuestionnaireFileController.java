package jp.mieru.survey.builder;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.uploads.TemporaryFiles;
import jp.mieru.survey.format.QuestionnaireReader;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A questionnaire that comes as a file. */
@Controller
class QuestionnaireFileController {
    private final SaveQuestionnaire save;
    private final TemporaryFiles temporary;

    QuestionnaireFileController(SaveQuestionnaire save, TemporaryFiles temporary) {
        this.save = save;
        this.temporary = temporary;
    }

    /** Keeps what the file holds, or shows all its faults. */
    @PostMapping("/questionnaire-files")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(@RequestParam MultipartFile file, Viewer viewer) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var faults = new Faults();
        Optional<Questionnaire> read = temporary.with(file, path -> QuestionnaireReader.read(path, name, faults));
        if (read.isPresent()) {
            return new ModelAndView("redirect:/questionnaires/" + save.add(read.get(), viewer));
        }
        var view = new ModelAndView("survey/builder/faults", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("file", name);
        view.addObject("faults", faults);
        return view;
    }
}
