package jp.mieru.organization.workplace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.organization.internal.AsOf;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of whoever leads a unit. */
@Controller
class WorkplaceController {
    private final WorkplacePage pages;
    private final Clock clock;

    WorkplaceController(WorkplacePage pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/workplace")
    @Allow(Who.SUPERVISOR)
    String show(
            @RequestParam(required = false) @Nullable String unit,
            Viewer viewer,
            @ModelAttribute("page") Page page,
            Model model) {
        var today = LocalDate.now(clock);
        var leader = Objects.requireNonNull(viewer.staff());
        model.addAttribute("asOf", AsOf.today(today));
        model.addAttribute(
                "shown",
                pages.of(unit, leader, viewer, today, page)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "organization/workplace/show";
    }
}
