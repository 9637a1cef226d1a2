package jp.mieru.appraisal.confirming;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.confirming.ConfirmResults.Done;
import jp.mieru.appraisal.confirming.ConfirmResults.OverQuota;
import jp.mieru.appraisal.confirming.ConfirmResults.Overtaken;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.moving.ReturnSheet;
import jp.mieru.appraisal.quota.BindingQuotas;
import jp.mieru.appraisal.sheetpages.ReturnForm;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
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

/** Results are confirmed, all of them or none; one of them is sent back with a reason. */
@Controller
class ConfirmationController {
    private static final int ROWS = 50;
    private static final String LABELS = "appraisal.sheet.return.";

    private final Confirming confirming;
    private final ConfirmResults confirm;
    private final BindingQuotas quotas;
    private final ReturnSheet giving;
    private final AuditTrail audit;

    ConfirmationController(
            Confirming confirming, ConfirmResults confirm, BindingQuotas quotas, ReturnSheet giving, AuditTrail audit) {
        this.confirming = confirming;
        this.confirm = confirm;
        this.quotas = quotas;
        this.giving = giving;
        this.audit = audit;
    }

    @GetMapping("/appraisal-confirmations")
    @Allow(Who.STAFF)
    String index(
            @ModelAttribute(name = "filter") ConfirmationFilter filter,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var waiting = waiting(viewer);
        if (waiting.isEmpty()) {
            return "appraisal/confirming/none";
        }
        var shown = WaitingCycle.of(waiting, filter).orElse(waiting.getFirst());
        var chosen = shown.chosen(filter);
        var paging = Paging.of(request, ROWS, chosen.size());
        var rows = chosen.subList((int) paging.offset(), (int) paging.to());
        audit.looked(
                viewer,
                "appraisal.grades-seen",
                rows.stream().map(row -> row.sheet().staff()).toList());
        var held = quotas.holding(WaitingCycle.sheets(chosen));
        model.addAttribute("view", ConfirmationView.of(waiting, shown, filter, chosen, rows, held));
        model.addAttribute("paging", paging);
        model.addAttribute("adjusts", Who.OFFICE_APPRAISAL.includes(viewer));
        return "appraisal/confirming/index";
    }

    @PostMapping("/appraisal-confirmations")
    @Allow(Who.STAFF)
    String create(
            @ModelAttribute(name = "filter") ConfirmationFilter filter,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash",
                switch (confirm.all(filter, seen, viewer)) {
                    case Done done -> new Page.Flash("appraisal.confirming.flash.confirmed", done.people());
                    case Overtaken overtaken -> new Page.Flash("appraisal.adjusting.flash.overtaken");
                    case OverQuota over -> new Page.Flash("appraisal.quota.flash.held");
                });
        return "redirect:" + ConfirmationView.PATH + filter.back();
    }

    @GetMapping("/appraisal-confirmations/{id}/return")
    @Allow(Who.STAFF)
    ModelAndView edit(@PathVariable UUID id, Viewer viewer, @ModelAttribute(name = "page", binding = false) Page page) {
        var row = find(id, viewer);
        var form =
                new ReturnForm("", row.earlier().getLast().word(), row.sheet().version());
        return page(row, Fields.of(page, LABELS, form), HttpStatus.OK);
    }

    @PostMapping("/appraisal-confirmations/{id}/return")
    @Allow(Who.STAFF)
    ModelAndView giveBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReturnForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var row = find(id, viewer);
        form.check(result);
        if (!result.hasErrors()) {
            var to = form.step().orElseThrow();
            var moved = giving.back(row.sheet(), form.seen(), to, form.trimmed(), viewer);
            if (moved instanceof Move.Done) {
                redirect.addFlashAttribute("flash", new Page.Flash("appraisal.sheet.flash.sent-back.of", row.name()));
                return new ModelAndView(
                        "redirect:/appraisal-confirmations?cycle=" + row.sheet().cycle());
            }
            result.reject(moved.refused("appraisal.sheet.return.fault.overtaken"));
        }
        return page(row, Fields.of(page, LABELS, result), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(ToConfirm row, Fields fields, HttpStatus status) {
        var view = new ModelAndView("appraisal/confirming/edit", status);
        view.addObject("row", row);
        view.addObject("fields", fields);
        return view;
    }

    private List<WaitingCycle> waiting(Viewer viewer) {
        return confirming.of(Objects.requireNonNull(viewer.staff()));
    }

    private ToConfirm find(UUID id, Viewer viewer) {
        return waiting(viewer).stream()
                .flatMap(cycle -> cycle.all().stream())
                .filter(row -> row.sheet().id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
