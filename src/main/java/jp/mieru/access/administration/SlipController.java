package jp.mieru.access.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.administration.AccountQueries.Search;
import jp.mieru.access.password.OneTimeCodes;
import jp.mieru.access.session.QrPicture;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Slips with codes for the first password: for one person, or for many to be printed and cut. */
@Controller
class SlipController {
    private static final int MOST = 500;
    private final AccountQueries queries;
    private final ManageAccounts accounts;
    private final OneTimeCodes codes;
    private final Clock clock;

    SlipController(AccountQueries queries, ManageAccounts accounts, OneTimeCodes codes, Clock clock) {
        this.queries = queries;
        this.accounts = accounts;
        this.codes = codes;
        this.clock = clock;
    }

    /** For those whom the search finds and who have no password yet. */
    @PostMapping("/account-slips")
    @Allow(Who.ADMINISTRATOR)
    String createMany(
            @RequestParam(defaultValue = "") String q, Viewer viewer, HttpServletRequest request, Model model) {
        return slips(queries.ids(Search.of(q, "new"), MOST), viewer, request, model);
    }

    @PostMapping("/accounts/{id}/slip")
    @Allow(Who.ADMINISTRATOR)
    String create(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Model model) {
        var account = queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return slips(List.of(account.id()), viewer, request, model);
    }

    private String slips(List<UUID> ids, Viewer viewer, HttpServletRequest request, Model model) {
        var issued = accounts.issueCodes(viewer, ids, "access.code-issued");
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
        var owner = java.util.Objects.requireNonNull(known.get(account));
        return new Slip(owner.name(), owner.staffNumber(), code, link, QrPicture.of(link));
    }
}
