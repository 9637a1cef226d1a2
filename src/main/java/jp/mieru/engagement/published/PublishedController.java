package jp.mieru.engagement.published;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.uploads.TemporaryFiles;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The office's comparison figures. */
@Controller
class PublishedController {
    private static final String LABELS = "engagement.published.form.";
    private static final String ADDRESS = "/published-surveys";
    private static final String INDEX = "redirect:" + ADDRESS;
    private static final int SIZE = 50;
    private static final Resource EXAMPLES = new ClassPathResource("/published/fevs.csv");

    private final PublishedFigures figures;
    private final KeepPublished keep;
    private final KnownMeasures known;
    private final TemporaryFiles temporary;

    PublishedController(PublishedFigures figures, KeepPublished keep, KnownMeasures known, TemporaryFiles temporary) {
        this.figures = figures;
        this.keep = keep;
        this.known = known;
        this.temporary = temporary;
    }

    @GetMapping("/published-surveys")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView index(HttpServletRequest request) {
        return index(new Faults(), Paging.of(request, SIZE, figures.count()), HttpStatus.OK);
    }

    @GetMapping("/published-surveys/new")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(@ModelAttribute(name = "page", binding = false) Page page) {
        return form(Fields.of(page, LABELS, PublishedForm.empty()), HttpStatus.OK);
    }

    @PostMapping("/published-surveys")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView create(
            @ModelAttribute(name = "page", binding = false) Page page,
            @ModelAttribute("form") PublishedForm form,
            BindingResult result,
            Viewer viewer) {
        PublishedFigure figure = form.read(
                known.all().keySet(),
                (field, reason) -> result.rejectValue(field, "engagement.published.fault." + reason));
        if (figure == null) {
            return form(Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        keep.keep(List.of(figure), viewer);
        return new ModelAndView(INDEX);
    }

    /** Keeps what a file holds, or shows all its faults. */
    @PostMapping("/published-survey-files")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView read(@RequestParam MultipartFile file, Viewer viewer) throws IOException {
        return keep(file, Objects.requireNonNullElse(file.getOriginalFilename(), ""), viewer);
    }

    /** Keeps the figures that come with the program. */
    @PostMapping("/published-survey-examples")
    @Allow(Who.OFFICE_SURVEY)
    ModelAndView example(Viewer viewer) throws IOException {
        return keep(EXAMPLES, Objects.requireNonNull(EXAMPLES.getFilename()), viewer);
    }

    @PostMapping("/published-surveys/{figure}/removal")
    @Allow(Who.OFFICE_SURVEY)
    String destroy(@PathVariable UUID figure, Viewer viewer) {
        if (!keep.drop(figure, viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return INDEX;
    }

    private ModelAndView keep(InputStreamSource file, String name, Viewer viewer) throws IOException {
        var faults = new Faults();
        Set<String> codes = known.all().keySet();
        List<PublishedFigure> found = temporary.with(file, path -> PublishedReader.read(path, name, codes, faults));
        if (faults.any()) {
            return index(faults, new Paging(1, SIZE, figures.count(), ADDRESS), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        keep.keep(found, viewer);
        return new ModelAndView(INDEX);
    }

    private ModelAndView index(Faults faults, Paging paging, HttpStatus status) {
        var view = new ModelAndView("engagement/published/index", status);
        view.addObject("figures", figures.page(paging.size(), paging.offset()));
        view.addObject("paging", paging);
        view.addObject("faults", faults);
        return view;
    }

    private ModelAndView form(Fields fields, HttpStatus status) {
        var view = new ModelAndView("engagement/published/new", status);
        view.addObject("fields", fields);
        view.addObject(
                "measures",
                known.all().entrySet().stream()
                        .map(name -> new Choice(
                                name.getKey(),
                                fields.page()
                                        .t(
                                                "engagement.published.measure",
                                                name.getValue().in(fields.page().locale()),
                                                name.getKey())))
                        .toList());
        view.addObject(
                "methods",
                Arrays.stream(PublishedMethod.values())
                        .map(method -> new Choice(
                                method.word(), fields.page().t("engagement.published.method." + method.word())))
                        .toList());
        return view;
    }
}
