package jp.mieru.appraisal.ratercheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.checkbank.Question;
import jp.mieru.appraisal.checkbank.QuestionBank;
import jp.mieru.appraisal.checkbank.Topic;
import jp.mieru.appraisal.handbooktext.Chapter;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A rater chooses a topic, answers one question after the other, reads why, and sees what to read on. */
@Controller
class RaterCheckController {
    private final CheckSheets sheets;
    private final TakeCheck take;
    private final CheckCalls calls;
    private final QuestionBank bank;
    private final Handbooks handbooks;
    private final RaterCircle circle;
    private final Clock clock;

    RaterCheckController(
            CheckSheets sheets,
            TakeCheck take,
            CheckCalls calls,
            QuestionBank bank,
            Handbooks handbooks,
            RaterCircle circle,
            Clock clock) {
        this.sheets = sheets;
        this.take = take;
        this.calls = calls;
        this.bank = bank;
        this.handbooks = handbooks;
        this.circle = circle;
        this.clock = clock;
    }

    @GetMapping("/rater-check")
    @Allow(Who.STAFF)
    String index(Viewer viewer, Model model) {
        var today = LocalDate.now(clock);
        var year = FiscalYear.of(today);
        var own = sheets.of(viewer);
        model.addAttribute("rater", circle.includes(viewer));
        model.addAttribute("year", year);
        model.addAttribute("call", calls.of(year).orElse(null));
        model.addAttribute(
                "taken", own.stream().map(Sheet::finishedOn).anyMatch(day -> day != null && year.contains(day)));
        model.addAttribute("sheets", own);
        model.addAttribute(
                "topical", bank.all().stream().anyMatch(each -> !each.withdrawn() && each.comesFirst(today)));
        return "appraisal/ratercheck/index";
    }

    @PostMapping("/rater-check/sheets")
    @Allow(Who.STAFF)
    String create(@RequestParam(required = false) @Nullable String topic, Viewer viewer) {
        if (!circle.includes(viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/rater-check/sheets/"
                + take.begin(viewer, Topic.ofWord(topic).orElse(null));
    }

    /** The next question; the one just answered, with why; or how it went in all. */
    @GetMapping("/rater-check/sheets/{id}")
    @Allow(Who.STAFF)
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String answered,
            Viewer viewer,
            Model model) {
        var sheet = find(id, viewer);
        var questions = questions();
        model.addAttribute("sheet", sheet);
        model.addAttribute("questions", questions);
        var shown = sheet.answered(Typed.number(answered));
        var given = shown.or(sheet::next);
        if (given.isPresent()) {
            model.addAttribute("given", given.get());
            model.addAttribute("question", questions.get(given.get().code()));
            return "appraisal/ratercheck/question";
        }
        model.addAttribute("chapters", toRead(sheet, questions));
        return "appraisal/ratercheck/result";
    }

    @PostMapping("/rater-check/sheets/{id}/answers")
    @Allow(Who.STAFF)
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String answer,
            Viewer viewer) {
        var sheet = find(id, viewer);
        if (!"true".equals(answer) && !"false".equals(answer)) {
            return "redirect:" + sheet.path();
        }
        var asked = take.answer(sheet, Typed.number(place), "true".equals(answer));
        return "redirect:" + sheet.path()
                + asked.map(given -> "?answered=" + given.place()).orElse("");
    }

    /** The chapters of the handbook about what was not answered right, each once. */
    private List<Chapter> toRead(Sheet sheet, Map<String, Question> questions) {
        var codes = sheet.answers().stream()
                .filter(each -> !each.isCorrect())
                .map(each -> Optional.ofNullable(questions.get(each.code())))
                .flatMap(Optional::stream)
                .map(question -> question.topic().chapter())
                .collect(Collectors.toSet());
        return handbooks.chapters().stream()
                .filter(chapter -> chapter.code() != null && codes.contains(chapter.code()))
                .toList();
    }

    private Map<String, Question> questions() {
        return bank.all().stream().collect(Collectors.toMap(Question::code, Function.identity()));
    }

    private Sheet find(UUID id, Viewer viewer) {
        return sheets.of(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
