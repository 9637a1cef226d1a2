package jp.mieru.survey.kiosk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the code on paper: where a sitting begins and ends. */
@Controller
public class KioskController {
    public static final String ADDRESS = "/kiosk";
    static final String IDLE = ADDRESS + "?end=idle";
    static final String AGAIN = ADDRESS + "?end=again";
    static final String SURVEY = ADDRESS + "/survey";
    static final String DONE = ADDRESS + "?end=done";
    static final String OVER = ADDRESS + "?end=over";
    private static final String FORM = "survey.kiosk.form.";

    private final EnterCode enterCode;

    KioskController(EnterCode enterCode) {
        this.enterCode = enterCode;
    }

    /** The page of the code; whoever sat here before has left. */
    @GetMapping(ADDRESS)
    @Allow(Who.ANYONE)
    ModelAndView create(
            @RequestParam(required = false) @Nullable String end,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request,
            @Nullable Viewer viewer) {
        if (Sitting.hash(request) != null) {
            Sitting.end(request);
            return new ModelAndView("redirect:"
                    + (end == null
                            ? ADDRESS
                            : ADDRESS + "?end=" + Ending.of(end).word()));
        }
        return entry(
                Fields.of(page, FORM, new CodeForm("")), end == null ? null : Ending.of(end), viewer, HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    @Allow(Who.ANYONE)
    ModelAndView create(
            @ModelAttribute("form") CodeForm form,
            BindingResult result,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletRequest request,
            @Nullable Viewer viewer) {
        if (viewer != null) {
            return new ModelAndView("redirect:" + ADDRESS);
        }
        EnterCode.Outcome outcome = enterCode.enter(form.typed(), request.getRemoteAddr());
        if (outcome == EnterCode.Outcome.OPEN) {
            Sitting.begin(PaperCode.hash(Objects.requireNonNull(PaperCode.read(form.typed()))), request);
            return new ModelAndView("redirect:" + SURVEY);
        }
        result.rejectValue("code", "survey.kiosk.fault." + outcome.name().toLowerCase(Locale.ROOT));
        HttpStatus status =
                outcome == EnterCode.Outcome.TOO_MANY ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
        ModelAndView view = entry(Fields.of(page, FORM, result), null, null, status);
        view.addObject("typed", outcome == EnterCode.Outcome.MISTYPED ? form.typed() : "");
        return view;
    }

    private static ModelAndView entry(
            Fields fields, @Nullable Ending ending, @Nullable Viewer viewer, HttpStatus status) {
        var view = new ModelAndView("survey/kiosk/new", status);
        view.addObject("fields", fields);
        view.addObject("ending", ending);
        view.addObject("signedIn", viewer != null);
        return view;
    }
}
