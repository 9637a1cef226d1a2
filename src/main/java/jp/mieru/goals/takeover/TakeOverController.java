package jp.mieru.goals.takeover;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSights;
import jp.mieru.goals.sheet.GoalSights.Sight;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheetpages.OwnerNames;
import jp.mieru.goals.takeover.TakeOver.Taking;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Last year's goals, and those of the units that a unit follows, to be taken over by whoever writes the draft. */
@Controller
class TakeOverController {
    private final GoalSights sights;
    private final Sources sources;
    private final TakeOver take;
    private final OwnerNames names;

    TakeOverController(GoalSights sights, Sources sources, TakeOver take, OwnerNames names) {
        this.sights = sights;
        this.sources = sources;
        this.take = take;
        this.names = names;
    }

    @GetMapping("/goal-sheets/{id}/earlier-goals")
    @Allow(Who.STAFF)
    String index(@PathVariable UUID id, Viewer viewer, Model model) {
        var sheet = find(id, viewer);
        model.addAttribute("sheet", sheet);
        model.addAttribute("owner", names.of(sheet.owner()));
        model.addAttribute("sources", sources.of(sheet));
        return "goals/takeover/index";
    }

    @PostMapping("/goal-sheets/{id}/earlier-goals")
    @Allow(Who.STAFF)
    String create(
            @PathVariable UUID id,
            @RequestParam(required = false) List<UUID> goals,
            Viewer viewer,
            RedirectAttributes redirect) {
        var sheet = find(id, viewer);
        Set<GoalId> chosen =
                goals == null ? Set.of() : goals.stream().map(GoalId::new).collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            redirect.addFlashAttribute("flash", new Page.Flash("goals.earlier.flash.none"));
            return "redirect:/goal-sheets/" + sheet.id() + "/earlier-goals";
        }
        redirect.addFlashAttribute(
                "flash",
                switch (take.take(sheet, chosen, viewer)) {
                    case Taking.Done done ->
                        done.open() == 0
                                ? new Page.Flash("goals.earlier.flash.taken", done.taken())
                                : new Page.Flash(
                                        sheet.isPersonal()
                                                ? "goals.earlier.flash.open"
                                                : "goals.earlier.flash.open-unit",
                                        done.taken(),
                                        done.open());
                    case Taking.Overtaken overtaken -> new Page.Flash("goals.earlier.flash.overtaken");
                    case Taking.Full full -> new Page.Flash("goals.earlier.flash.full");
                });
        return "redirect:/goal-sheets/" + sheet.id();
    }

    private GoalSheet find(UUID id, Viewer viewer) {
        return sights.find(new SheetId(id), viewer)
                .filter(Sight::writes)
                .map(Sight::sheet)
                .filter(sheet -> sheet.is(SheetState.DRAFT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
