package jp.mieru.goals.teampages;

import jakarta.servlet.http.HttpServletRequest;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A head's page: who of my people and units stands where. */
@Controller
class TeamController {
    private static final int ROWS = 100;
    private final Teams teams;
    private final ShownYears years;

    TeamController(Teams teams, ShownYears years) {
        this.teams = teams;
        this.years = years;
    }

    @GetMapping("/team-goals")
    @Allow({Who.SUPERVISOR, Who.EXECUTIVE})
    String index(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var shown = years.of(year);
        var team = teams.of(viewer, shown.year(), all);
        var paging = Paging.of(request, ROWS, team.people().size());
        model.addAttribute("year", shown);
        model.addAttribute("all", all);
        model.addAttribute("team", team);
        model.addAttribute("paging", paging);
        model.addAttribute(
                "people",
                team.people().stream().skip(paging.offset()).limit(ROWS).toList());
        return "goals/teampages/index";
    }
}
