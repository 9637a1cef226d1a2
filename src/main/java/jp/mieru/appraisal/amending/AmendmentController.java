package jp.mieru.appraisal.amending;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.moving.Move;
import jp.mieru.appraisal.objection.NobodyAmendsTheirOwnRating;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.sheet.SheetSights;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sheet is amended after a complaint; what it was before stays to be read by the person and the office. */
@Controller
class AmendmentController {
    private final AmendSheet amend;
    private final FixedVersions versions;
    private final SheetSights sights;
    private final WhatIsRated rated;
    private final AuditTrail audit;
    private final NobodyAmendsTheirOwnRating others;

    AmendmentController(
            AmendSheet amend,
            FixedVersions versions,
            SheetSights sights,
            WhatIsRated rated,
            AuditTrail audit,
            NobodyAmendsTheirOwnRating others) {
        this.amend = amend;
        this.versions = versions;
        this.sights = sights;
        this.rated = rated;
        this.audit = audit;
        this.others = others;
    }

    @PostMapping("/appraisal-complaints/{id}/amendment")
    @Allow(Who.OFFICE_APPRAISAL)
    String create(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var moved = amend.after(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        redirect.addFlashAttribute(
                "flash",
                new Page.Flash(
                        moved instanceof Move.Done
                                ? "appraisal.amending.flash.opened"
                                : moved.refused("appraisal.amending.flash.not")));
        return "redirect:/appraisal-complaints/" + id; // where the way to the adjustment stands now
    }

    @GetMapping("/appraisal-sheets/{id}/versions")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL})
    String index(@PathVariable UUID id, Viewer viewer, Model model) {
        var sight = sights.find(new SheetId(id), viewer)
                .filter(found -> found.own() || found.office())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.looked(viewer, "appraisal.sheet-seen", sight.sheet().staff());
        var all = versions.of(sight.sheet().id(), sight.own());
        model.addAttribute(
                "view",
                new VersionsView(
                        sight.sheet(),
                        rated.of(sight.sheet()),
                        others.keepsFrom(sight.sheet().id(), viewer)
                                ? all.stream().map(Version::withoutWhy).toList()
                                : all));
        return "appraisal/amending/index";
    }
}
