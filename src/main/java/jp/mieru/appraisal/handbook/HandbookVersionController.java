package jp.mieru.appraisal.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.mieru.access.Accounts;
import jp.mieru.access.Allow;
import jp.mieru.access.Who;
import jp.mieru.appraisal.handbooktext.Change;
import jp.mieru.appraisal.handbooktext.Edition;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Versions of the handbook, each as it stood, and what changed between two. */
@Controller
class HandbookVersionController {
    private final Handbooks handbooks;
    private final Accounts accounts;

    HandbookVersionController(Handbooks handbooks, Accounts accounts) {
        this.handbooks = handbooks;
        this.accounts = accounts;
    }

    @GetMapping("/handbook/versions")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String index(Model model) {
        var editions = handbooks.editions();
        model.addAttribute("editions", editions);
        model.addAttribute(
                "names",
                accounts.names(editions.stream()
                        .map(Edition::publishedBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "appraisal/handbook/versions";
    }

    @GetMapping("/handbook/versions/{number}")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String show(@PathVariable String number, Model model) {
        var editions = handbooks.editions();
        var edition = find(editions, number);
        model.addAttribute("edition", edition);
        model.addAttribute("current", edition.equals(editions.getFirst()));
        model.addAttribute("chapters", handbooks.chapters(edition.number()));
        return "appraisal/handbook/version";
    }

    @GetMapping("/handbook/versions/{number}/differences")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    String differences(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String from,
            Locale locale,
            Model model) {
        var editions = handbooks.editions();
        var after = find(editions, number);
        var others = editions.stream().filter(each -> !each.equals(after)).toList();
        int wanted = from == null ? after.number() - 1 : Typed.number(from);
        var before = others.stream().filter(each -> each.number() == wanted).findFirst();
        model.addAttribute("after", after);
        model.addAttribute("before", before.orElse(null));
        model.addAttribute("others", others);
        model.addAttribute(
                "changes",
                before.map(each -> Change.between(
                                handbooks.chapters(each.number()), handbooks.chapters(after.number()), locale))
                        .orElse(List.of()));
        return "appraisal/handbook/differences";
    }

    private static Edition find(List<Edition> editions, String number) {
        int wanted = Typed.number(number);
        return editions.stream()
                .filter(each -> each.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
