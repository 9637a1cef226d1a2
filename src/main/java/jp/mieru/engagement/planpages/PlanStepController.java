package jp.mieru.engagement.planpages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.actionplan.ActionPlan;
import jp.mieru.engagement.actionplan.MoveActionPlan;
import jp.mieru.engagement.actionplan.MoveActionPlan.CarriedOver;
import jp.mieru.engagement.actionplan.Offers;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanOutcome;
import jp.mieru.engagement.checkin.Answer;
import jp.mieru.engagement.checkin.CheckIn;
import jp.mieru.engagement.checkin.Tapped;
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
    private static final String FLASH = "engagement.actionplan.flash.";

    private final Sights sights;
    private final PlanCalls calls;
    private final Offers offers;
    private final MoveActionPlan move;
    private final CheckIn checkIn;

    PlanStepController(Sights sights, PlanCalls calls, Offers offers, MoveActionPlan move, CheckIn checkIn) {
        this.sights = sights;
        this.calls = calls;
        this.offers = offers;
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

    /** Lets a plan that is offered to the unit go on after the newest call that asks it. */
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
        var call = calls.newest(List.of(next)).get(next);
        if (call == null || !sights.of(viewer, today).writes(next)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var plan = offers.to(next, call.round(), call.calledOn(), today.day()).stream()
                .map(ActionPlan::id)
                .filter(offered -> offered.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var added = move.carryOver(plan, today.get(next), call.round(), viewer);
        return to(
                added.map(CarriedOver::plan).orElse(plan),
                added.map(CarriedOver::word).orElse("already_there"),
                redirect);
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
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var today = sights.today();
        var plan = find(id, viewer, today, (found, sight) -> sight.carriesOut(found.unit()) && found.runs(today.day()));
        var tapped = Answer.ofWord(answer.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        var kept = TapCookies.of(request).apply(id);
        var taken = checkIn.tap(id, Objects.requireNonNull(viewer.staff()), today.day(), tapped, kept);
        if (taken instanceof Tapped.Keep keep) {
            TapCookies.keep(id, keep.code(), today.day(), request, response);
        } else {
            redirect.addFlashAttribute("flash", new Page.Flash(FLASH + "week_over"));
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
        redirect.addFlashAttribute("flash", new Page.Flash(FLASH + word));
        return "redirect:/action-plans/" + plan;
    }
}
