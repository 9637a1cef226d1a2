package jp.mieru.organization.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.Units;
import jp.mieru.organization.internal.AsOf;
import jp.mieru.organization.internal.Sight;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The staff directory. */
@Controller
class DirectoryController {
    private static final int ROWS = 50;
    private final StaffQueries staff;
    private final Units units;
    private final AuditTrail trail;
    private final Clock clock;

    DirectoryController(StaffQueries staff, Units units, AuditTrail trail, Clock clock) {
        this.staff = staff;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/staff")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    String index(
            @ModelAttribute("search") StaffSearch search,
            HttpServletRequest request,
            Viewer viewer,
            @ModelAttribute("page") Page page,
            Model model) {
        var asOf = dayOf(search, viewer, clock);
        var tree = units.asOf(asOf.day());
        var first = Paging.of(request, ROWS, Integer.MAX_VALUE);
        var found = staff.visibleTo(viewer, asOf, search, tree, ROWS, first.offset());
        var paging = Paging.of(request, ROWS, found.total());
        if (paging.number() != first.number()) { // the list has become shorter than the address says
            found = staff.visibleTo(viewer, asOf, search, tree, ROWS, paging.offset());
        }
        trail.looked(viewer, "organization.directory-seen", StaffRow.detailed(found.rows()));
        model.addAttribute("asOf", asOf);
        model.addAttribute("fields", asOf.fields(page));
        model.addAttribute("directory", directory(search, found, paging, tree, viewer));
        return "organization/staff/index";
    }

    /** Other days than today are for who sees everybody on any day. */
    static AsOf dayOf(StaffSearch search, Viewer viewer, Clock clock) {
        var today = LocalDate.now(clock);
        return Sight.isUnlimited(viewer) ? AsOf.of(search.day(), viewer, today) : AsOf.today(today);
    }

    private Directory directory(
            StaffSearch search, StaffQueries.Found found, Paging paging, UnitTree tree, Viewer viewer) {
        return new Directory(
                search,
                found.rows(),
                paging,
                tree,
                Directory.indented(tree),
                Directory.words(found.facets().families()),
                Directory.words(found.facets().positions()),
                Sight.isWide(viewer),
                Sight.isUnlimited(viewer));
    }
}
