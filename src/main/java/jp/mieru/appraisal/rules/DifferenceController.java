package jp.mieru.appraisal.rules;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Two rule sets beside each other: a version and the one before it, or any two. */
@Controller
class DifferenceController {
    private final RuleSets sets;

    DifferenceController(RuleSets sets) {
        this.sets = sets;
    }

    @GetMapping("/appraisal-rules/{id}/differences")
    @Allow({Who.STAFF, Who.OFFICE_APPRAISAL, Who.EXECUTIVE})
    ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID from, Viewer viewer) {
        var readable = sets.visibleTo(viewer);
        var after = readable.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var others = readable.stream().filter(each -> !each.id().equals(id)).toList();
        var before = others.stream()
                .filter(each -> from == null ? isBefore(each, after) : each.id().equals(from))
                .findFirst()
                .orElse(null);
        var view = new ModelAndView("appraisal/rules/differences");
        view.addObject("after", after);
        view.addObject("before", before);
        view.addObject("others", others);
        view.addObject("differences", before == null ? List.of() : Differences.between(before.rules(), after.rules()));
        return view;
    }

    private static boolean isBefore(StoredRules one, StoredRules other) {
        int years = one.year().compareTo(other.year());
        return years < 0 || (years == 0 && one.number() < other.number());
    }
}
