package jp.mieru.access.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.AccountCollision;
import jp.mieru.access.Allow;
import jp.mieru.access.Duty;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.access.administration.AccountQueries.Search;
import jp.mieru.access.administration.ManageAccounts.RolesChange;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Fields;
import jp.mieru.platform.web.Page;
import jp.mieru.platform.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of everybody, for who runs the system. */
@Controller
class AccountController {
    private static final int SIZE = 50;
    private static final String LABELS = "access.accounts.form.";
    private final AccountQueries queries;
    private final ManageAccounts accounts;
    private final MailLinks links;

    AccountController(AccountQueries queries, ManageAccounts accounts, MailLinks links) {
        this.queries = queries;
        this.accounts = accounts;
        this.links = links;
    }

    @GetMapping("/accounts")
    @Allow(Who.ADMINISTRATOR)
    String index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            Model model) {
        var search = Search.of(q, state);
        var paging = Paging.of(request, SIZE, queries.count(search));
        model.addAllAttributes(Map.of("q", q, "state", state, "paging", paging));
        model.addAttribute("accounts", queries.page(search, paging.offset(), SIZE));
        model.addAttribute("byMail", links.isPossible());
        return "access/administration/index";
    }

    @GetMapping("/accounts/new")
    @Allow(Who.ADMINISTRATOR)
    String fresh(Page page, Model model) {
        model.addAttribute("fields", Fields.of(page, LABELS, new AccountForm(null, null, null)));
        return "access/administration/new";
    }

    @PostMapping("/accounts")
    @Allow(Who.ADMINISTRATOR)
    String create(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult result,
            Viewer viewer,
            Page page,
            Model model,
            HttpServletResponse response) {
        if (!result.hasErrors()) {
            try {
                return "redirect:/accounts/" + accounts.make(viewer, form) + "/edit";
            } catch (AccountCollision taken) {
                var field = taken.name() == AccountCollision.Name.MAIL ? "mail" : "staffNumber";
                result.rejectValue(field, "access.accounts.taken");
            }
        }
        model.addAttribute("fields", Fields.of(page, LABELS, result));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "access/administration/new";
    }

    @GetMapping("/accounts/{id}")
    @Allow(Who.ADMINISTRATOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("account", queries.found(id));
        model.addAttribute("own", viewer.account().equals(id));
        model.addAttribute("byMail", links.isPossible());
        return "access/administration/show";
    }

    @GetMapping("/accounts/{id}/edit")
    @Allow(Who.ADMINISTRATOR)
    String edit(@PathVariable UUID id, Viewer viewer, Page page, Model model) {
        var account = queries.found(id);
        if (viewer.account().equals(id)) {
            return "redirect:/accounts/" + id;
        }
        var form = new RolesForm(
                Set.copyOf(account.duties()), account.executive(), account.administrator(), account.version());
        model.addAttribute("account", account);
        model.addAttribute("duties", duties(page));
        model.addAttribute("fields", Fields.of(page, "access.accounts.roles.", form));
        return "access/administration/edit";
    }

    @PostMapping("/accounts/{id}")
    @Allow(Who.ADMINISTRATOR)
    String update(
            @PathVariable UUID id,
            @ModelAttribute("form") RolesForm form,
            BindingResult result,
            Viewer viewer,
            RedirectAttributes redirect) {
        queries.found(id);
        if (result.hasErrors() || form.version() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var change = accounts.changeRoles(viewer, id, form);
        redirect.addFlashAttribute(
                "flash",
                new Page.Flash(
                        switch (change) {
                            case DONE -> "access.accounts.saved";
                            case OWN -> "access.accounts.own";
                            case OVERTAKEN -> "access.accounts.overtaken";
                        }));
        return "redirect:/accounts/" + id + (change == RolesChange.OVERTAKEN ? "/edit" : "");
    }

    private static List<Choice> duties(Page page) {
        return Arrays.stream(Duty.values())
                .map(duty -> new Choice(
                        duty.name(), page.t("access.duty." + duty.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
