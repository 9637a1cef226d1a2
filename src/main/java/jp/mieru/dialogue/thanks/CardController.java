package jp.mieru.dialogue.thanks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import jp.mieru.organization.Units;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Thank-you cards of those who sent or received them. */
@Controller
class CardController {
    private static final String LABELS = "dialogue.card.form.";
    private static final int ROWS = 50;
    private static final int MOST_FOUND = 30;

    private final Cards cards;
    private final SendCard send;
    private final Roster roster;
    private final Units units;
    private final Clock clock;

    CardController(Cards cards, SendCard send, Roster roster, Units units, Clock clock) {
        this.cards = cards;
        this.send = send;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/thank-you-cards")
    @Allow(Who.STAFF)
    String index(
            @RequestParam(defaultValue = "received") String box,
            HttpServletRequest request,
            Viewer viewer,
            Model model) {
        boolean sent = box.equals("sent");
        var self = self(viewer);
        var paging = Paging.of(request, ROWS, cards.count(self, sent));
        var found = cards.of(self, sent, ROWS, paging.offset());
        model.addAttribute("sent", sent);
        model.addAttribute("paging", paging);
        model.addAttribute("cards", found);
        model.addAttribute(
                "names",
                roster.people(found.stream()
                        .flatMap(card -> Stream.of(card.from(), card.to()))
                        .distinct()
                        .toList()));
        return "dialogue/thanks/index";
    }

    @GetMapping("/thank-you-cards/new")
    @Allow(Who.STAFF)
    ModelAndView create(
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return to == null
                ? choose(Typed.line(q), viewer)
                : form(receiver(to, viewer), Fields.of(page, LABELS, new CardForm(to, "")), HttpStatus.OK);
    }

    /** Who is meant: nobody is listed before a name is typed. */
    private ModelAndView choose(String typed, Viewer viewer) {
        var today = LocalDate.now(clock);
        var tree = units.asOf(today);
        var found = typed.isEmpty() ? List.<Person>of() : roster.named(typed, MOST_FOUND);
        var view = new ModelAndView("dialogue/thanks/choose");
        view.addObject("q", typed);
        view.addObject("more", found.size() == MOST_FOUND);
        view.addObject(
                "found",
                roster.members(found.stream().map(Person::staff).toList(), today).stream()
                        .filter(member -> !viewer.is(member.staff()))
                        .map(member -> new Receiver(
                                member.staff(),
                                member.name(),
                                tree.get(member.unit()).name()))
                        .toList());
        return view;
    }

    @PostMapping("/thank-you-cards")
    @Allow(Who.STAFF)
    ModelAndView create(
            @ModelAttribute("form") CardForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        if (form.to() == null) {
            throw notFound();
        }
        var receiver = receiver(form.to(), viewer);
        form.check(result);
        if (result.hasErrors()) {
            return form(receiver, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var sent = send.send(receiver, Typed.block(form.text()), viewer);
        redirect.addFlashAttribute("flash", new Page.Flash("dialogue.card.flash.sent"));
        return new ModelAndView("redirect:/thank-you-cards/" + sent);
    }

    @GetMapping("/thank-you-cards/{id}")
    @Allow(Who.STAFF)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var self = self(viewer);
        var card = cards.open(id, self).orElseThrow(CardController::notFound);
        model.addAttribute("card", card);
        model.addAttribute("own", card.from().equals(self));
        model.addAttribute("names", roster.people(List.of(card.from(), card.to())));
        return "dialogue/thanks/show";
    }

    @PostMapping("/thank-you-cards/{id}/taking-back")
    @Allow(Who.STAFF)
    String destroy(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        if (cards.sent(id, self(viewer)).isEmpty()) {
            throw notFound();
        }
        var done = send.takeBack(id, viewer);
        redirect.addFlashAttribute(
                "flash", new Page.Flash(done ? "dialogue.card.flash.taken-back" : "dialogue.card.flash.read"));
        return "redirect:/thank-you-cards?box=sent";
    }

    /** Somebody else who is employed today. */
    private StaffId receiver(UUID id, Viewer viewer) {
        var to = new StaffId(id);
        if (viewer.is(to) || units.worksIn(to, LocalDate.now(clock)).isEmpty()) {
            throw notFound();
        }
        return to;
    }

    private ModelAndView form(StaffId to, Fields fields, HttpStatus status) {
        var view = new ModelAndView("dialogue/thanks/new");
        view.addObject("to", to);
        view.addObject(
                "name",
                Objects.requireNonNull(roster.people(List.of(to)).get(to)).name());
        view.addObject("fields", fields);
        view.setStatus(status);
        return view;
    }

    private static StaffId self(Viewer viewer) {
        return Objects.requireNonNull(viewer.staff());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
