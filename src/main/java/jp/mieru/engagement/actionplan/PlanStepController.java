package jp.mieru.engagement.actionplan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.checkin.Answer;
import jp.mieru.engagement.checkin.CheckIn;
import jp.mieru.engagement.plancall.PlanCalls;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a plan by one press: sharing, ending, going on, checking in. */
@Controller
class PlanStepController {
    private final Sights sights;
    private final PlanCalls calls;
    private final MoveActionPlan move;
    private final CheckIn checkIn;

    PlanStepController(Sights sights, PlanCalls calls, MoveActionPlan move, CheckIn checkIn) {
        this.sights = sights;
        this.calls = calls;
        this.move = move;
        this.checkIn = checkIn;
    }

    @PostMapping("/action-plans/{id}/sharing")
    @Allow(Who.SUPERVISOR)
    String share(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var plan = find(id, viewer, sights.today(), (found, sight) -> sight.writes(found.unit()));
        return to(plan.id(), move.share(plan.id(), viewer).word(), redirect);
    }

    @PostMapping("/action-plans/{id}/ending")
    @Allow(Who.SUPERVISOR)
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "false") boolean mayNameUnit,
            Viewer viewer,
            RedirectAttributes redirect) {
        var plan = find(id, viewer, sights.today(), (found, sight) -> sight.writes(found.unit()));
        var chosen = PlanOutcome.CHOSEN.stream()
                .filter(known -> known.word().equals(outcome))
                .findFirst();
        if (chosen.isEmpty()) {
            return to(plan.id(), "no_outcome", redirect);
        }
        boolean ended = move.end(plan.id(), chosen.get(), mayNameUnit, viewer);
        return to(plan.id(), ended ? "ended" : "not_shared", redirect);
    }

    /** Lets the plan go on after the newest call that asks the unit. */
    @PostMapping("/action-plans/{id}/continuation")
    @Allow(Who.SUPERVISOR)
    String goOn(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID unit,
            Viewer viewer,
            RedirectAttributes redirect) {
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var today = sights.today();
        var next = new UnitId(unit);
        var plan = find(
                id,
                viewer,
                today,
                (found, sight) -> sight.writes(next)
                        && found.canGoOn()
                        && sights.unitsToday(found, today).contains(next));
        var call = calls.newest(java.util.List.of(next)).get(next);
        if (call == null || (call.round().equals(plan.round()) && plan.unit().equals(next))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var added = move.carryOver(plan, today.get(next), call.round(), viewer);
        return to(added.orElse(plan.id()), added.isPresent() ? "goes_on" : "already_there", redirect);
    }

    /** No word about the answer is left in the session: the page shows it by what the browser keeps. */
    @PostMapping("/action-plans/{id}/check-ins")
    @Allow(Who.STAFF)
    String checkIn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "list") String from,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var today = sights.today();
        var plan = find(id, viewer, today, (found, sight) -> sight.carriesOut(found.unit()) && found.runs(today.day()));
        var tapped = Answer.ofWord(answer.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        var kept = TapCookies.of(request).apply(id);
        var code = checkIn.tap(id, Objects.requireNonNull(viewer.staff()), today.day(), tapped, kept);
        if (code != null) {
            TapCookies.keep(id, code, today.day(), request, response);
        }
        return "redirect:/action-plans" + (from.equals("plan") ? "/" + plan.id() : "");
    }

    private ActionPlan find(UUID id, Viewer viewer, UnitTree today, BiPredicate<ActionPlan, Sight> allowed) {
        var sight = sights.of(viewer, today);
        return sights.find(new PlanId(id), sight, today)
                .filter(plan -> allowed.test(plan, sight))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String to(PlanId plan, String word, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", new Page.Flash("engagement.actionplan.flash." + word));
        return "redirect:/action-plans/" + plan;
    }
}
