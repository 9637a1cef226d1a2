package jp.mieru.access.signin;

import java.util.Map;
import java.util.stream.Stream;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.access.demo.OfferedAccounts;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in. */
@Controller
class SignInController {
    private final OfferedAccounts demo;
    private final ObjectProvider<ProviderSignIn> provider;

    SignInController(OfferedAccounts demo, ObjectProvider<ProviderSignIn> provider) {
        this.demo = demo;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    @Allow(Who.ANYONE)
    String fresh(@RequestParam Map<String, String> query, Page page, Model model) {
        model.addAttribute("refusal", refusal(page, query));
        model.addAttribute("offered", demo.all());
        provider.ifAvailable(elsewhere -> {
            model.addAttribute("providerName", elsewhere.name());
            model.addAttribute("providerHref", elsewhere.href());
        });
        model.addAttribute("out", query.containsKey("out"));
        return "access/signin/new";
    }

    private static @Nullable String refusal(Page page, Map<String, String> query) {
        var wait = query.get("wait");
        if (wait != null && wait.matches("\\d{1,4}")) {
            return page.t("access.signin.wait.seconds", Integer.valueOf(wait));
        }
        return Stream.of("failed", "unregistered", "unreachable", "expired")
                .filter(query::containsKey)
                .findFirst()
                .map(reason -> page.t("access.signin.refused." + reason))
                .orElse(null);
    }
}
