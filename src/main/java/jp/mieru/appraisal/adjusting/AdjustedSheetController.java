package jp.mieru.appraisal.adjusting;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Accounts;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.AdjustOutcome;
import jp.mieru.appraisal.moving.AdjustOutcome.Adjusted;
import jp.mieru.appraisal.moving.Adjustments;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.moving.ReturnSheet;
import jp.mieru.appraisal.moving.SheetMoves;
import jp.mieru.appraisal.objection.NobodyAmendsTheirOwnRating;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.appraisal.sheetpages.ReturnForm;
import jp.mieru.organization.Roster;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sheet in adjustment: its grades step by step, what was changed and why, and what can be done. Never the viewer's own. */
@Controller
class AdjustedSheetController {
    private static final String LABELS = "appraisal.adjusting.form.";
    private static final String RETURN = "appraisal.sheet.return.";

    private final Sheets sheets;
    private final WhatIsRated rated;
    private final Outcomes outcomes;
    private final Adjustments adjustments;
    private final AdjustOutcome adjust;
    private final SheetMoves moves;
    private final PassOn passOn;
    private final ReturnSheet giving;
    private final Roster roster;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final NobodyAmendsTheirOwnRating others;

    AdjustedSheetController(
            Sheets sheets,
            WhatIsRated rated,
            Outcomes outcomes,
            Adjustments adjustments,
            AdjustOutcome adjust,
            SheetMoves moves,
            PassOn passOn,
            ReturnSheet giving,
            Roster roster,
            Accounts accounts,
            AuditTrail audit,
            NobodyAmendsTheirOwnRating others) {
        this.sheets = sheets;
        this.rated = rated;
        this.outcomes = outcomes;
        this.adjustments = adjustments;
        this.adjust = adjust;
        this.moves = moves;
        this.passOn = passOn;
        this.giving = giving;
        this.roster = roster;
        this.accounts = accounts;
        this.audit = audit;
        this.others = others;
    }

    @GetMapping("/appraisal-sheets/{id}/adjustment")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var view = view(find(id, viewer), part, viewer);
        return page(view, Fields.of(page, LABELS, view.begun()), Fields.of(page, RETURN, view.goingBack()));
    }

    @PostMapping("/appraisal-sheets/{id}/adjustment")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView update(
            @PathVariable UUID id,
            @ModelAttribute("form") GradeForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var sheet = find(id, viewer);
        var view = view(sheet, Objects.requireNonNullElse(form.part(), ""), viewer);
        form.check(result);
        if (!result.hasErrors()) {
            var changed = adjust.change(
                    sheet.id(),
                    view.measure().part(),
                    form.seen(),
                    Objects.requireNonNull(form.grade()),
                    form.points().orElse(null),
                    form.because(),
                    viewer);
            switch (changed) {
                case Adjusted.Done done -> {
                    redirect.addFlashAttribute("flash", new Page.Flash("appraisal.adjusting.flash.changed"));
                    return new ModelAndView("redirect:/appraisal-sheets/" + id + "/adjustment");
                }
                case Adjusted.Overtaken overtaken -> result.reject("appraisal.sheet.return.fault.overtaken");
                case Adjusted.NoReason no -> result.rejectValue("reason", "appraisal.adjusting.fault.reason");
                case Adjusted.Unknown unknown -> result.rejectValue("grade", "appraisal.adjusting.fault.grade");
                case Adjusted.TooMany beyond ->
                    result.rejectValue(
                            "score", "appraisal.adjusting.fault.too-many", new Object[] {beyond.most()}, null);
                case Adjusted.NotItsScore wrong -> {
                    var letter = wrong.letter();
                    if (letter == null) {
                        result.rejectValue("score", "appraisal.adjusting.fault.score");
                    } else {
                        result.rejectValue(
                                "score",
                                "appraisal.adjusting.fault.not-its-score",
                                new Object[] {letter, form.grade()},
                                null);
                    }
                }
            }
        }
        return refused(page(view, Fields.of(page, LABELS, result), Fields.of(page, RETURN, view.goingBack())));
    }

    @PostMapping("/appraisal-sheets/{id}/adjustment/passing")
    @Allow(Who.OFFICE_APPRAISAL)
    String pass(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var sheet = find(id, viewer);
        if (passOn.isHeld(List.of(sheet))) {
            redirect.addFlashAttribute("flash", new Page.Flash("appraisal.quota.flash.held"));
            return back(sheet);
        }
        var moved = sheet.is(Stage.ADJUST) ? moves.pass(sheet.id(), version, "", viewer) : new Move.Impossible();
        if (moved instanceof Move.Done) {
            redirect.addFlashAttribute("flash", new Page.Flash("appraisal.adjusting.flash.passed", 1));
            return back(sheet);
        }
        redirect.addFlashAttribute("flash", new Page.Flash(moved.refused("appraisal.adjusting.flash.overtaken")));
        return "redirect:/appraisal-sheets/" + id + "/adjustment";
    }

    @PostMapping("/appraisal-sheets/{id}/adjustment/return")
    @Allow(Who.OFFICE_APPRAISAL)
    ModelAndView giveBack(
            @PathVariable UUID id,
            @ModelAttribute("form") ReturnForm form,
            BindingResult result,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes redirect) {
        var sheet = find(id, viewer);
        form.check(result);
        if (!result.hasErrors()) {
            var moved = sheet.is(Stage.ADJUST)
                    ? giving.back(sheet, form.seen(), form.step().orElseThrow(), form.trimmed(), viewer)
                    : new Move.Impossible();
            if (moved instanceof Move.Done) {
                redirect.addFlashAttribute("flash", new Page.Flash("appraisal.sheet.flash.sent-back"));
                return new ModelAndView(back(sheet));
            }
            result.reject(moved.refused("appraisal.sheet.return.fault.overtaken"));
        }
        var view = view(sheet, "", viewer);
        return refused(page(view, Fields.of(page, LABELS, view.begun()), Fields.of(page, RETURN, result)));
    }

    private AdjustedSheet view(Sheet sheet, String part, Viewer viewer) {
        audit.looked(viewer, "appraisal.grades-seen", sheet.staff());
        var changes = adjustments.of(sheet.id());
        return AdjustedSheet.of(
                sheet,
                rated.of(sheet),
                part,
                outcomes.of(sheet.id()),
                changes,
                accounts.names(changes.stream()
                        .map(Adjustments.Adjustment::account)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                roster.people(List.of(sheet.staff())).get(sheet.staff()));
    }

    private static ModelAndView page(AdjustedSheet view, Fields fields, Fields returning) {
        var found = new ModelAndView("appraisal/adjusting/sheet");
        found.addObject("view", view);
        found.addObject("fields", fields);
        found.addObject("returning", returning);
        return found;
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static String back(Sheet sheet) {
        return "redirect:/appraisal-cycles/" + sheet.cycle() + "/adjustment";
    }

    private Sheet find(UUID id, Viewer viewer) {
        return sheets.find(new SheetId(id))
                .filter(sheet ->
                        sheet.isWithOffice() && !viewer.is(sheet.staff()) && !others.keepsFrom(sheet.id(), viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
