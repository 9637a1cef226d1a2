package jp.mieru.appraisal.payresults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Allow;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.cycle.Cycles;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.organization.Roster;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The results of a cycle as pay and promotion need them. */
@Controller
class PayController {
    private static final int ROWS = 50;
    private static final int MOST_NAMES = 1000;

    private final PayResults results;
    private final PayHistory history;
    private final Cycles cycles;
    private final RuleSets rules;
    private final FixedCounts counts;
    private final Roster roster;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final Clock clock;

    PayController(
            PayResults results,
            PayHistory history,
            Cycles cycles,
            RuleSets rules,
            FixedCounts counts,
            Roster roster,
            MessageSource messages,
            AuditTrail audit,
            Clock clock) {
        this.results = results;
        this.history = history;
        this.cycles = cycles;
        this.rules = rules;
        this.counts = counts;
        this.roster = roster;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cycles of a year with how far they are. */
    @GetMapping("/appraisal-pay")
    @Allow(Who.OFFICE_APPRAISAL)
    String index(@RequestParam(required = false) @Nullable String year, Model model) {
        var now = FiscalYear.of(LocalDate.now(clock));
        var shown = FiscalYear.parse(year == null ? "" : year).orElse(now);
        var found = cycles.of(shown);
        model.addAttribute("year", shown);
        model.addAttribute("years", List.of(now.previous().previous(), now.previous(), now));
        model.addAttribute("cycles", found);
        model.addAttribute("rules", rules.all(found.stream().map(Cycle::rules).toList()));
        model.addAttribute("counts", counts.of(shown));
        return "appraisal/payresults/index";
    }

    @GetMapping("/appraisal-cycles/{id}/pay")
    @Allow(Who.OFFICE_APPRAISAL)
    String show(
            @PathVariable UUID id,
            @ModelAttribute(name = "filter") PayFilter filter,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var whole = find(id, filter);
        var chosen = whole.chosen(filter, named(filter), viewer);
        var paging = Paging.of(request, ROWS, chosen.size());
        var rows = chosen.subList((int) paging.offset(), (int) paging.to());
        var staff = rows.stream().map(PaidPerson::staff).toList();
        audit.looked(viewer, "appraisal.grades-seen", staff);
        model.addAttribute("view", new PayView(whole, filter, rows, roster.people(staff), past(whole, staff)));
        model.addAttribute("paging", paging);
        return "appraisal/payresults/show";
    }

    /** Everybody of the filter as a workbook. */
    @GetMapping("/appraisal-cycles/{id}/pay/file")
    @Allow(Who.OFFICE_APPRAISAL)
    void file(
            @PathVariable UUID id,
            @ModelAttribute(name = "filter") PayFilter filter,
            Viewer viewer,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var whole = find(id, filter);
        var rows = whole.chosen(filter, named(filter), viewer);
        audit.changed(viewer, "appraisal.grades-exported", null, id + " (" + rows.size() + ")");
        var staff = rows.stream().map(PaidPerson::staff).toList();
        var view = new PayView(whole, filter, rows, roster.people(staff), past(whole, staff));
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"pay.xlsx\"");
        new PayWorkbook(messages, locale).write(view, response.getOutputStream());
    }

    private Map<StaffId, Past> past(PayCycle whole, List<StaffId> staff) {
        return whole.addsUp() ? history.of(whole, staff) : Map.of();
    }

    private @Nullable Set<StaffId> named(PayFilter filter) {
        var name = filter.name();
        return name == null
                ? null
                : roster.named(name, MOST_NAMES).stream()
                        .map(Roster.Person::staff)
                        .collect(Collectors.toSet());
    }

    private PayCycle find(UUID id, PayFilter filter) {
        return results.find(new CycleId(id), filter.of())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
