package jp.mieru.access.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.KeptFromTrail;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.audit.AuditQueries.Search;
import jp.mieru.platform.text.Normal;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Paging;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail, for the office in full, for administrators without personal data, and for everybody their own record. */
@Controller
class AuditController {
    private static final int SIZE = 100;
    private final AuditQueries queries;
    private final List<KeptFromTrail> kept;

    AuditController(AuditQueries queries, ObjectProvider<KeptFromTrail> kept) {
        this.queries = queries;
        this.kept = kept.orderedStream().toList();
    }

    @GetMapping("/audit")
    @Allow({Who.OFFICE, Who.ADMINISTRATOR})
    String index(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String who,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var search = new Search(
                JapaneseDates.parse(from).orElse(null),
                JapaneseDates.parse(to).orElse(null),
                Normal.code(who),
                viewer.isOffice(),
                viewer.staff(),
                kept.stream().map(each -> each.from(viewer)).toList());
        var paging = Paging.of(request, SIZE, queries.count(search));
        model.addAllAttributes(Map.of("from", from, "to", to, "who", who, "paging", paging));
        model.addAttribute("rows", queries.page(search, withoutDetails(), paging.offset(), SIZE));
        model.addAttribute("personal", search.personal());
        return "access/audit/index";
    }

    private Set<String> withoutDetails() {
        return kept.stream().flatMap(each -> each.withoutDetails().stream()).collect(Collectors.toSet());
    }

    @GetMapping("/account/access-log")
    @Allow(Who.STAFF)
    String own(Viewer viewer, HttpServletRequest request, Model model) {
        var staff = Objects.requireNonNull(viewer.staff());
        var paging = Paging.of(request, SIZE, queries.countOf(staff));
        model.addAttribute("paging", paging);
        model.addAttribute("rows", queries.of(staff, paging.offset(), SIZE));
        return "access/audit/own";
    }
}
