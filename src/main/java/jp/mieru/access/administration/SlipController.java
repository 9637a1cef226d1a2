package jp.mieru.access.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.password.OneTimeCodes;
import jp.mieru.platform.web.QrPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Slips with codes for the first password: for one person, or for many to be printed and cut. */
@Controller
class SlipController {
    private final AccountQueries queries;
    private final Newcomers newcomers;
    private final IssueSlips issue;
    private final OneTimeCodes codes;
    private final Clock clock;

    SlipController(AccountQueries queries, Newcomers newcomers, IssueSlips issue, OneTimeCodes codes, Clock clock) {
        this.queries = queries;
        this.newcomers = newcomers;
        this.issue = issue;
        this.codes = codes;
        this.clock = clock;
    }

    /** For those whom the search finds and who have neither a password nor, unless wanted again, a code. */
    @PostMapping("/account-slips")
    @Allow(Who.ADMINISTRATOR)
    String createMany(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(required = false) @Nullable OffsetDateTime since,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var batch = issue.toNewcomers(viewer, newcomers.wanted(q, again, since, false));
        model.addAttribute("next", batch.next());
        return slips(batch.codes(), request, model);
    }

    @PostMapping("/accounts/{id}/slip")
    @Allow(Who.ADMINISTRATOR)
    String create(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Model model) {
        return slips(issue.to(viewer, queries.found(id).id()), request, model);
    }

    private String slips(Map<UUID, String> issued, HttpServletRequest request, Model model) {
        var known = queries.named(issued.keySet());
        model.addAttribute(
                "slips",
                issued.entrySet().stream()
                        .map(entry -> slip(known, entry.getKey(), entry.getValue(), request))
                        .toList());
        model.addAttribute("until", LocalDate.now(clock).plusDays(codes.days()));
        return "access/administration/slips";
    }

    private static Slip slip(
            Map<UUID, AccountQueries.Named> known, UUID account, String code, HttpServletRequest request) {
        var link = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/first-password")
                .queryParam("code", code)
                .toUriString();
        var owner = Objects.requireNonNull(known.get(account));
        return new Slip(owner.name(), owner.staffNumber(), code, link, QrPicture.of(link));
    }
}
