package jp.mieru.access.administration;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.administration.AccountQueries.Search;
import jp.mieru.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links for the first password by mail: to one person, or to everybody without a password. */
@Controller
class LinkController {
    private static final int MOST = 500;
    private final AccountQueries queries;
    private final MailLinks links;

    LinkController(AccountQueries queries, MailLinks links) {
        this.queries = queries;
        this.links = links;
    }

    /** To those whom the search finds, who have an address and no password yet. */
    @PostMapping("/account-links")
    @Allow(Who.ADMINISTRATOR)
    String createMany(@RequestParam(defaultValue = "") String q, Viewer viewer, RedirectAttributes redirect) {
        flash(links.to(viewer, queries.ids(Search.of(q, "new"), MOST)), redirect);
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{id}/link")
    @Allow(Who.ADMINISTRATOR)
    String create(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var account = queries.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        flash(links.to(viewer, List.of(account.id())), redirect);
        return "redirect:/accounts/" + id;
    }

    private static void flash(int sent, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash", sent == 0 ? new Page.Flash("access.links.nobody") : new Page.Flash("access.links.sent", sent));
    }
}
