package jp.mieru.goals.aid;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Hints for a goal as it is typed. Nothing is saved, and nothing is refused. */
@Controller
class HintController {
    private final GoalSights sights;
    private final GoalHints hints;

    HintController(GoalSights sights, GoalHints hints) {
        this.sights = sights;
        this.hints = hints;
    }

    /**
     * As a part of the form while it is typed, as a page of its own where no script runs.
     *
     * @param told the hints that the reader has before the eyes: the same ones are not told again
     */
    @PostMapping("/goal-sheets/{id}/hints")
    @Allow(Who.STAFF)
    Object create(
            @PathVariable UUID id,
            @ModelAttribute("form") TypedGoal form,
            @RequestParam(required = false) @Nullable String told,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            Viewer viewer) {
        var sheet = sights.find(new SheetId(id), viewer)
                .filter(GoalSights.Sight::writes)
                .map(GoalSights.Sight::sheet)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = form.isEmpty() ? List.<Hint>of() : hints.of(form.statement(), form.isTied(), sheet.year());
        var key = key(form, found);
        if (part && key.equals(told)) {
            return ResponseEntity.noContent().build();
        }
        return view(part ? "goals/aid/hints" : "goals/aid/show", form, found, key, sheet);
    }

    private static ModelAndView view(String name, TypedGoal form, List<Hint> found, String key, GoalSheet sheet) {
        var view = new ModelAndView(name);
        view.addObject("begun", !form.isEmpty());
        view.addObject("hints", found);
        view.addObject("key", key);
        view.addObject("sheet", sheet.id());
        return view;
    }

    private static String key(TypedGoal form, List<Hint> found) {
        return form.isEmpty()
                ? "empty"
                : found.stream()
                        .map(hint -> hint.kind().word() + hint.word())
                        .collect(Collectors.joining(" ", "+", ""));
    }
}
