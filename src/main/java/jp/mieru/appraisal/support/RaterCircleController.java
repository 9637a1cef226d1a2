package jp.mieru.appraisal.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.Roster;
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
    private final Roster roster;
    private final Clock clock;

    RaterCircleController(RaterCircle circles, Roster roster, Clock clock) {
        this.circles = circles;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/rater-circle")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView edit(@ModelAttribute(name = "page", binding = false) Page page) {
        return shown(Fields.of(page, LABELS, CircleForm.of(circles.circle())), holders(), HttpStatus.OK);
    }

    @PostMapping("/rater-circle")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @ModelAttribute("form") CircleForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var holders = holders();
        form.check(result, holders.keySet());
        if (result.hasErrors()) {
            return shown(Fields.of(page, LABELS, result), holders, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        circles.choose(form.circle(holders.keySet()), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("appraisal.circle.flash.saved"));
        return new ModelAndView("redirect:/rater-circle");
    }

    private ModelAndView shown(Fields fields, Map<String, List<Member>> holders, HttpStatus status) {
        var choices = holders.entrySet().stream()
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
        view.addObject("size", circles.members().size());
        view.addObject("chosen", circles.circle().chosen());
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

    private Map<String, List<Member>> holders() {
        return roster.employedOn(LocalDate.now(clock)).stream().collect(Collectors.groupingBy(Member::position));
    }
}
