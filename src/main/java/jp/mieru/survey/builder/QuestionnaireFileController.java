package jp.mieru.survey.builder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.files.Faults;
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

    QuestionnaireFileController(SaveQuestionnaire save) {
        this.save = save;
    }

    /** Keeps what the file holds, or shows all its faults. */
    @PostMapping("/questionnaire-files")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(@RequestParam MultipartFile file, Viewer viewer) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var faults = new Faults();
        Optional<Questionnaire> read = read(file, name, faults);
        if (read.isPresent()) {
            return new ModelAndView("redirect:/questionnaires/" + save.add(read.get(), viewer));
        }
        var view = new ModelAndView("survey/builder/faults", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("file", name);
        view.addObject("faults", faults);
        return view;
    }

    private static Optional<Questionnaire> read(MultipartFile file, String name, Faults faults) throws IOException {
        Path copy = Files.createTempFile("questionnaire", ".tmp");
        try {
            file.transferTo(copy);
            return QuestionnaireReader.read(copy, name, faults);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
