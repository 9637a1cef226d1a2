package jp.mieru.engagement.planpages;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.engagement.actionplan.ActionPlans;
import jp.mieru.engagement.actionplan.PlanEffects;
import jp.mieru.engagement.actionplan.PlanEffects.Effect;
import jp.mieru.engagement.actionplan.PlanId;
import jp.mieru.engagement.actionplan.PlanOutcome;
import jp.mieru.engagement.actionplan.PlanState;
import jp.mieru.engagement.checkin.CheckIns;
import jp.mieru.engagement.guide.ReadingGuides;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Parts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Plans as they are read: those of my units, and one of them. */
@Controller
class PlanController {
    private final Sights sights;
    private final PlanPages pages;
    private final ActionPlans plans;
    private final CheckIns checkIns;
    private final ReadingGuides guides;
    private final PlanEffects effects;
    private final Parts parts;

    PlanController(
            Sights sights,
            PlanPages pages,
            ActionPlans plans,
            CheckIns checkIns,
            ReadingGuides guides,
            PlanEffects effects,
            Parts parts) {
        this.sights = sights;
        this.pages = pages;
        this.plans = plans;
        this.checkIns = checkIns;
        this.guides = guides;
        this.effects = effects;
        this.parts = parts;
    }

    @GetMapping("/action-plans")
    @Allow(Who.STAFF)
    String index(Viewer viewer, HttpServletRequest request, Model model) {
        var today = sights.today();
        var sight = sights.of(viewer, today);
        var cards = pages.own(sight, today, viewer, TapCookies.of(request));
        model.addAttribute("today", today.day());
        model.addAttribute(
                "cards",
                cards.stream().filter(card -> card.plan().is(PlanState.SHARED)).toList());
        model.addAttribute(
                "ended",
                cards.stream().filter(card -> card.plan().is(PlanState.ENDED)).toList());
        model.addAttribute("led", pages.led(sight, today));
        return "engagement/actionplan/index";
    }

    @GetMapping("/action-plans/{id}")
    @Allow({Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE})
    String show(
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletRequest request,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        var today = sights.today();
        var sight = sights.of(viewer, today);
        var plan = sights.find(new PlanId(id), sight, today)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var predecessor = plan.predecessor();
        model.addAttribute("today", today.day());
        model.addAttribute(
                "card",
                pages.cards(List.of(plan), sight, today, viewer, TapCookies.of(request))
                        .getFirst());
        model.addAttribute("weeks", checkIns.weeks(id, today.day()));
        model.addAttribute("mayWrite", sight.writes(plan.unit()) && !plan.is(PlanState.ENDED));
        model.addAttribute("mayAddExample", Who.OFFICE_SURVEY.includes(viewer) && plan.outcome() == PlanOutcome.WORKED);
        model.addAttribute("guide", guides.of(plan.wording().construct()).orElse(null));
        var before = predecessor == null
                ? null
                : sights.find(predecessor, sight, today).orElse(null);
        model.addAttribute("before", before);
        model.addAttribute(
                "after",
                plans.successorOf(plan.id())
                        .filter(after -> sight.reads(after.unit(), after))
                        .orElse(null));
        var told = effects.of(Stream.of(plan, before)
                .filter(Objects::nonNull)
                .filter(each -> sights.readsFigures(each, sight, today))
                .toList());
        var effect = told.get(plan.id());
        model.addAttribute("worked", effect != null && effect.worked());
        model.addAttribute("effect", shown(effect, page));
        model.addAttribute("effectBefore", before == null ? null : shown(told.get(before.id()), page));
        return "engagement/actionplan/show";
    }

    private @Nullable Content shown(@Nullable Effect effect, Page page) {
        return effect == null
                ? null
                : parts.of(effect.shown().template(), page, effect.shown().model());
    }
}
