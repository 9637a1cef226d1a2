package jp.mieru.access.administration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links for the first password by mail: to one person, or to everybody without a password. */
@Controller
class LinkController {
    private final AccountQueries queries;
    private final Newcomers newcomers;
    private final MailLinks links;

    LinkController(AccountQueries queries, Newcomers newcomers, MailLinks links) {
        this.queries = queries;
        this.newcomers = newcomers;
        this.links = links;
    }

    /** To those whom the search finds, who have an address, no password and, unless wanted again, no code. */
    @PostMapping("/account-links")
    @Allow(Who.ADMINISTRATOR)
    String createMany(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(required = false) @Nullable OffsetDateTime since,
            Viewer viewer,
            RedirectAttributes redirect) {
        var batch = links.toNewcomers(viewer, newcomers.wanted(q, again, since, true));
        flash(batch.sent(), redirect);
        if (batch.sent() > 0) {
            redirect.addFlashAttribute("next", batch.next());
        }
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{id}/link")
    @Allow(Who.ADMINISTRATOR)
    String create(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        flash(links.to(viewer, List.of(queries.found(id).id())), redirect);
        return "redirect:/accounts/" + id;
    }

    private static void flash(int sent, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash", sent == 0 ? new Page.Flash("access.links.nobody") : new Page.Flash("access.links.sent", sent));
    }
}
