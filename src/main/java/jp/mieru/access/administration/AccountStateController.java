package jp.mieru.access.administration;

import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing and opening an account, and forgetting a lost authenticator. */
@Controller
class AccountStateController {
    private final AccountQueries queries;
    private final ManageAccounts accounts;

    AccountStateController(AccountQueries queries, ManageAccounts accounts) {
        this.queries = queries;
        this.accounts = accounts;
    }

    @PostMapping("/accounts/{id}/closing")
    @Allow(Who.ADMINISTRATOR)
    String close(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        queries.found(id);
        return back(id, accounts.close(viewer, id), redirect);
    }

    @PostMapping("/accounts/{id}/reopening")
    @Allow(Who.ADMINISTRATOR)
    String reopen(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        queries.found(id);
        return back(id, accounts.reopen(viewer, id), redirect);
    }

    @PostMapping("/accounts/{id}/second-factor-reset")
    @Allow(Who.ADMINISTRATOR)
    String reset(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        queries.found(id);
        return back(id, accounts.resetSecondFactor(viewer, id), redirect);
    }

    private static String back(UUID id, boolean done, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "flash", new Page.Flash(done ? "access.accounts.saved" : "access.accounts.unchanged"));
        return "redirect:/accounts/" + id;
    }
}
