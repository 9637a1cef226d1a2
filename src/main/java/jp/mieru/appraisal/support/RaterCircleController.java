package jp.mieru.appraisal.support;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.Roster.Member;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office says who the raters are. */
@Controller
class RaterCircleController {
    private static final String LABELS = "appraisal.circle.form.";

    private final RaterCircle circles;

    RaterCircleController(RaterCircle circles) {
        this.circles = circles;
    }

    @GetMapping("/rater-circle")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@ModelAttribute(name = "page", binding = false) Page page) {
        var reading = circles.reading();
        return shown(Fields.of(page, LABELS, CircleForm.of(reading.circle())), reading, HttpStatus.OK);
    }

    @PostMapping("/rater-circle")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @ModelAttribute("form") CircleForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var reading = circles.reading();
        var holders = holders(reading);
        form.check(result, holders.keySet());
        if (result.hasErrors()) {
            return shown(Fields.of(page, LABELS, result), reading, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        circles.choose(form.circle(holders.keySet()), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.circle.flash.saved"));
        return new ModelAndView("redirect:/rater-circle");
    }

    private ModelAndView shown(Fields fields, RaterCircle.Reading reading, HttpStatus status) {
        var choices = holders(reading).entrySet().stream()
                .sorted(Comparator.comparing(entry -> highest(entry.getValue()), Collections.reverseOrder()))
                .map(entry -> new Choice(
                        entry.getKey(),
                        entry.getKey(),
                        fields.page()
                                .t("appraisal.circle.holders", entry.getValue().size())))
                .toList();
        var view = new ModelAndView("appraisal/support/circle");
        view.addObject("fields", fields);
        view.addObject("choices", choices);
        view.addObject("size", reading.members().size());
        view.addObject("chosen", reading.circle().chosen());
        view.setStatus(status);
        return view;
    }

    private static int highest(List<Member> holding) {
        return holding.stream()
                .map(Member::grade)
                .mapToInt(grade -> grade == null ? 0 : grade)
                .max()
                .orElse(0);
    }

    private static Map<String, List<Member>> holders(RaterCircle.Reading reading) {
        return reading.employed().stream().collect(Collectors.groupingBy(Member::position));
    }
}
